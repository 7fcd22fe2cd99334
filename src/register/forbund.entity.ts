import { Directive, Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { DateScalar, Node } from '../graphql';
import { County } from './county.entity';

/** Public reference data: one class for the table and for the API. */
@Entity('forbund')
@Check('forbund_organisation_number_form', `organisation_number ~ '^[0-9]{6}-[0-9]{4}$'`)
@Check('forbund_dates', 'exists_until > exists_from')
@Check('forbund_not_its_own_successor', 'successor_id <> id')
@Index('forbund_organisation_number', ['organisationNumber'], { unique: true })
@Index('forbund_sort', ['sortKey', 'key'])
@Index('forbund_county', ['countyCode'])
@Index('forbund_successor', ['successorId'])
@Directive('@key(fields: "organisationNumber")')
@ObjectType({
  simpleResolvers: true,
  implements: [Node],
  description: 'A coordination association (samordningsförbund) under Lag 2003:1210: the unit that reports results.',
})
export class Forbund extends Node {
  static override readonly nodeKind = 'Forbund';

  @PrimaryGeneratedColumn('identity', {
    name: 'id',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'forbund_pk',
  })
  override key!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Organisation number NNNNNN-NNNN (organisationsnummer); null while the register does not know it.',
  })
  @Column({ type: 'text', name: 'organisation_number', nullable: true })
  organisationNumber!: string | null;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'sort_key', collation: 'C' })
  sortKey!: string;

  @ForeignKey(() => County, { name: 'forbund_county_fk' })
  @Column({ type: 'text', name: 'county_code' })
  countyCode!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it existed; null when the register does not say (bildat).',
  })
  @Column({ type: 'date', name: 'exists_from', nullable: true })
  existsFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it no longer existed; null while it does (upphört).',
  })
  @Column({ type: 'date', name: 'exists_until', nullable: true })
  existsUntil!: string | null;

  @ForeignKey(() => Forbund, { name: 'forbund_successor_fk' })
  @Column({ type: 'integer', name: 'successor_id', nullable: true })
  successorId!: number | null;

  @Field(() => Boolean, { description: 'True for an invented förbund of the demo nation (syntetiska demodata).' })
  @Column({ type: 'boolean', default: false })
  synthetic!: boolean;

  @Field(() => String, { nullable: true, description: 'Where the register took it from (källa).' })
  @Column({ type: 'text', nullable: true })
  source!: string | null;
}
