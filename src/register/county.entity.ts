import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn, Check } from 'typeorm';

/** Public reference data: one class for the table and for the API. */
@Entity('county')
@Check('county_code_form', `code ~ '^[0-9]{2}$'`)
@Directive('@key(fields: "code")')
@ObjectType({ simpleResolvers: true, description: 'A county (län), by Statistics Sweden’s two-digit code.' })
export class County {
  @Field(() => String, { description: 'Two-digit code with its leading zero (länskod).' })
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'county_pk' })
  code!: string;

  @Field(() => String, { description: 'Name in Swedish (namn).' })
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'sort_key', collation: 'C' })
  sortKey!: string;
}
