import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../graphql/connection';
import { enumOf } from '../graphql/common.types';
import { DateTimeScalar, JsonObjectScalar } from '../graphql/scalars';
import { ROLES, type Role } from './actor';

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
