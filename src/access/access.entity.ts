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
