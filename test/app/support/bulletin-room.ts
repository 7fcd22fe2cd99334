import { Ctx, Extensions, Field, InputType, Mutation, ObjectType, Arg, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../src/graphql/context';
import type { Room } from '../../../src/graphql/room';
import { toUserErrors, UserErrorType } from '../../../src/graphql/common.types';
import { Node } from '../../../src/graphql/node';
import { entry } from '../../../src/platform/errors/catalogue-entry';
import { defineErrors } from '../../../src/platform/errors/error-catalogue';
import { refusal } from '../../../src/platform/errors/result';
import { authorise, definePermissions } from '../../../src/permissions/permissions';
import { defineAuditActions, defineAuditKinds } from '../../../src/access/audit-catalogue';
import { recordEvent } from '../../../src/access/audit.store';

const PERMISSIONS = definePermissions({
  'bulletins:post': { words: { sv: 'sätta upp anslag', en: 'post bulletins' }, roles: { SECRETARIAT: 'ANY' } },
});

declare module '../../../src/permissions/permissions' {
  interface Permissions {
    'bulletins:post': true;
  }
}

const ERRORS = defineErrors({
  BOARD_FULL: entry(409, 'Anslagstavlan rymmer bara {limit} anslag.', 'The board has room for {limit} bulletins only.'),
});

declare module '../../../src/platform/errors/error-catalogue' {
  interface ErrorEntries {
    readonly BOARD_FULL: true;
  }
}

const AUDIT_KINDS = defineAuditKinds({ POSTED: 'Put something on the board (satte upp).' });

declare module '../../../src/access/audit-catalogue' {
  interface AuditKinds {
    readonly POSTED: true;
  }
  interface AuditActions {
    readonly 'bulletins:post': true;
  }
}

const AUDIT_ACTIONS = defineAuditActions({ 'bulletins:post': 'POSTED' });

declare module '../../../src/graphql/context' {
  interface Loaders {
    readonly bulletins: Map<number, Bulletin>;
  }
}

@ObjectType('Bulletin', { implements: Node, description: 'What hangs on the board (anslag).' })
class Bulletin extends Node {
  static override readonly nodeKind = 'Bulletin';

  @Field(() => String, { description: 'What it says (text).' })
  text!: string;
}

@InputType('PostBulletinInput', { description: 'What is to hang on the board (nytt anslag).' })
class PostBulletinInput {
  @Field(() => String, { description: 'What it says (text).' })
  text!: string;
}

@ObjectType('PostBulletinPayload', { description: 'What hangs on the board now (anslag).' })
class PostBulletinPayload {
  @Field(() => Bulletin, { nullable: true, description: 'The bulletin (anslag).' })
  bulletin!: Bulletin | null;

  @Field(() => [UserErrorType], { description: 'What was wrong with it (fel).' })
  userErrors!: UserErrorType[];
}

const board = [Object.assign(new Bulletin(), { key: 1, text: 'Fika' })];

@Resolver()
class BulletinResolver {
  @Query(() => [Bulletin], { description: 'All that hangs on the board (anslagstavla).' })
  bulletins(): Bulletin[] {
    return board;
  }

  @Mutation(() => PostBulletinPayload, { description: 'Hangs something on the board (sätt upp anslag).' })
  @Extensions({ permission: 'bulletins:post' })
  async postBulletin(
    @Arg('input', () => PostBulletinInput, { description: 'What is to hang there (indata).' }) input: PostBulletinInput,
    @Ctx() { hub, actor }: Context,
  ): Promise<PostBulletinPayload> {
    authorise(actor, 'bulletins:post');
    if (input.text === 'Lapp') {
      return { bulletin: null, userErrors: toUserErrors([refusal('BOARD_FULL', ['text'], { limit: '2' })], 'sv') };
    }
    const event = {
      action: 'bulletins:post' as const,
      subject: 'bulletin:2',
      forbundId: null,
      before: null,
      after: input,
    };
    await hub.transaction((db) => recordEvent(db, hub, actor, event));
    return { bulletin: Object.assign(new Bulletin(), { key: 2, text: input.text }), userErrors: [] };
  }
}

/** A whole capability, as small as there can be one. */
export const BULLETIN_ROOM: Room = {
  name: 'bulletins',
  resolvers: [BulletinResolver],
  permissions: PERMISSIONS,
  errors: ERRORS,
  auditKinds: AUDIT_KINDS,
  auditActions: AUDIT_ACTIONS,
  costs: {
    weights: { 'Query.bulletins': 700, 'Mutation.postBulletin': 100 },
    lists: { 'Query.bulletins': { assumedSize: 30 } },
  },
  nodes: { Bulletin: async ({ loaders }, key) => loaders.bulletins.get(key) ?? null },
  loaders: { bulletins: () => new Map(board.map((one) => [one.key, one])) },
};
