import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A name belongs to its owner; only among shared questions must each name be unique. */
export class SavedQuestionNames1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX saved_question_name');
    await runner.query('DROP INDEX saved_question_owner');
    await runner.query('CREATE UNIQUE INDEX saved_question_name ON saved_question (owner, name)');
    await runner.query('CREATE UNIQUE INDEX saved_question_shared_name ON saved_question (name) WHERE is_shared');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX saved_question_shared_name');
    await runner.query('DROP INDEX saved_question_name');
    await runner.query('CREATE INDEX saved_question_owner ON saved_question (owner)');
    await runner.query('CREATE UNIQUE INDEX saved_question_name ON saved_question (name)');
  }
}
