import { Directive, Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { County } from './county.entity';

/** Public reference data: one class for the table and for the API. */
@Entity('municipality')
@Check('municipality_code_form', `code ~ '^[0-9]{4}$'`)
@Directive('@key(fields: "code")')
@ObjectType({ simpleResolvers: true, description: 'A municipality (kommun), by Statistics Sweden’s four-digit code.' })
export class Municipality {
  @Field(() => String, { description: 'Four-digit code with its leading zero (kommunkod).' })
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'municipality_pk' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'sort_key', collation: 'C' })
  sortKey!: string;

  @ForeignKey(() => County, { name: 'municipality_county_fk' })
  @Column({ type: 'text', name: 'county_code' })
  countyCode!: string;
}
