import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A service token. Only the hash is kept: a copy of this table opens nothing. */
@Entity('token')
@Index('token_secret_hash', ['secretHash'], { unique: true })
export class TokenRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'token_pk' })
  id!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  role!: string;

  @ForeignKey('Forbund', { name: 'token_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id', nullable: true })
  forbundId!: number | null;

  @Column({ type: 'text', nullable: true })
  authority!: string | null;

  @Column({ type: 'text', name: 'secret_hash' })
  secretHash!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

/** When a token was last used, by the hour. */
@Entity('token_use')
export class TokenUseRow {
  @ForeignKey(() => TokenRow, { name: 'token_use_token_fk' })
  @PrimaryColumn({ type: 'integer', name: 'token_id', primaryKeyConstraintName: 'token_use_pk' })
  tokenId!: number;

  @Column({ type: 'timestamptz', name: 'last_hour' })
  lastHour!: Date;
}

/** One line of the audit trail. The database refuses to change or remove it. */
@Entity('audit_event')
@Index('audit_event_forbund', ['forbundId', 'id'])
export class AuditEventRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'audit_event_pk' })
  id!: number;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  subject!: string;

  @ForeignKey('Forbund', { name: 'audit_event_forbund_fk' })
  @Column({ type: 'integer', name: 'forbund_id', nullable: true })
  forbundId!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  before!: Record<string, unknown> | null;

  @Column({ type: 'jsonb', nullable: true })
  after!: Record<string, unknown> | null;

  @Column({ type: 'text', name: 'request_id', nullable: true })
  requestId!: string | null;
}

/** A link of the chain through the trail: a hash of an event and of the link before. The database makes it, and refuses to change it. */
@Entity('audit_link')
@Index('audit_link_event', ['eventId'], { unique: true })
export class AuditLinkRow {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'audit_link_pk' })
  number!: number;

  @Column({ type: 'integer', name: 'event_id' })
  eventId!: number;

  @Column({ type: 'text' })
  hash!: string;
}
