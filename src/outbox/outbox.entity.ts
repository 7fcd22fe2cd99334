import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { EpochRow } from '../database';
import { RoundRow } from '../catalogue';
import { Forbund } from '../register';

/** Something that has happened. It is never changed. `key` keeps what the clock brings about from being told twice. */
@Entity('outbox_event')
@Index('outbox_event_key', ['key'], { unique: true })
@Index('outbox_event_forbund', ['forbundId', 'id'])
@Index('outbox_event_round', ['roundId', 'id'])
export class OutboxEventRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'outbox_event_pk' })
  id!: number;

  @Column({ type: 'text', nullable: true })
  key!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @ForeignKey(() => RoundRow, { name: 'outbox_event_round_fk' })
  @Column({ type: 'integer', name: 'round_id', nullable: true })
  roundId!: number | null;

  @ForeignKey(() => Forbund, { name: 'outbox_event_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id', nullable: true })
  forbundId!: number | null;

  @Column({ type: 'jsonb' })
  data!: object;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  /** The life of the database in which it was made; null when that was before there were epochs. */
  @ForeignKey(() => EpochRow, { name: 'outbox_event_epoch_fk' })
  @Column({ type: 'integer', nullable: true })
  epoch!: number | null;
}

/** Who is told, of what. `secret` is encrypted: what a webhook is signed with, or the address of an e-mail, of which `address` is a part. */
@Entity('subscriber')
@Check('subscriber_channel', `channel IN ('WEBHOOK', 'EMAIL')`)
@Index('subscriber_forbund', ['forbundId'])
export class SubscriberRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'subscriber_pk' })
  id!: number;

  @Column({ type: 'text' })
  channel!: string;

  @Column({ type: 'text' })
  address!: string;

  @Column({ type: 'text' })
  secret!: string;

  @Column({ type: 'text', array: true })
  kinds!: string[];

  @ForeignKey(() => Forbund, { name: 'subscriber_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id', nullable: true })
  forbundId!: number | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true })
  removedAt!: Date | null;

  @Column({ type: 'integer', default: 0 })
  failures!: number;

  @Column({ type: 'timestamptz', name: 'open_until', nullable: true })
  openUntil!: Date | null;
}

/** How far the telling of one event to one subscriber has come. */
@Entity('delivery')
@Check('delivery_state', `state IN ('PENDING', 'DELIVERED', 'DEAD')`)
@Index('delivery_due', ['nextAttemptAt'], { where: `state = 'PENDING'` })
@Index('delivery_receiver', ['subscriberId', 'nextAttemptAt'], { where: `state = 'PENDING'` })
@Index('delivery_subscriber', ['subscriberId', 'state'])
export class DeliveryRow {
  @ForeignKey(() => OutboxEventRow, { name: 'delivery_event_fk' })
  @PrimaryColumn({ type: 'integer', name: 'event_id', primaryKeyConstraintName: 'delivery_pk' })
  eventId!: number;

  @ForeignKey(() => SubscriberRow, { name: 'delivery_subscriber_fk' })
  @PrimaryColumn({ type: 'integer', name: 'subscriber_id', primaryKeyConstraintName: 'delivery_pk' })
  subscriberId!: number;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ type: 'timestamptz', name: 'next_attempt_at' })
  nextAttemptAt!: Date;

  @Column({ type: 'text', name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt!: Date;
}
