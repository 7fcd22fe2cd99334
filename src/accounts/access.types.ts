import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, DateTimeScalar, enumOf, enumOfRooms, JsonObjectScalar, PageArgs } from '../graphql';
import { ROLES, type Role } from '../permissions';
import { auditKindCatalogue, type AuditKind } from '../access';

const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'Who may do what (roll).',
  valuesConfig: {
    PUBLIC: { description: 'Anybody (allmän).' },
    ANALYST: { description: 'An analyst with credentials of their own (analytiker).' },
    FORBUND_EDITOR: { description: 'Sends in a förbund’s figures (förbundets handläggare).' },
    FORBUND_APPROVER: { description: 'Vouches for a förbund’s figures (förbundets godkännare).' },
    SECRETARIAT: { description: 'The national secretariat (nationellt kansli).' },
    AUTHORITY: { description: 'An authority that answers system errors (myndighet).' },
    ADMINISTRATOR: { description: 'Runs the hub (administratör).' },
  },
});

export const AuditKindEnum = enumOfRooms('AuditKind', 'What an event is to who asks who did what (slag av händelse).');

/** Gives the enum the kinds of all rooms that have been loaded, before a schema is built. */
export function nameAuditKinds(): void {
  for (const [kind, description] of auditKindCatalogue()) AuditKindEnum.fill(kind, { description });
}

@ObjectType('Viewer', { simpleResolvers: true, description: 'Whoever makes the request (den som frågar).' })
export class ViewerType {
  forbundId!: number | null;

  @Field(() => String, { description: 'The pseudonym that it has in the audit trail (pseudonym).' })
  name!: string;

  @Field(() => [RoleEnum], { description: 'Roles (roller).' })
  roles!: readonly Role[];

  @Field(() => String, { nullable: true, description: 'The authority it answers for (myndighet).' })
  authority!: string | null;
}

@ObjectType('AuditEvent', {
  simpleResolvers: true,
  description: 'One thing that was done; the trail only grows (händelse).',
})
export class AuditEventType {
  forbundId!: number | null;

  @Field(() => Int, { description: 'Number, rising (löpnummer).' })
  id!: number;

  @Field(() => DateTimeScalar, { description: 'When (tidpunkt).' })
  at!: Date;

  @Field(() => String, { description: 'Who, as a pseudonym (vem).' })
  actor!: string;

  @Field(() => String, { description: 'In which role (roll).' })
  role!: string;

  @Field(() => String, { description: 'What was done (åtgärd).' })
  action!: string;

  @Field(() => String, { description: 'To what (föremål).' })
  subject!: string;

  @Field(() => JsonObjectScalar, { nullable: true, description: 'The state before (före).' })
  before!: object | null;

  @Field(() => JsonObjectScalar, { nullable: true, description: 'The state after (efter).' })
  after!: object | null;

  @Field(() => String, { nullable: true, description: 'Id of the request, as in the log (begärans id).' })
  requestId!: string | null;
}

export const AuditEventConnection = connectionOf(AuditEventType, 'AuditEvent');

@ArgsType()
export class AuditEventArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only about this förbund, by its organisation number, and the releases that have its figures (förbund).',
  })
  forbund?: string | null;

  @Field(() => AuditKindEnum.values, { nullable: true, description: 'Only of this kind (slag).' })
  kind?: AuditKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only about this round, by its code, and the releases that have figures of it (mätomgång).',
  })
  round?: string | null;

  @Field(() => String, { nullable: true, description: 'Only by this one, by the pseudonym (vem).' })
  actor?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From this moment on (från).' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this moment (till).' })
  until?: Date | null;
}
