import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events are told by e-mail too. The address lies encrypted where a webhook has its secret, so that every subscriber has one. */
export class MailAndReplies1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE subscriber DROP CONSTRAINT subscriber_secret');
    await runner.query('ALTER TABLE subscriber DROP CONSTRAINT subscriber_channel');
    await runner.query(
      `ALTER TABLE subscriber ADD CONSTRAINT subscriber_channel CHECK (channel IN ('WEBHOOK', 'EMAIL'))`,
    );
    await runner.query('ALTER TABLE subscriber ALTER COLUMN secret SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM delivery WHERE subscriber_id IN (SELECT id FROM subscriber WHERE channel = 'EMAIL')`,
    );
    await runner.query(`DELETE FROM subscriber WHERE channel = 'EMAIL'`);
    await runner.query('ALTER TABLE subscriber ALTER COLUMN secret DROP NOT NULL');
    await runner.query('ALTER TABLE subscriber DROP CONSTRAINT subscriber_channel');
    await runner.query(`ALTER TABLE subscriber ADD CONSTRAINT subscriber_channel CHECK (channel = 'WEBHOOK')`);
    await runner.query(
      `ALTER TABLE subscriber ADD CONSTRAINT subscriber_secret CHECK ((channel = 'WEBHOOK') = (secret IS NOT NULL))`,
    );
  }
}
