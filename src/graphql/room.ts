import type { PermissionRow } from '../permissions';
import type { CatalogueEntry } from '../platform';
import type { Costs } from '../guards';
import type { Hub } from '../database';
import type { Context, Loaders } from './context';
import type { Node } from './node';

/** A class that type-graphql or TypeORM has been told about by decorators. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- It is what both libraries take.
type Decorated = Function;

/**
 * Everything that a room brings to the hub. `app/rooms.ts` lists the rooms, and the code that composes the hub knows
 * them by this alone.
 *
 * `app/` composes resolvers, tables, costs, nodes, references, loaders, answers and methods from these objects.
 * Permissions, errors, events, and kinds and actions of the trail are another thing: code of every room asks for them
 * by their names, so each `define…` adds its own to a list of the process when its file is loaded, and nobody reads
 * these fields. They stand here because to be listed is to be loaded, before the schema is built from those lists, and
 * for a reader to see all that the room brings. `npm run layers` names a file that is not listed.
 */
export interface Room {
  /** The name of its folder. */
  readonly name: string;
  /** Classes of type-graphql: the room's own fields, and fields that it adds to the types of earlier rooms. */
  readonly resolvers?: readonly Decorated[];
  /**
   * Classes of TypeORM, for tables that are read or written by them. The tables themselves are made in `migrations/`,
   * in the order of time.
   */
  readonly tables?: readonly Decorated[];
  /** Who may do what: in force once `definePermissions` has made it. */
  readonly permissions?: Readonly<Record<string, PermissionRow>>;
  /** The room's refusals with their words: known once `defineErrors` has made them. */
  readonly errors?: Readonly<Record<string, CatalogueEntry>>;
  /** The events that others are told of, with their words: known once `defineEvents` has made them. */
  readonly events?: Readonly<Record<string, object>>;
  /**
   * What its events of the audit trail are to who asks who did what, once `defineAuditKinds` has made them, and which
   * are which, by `defineAuditActions`.
   */
  readonly auditKinds?: Readonly<Record<string, string>>;
  readonly auditActions?: Readonly<Record<string, string>>;
  readonly costs?: Costs;
  /**
   * How to find things with an id by their key, by kind: the prefix of the id. The same access rules hold as for every
   * other way to them.
   */
  readonly nodes?: Readonly<Record<string, FindNode>>;
  /** How to find a gateway's representations. A stranger sent them: nothing has checked their keys. */
  readonly references?: Readonly<Record<string, FindReference>>;
  readonly loaders?: { readonly [Group in keyof Loaders]?: (hub: Hub) => Loaders[Group] };
  /**
   * Answers that a reader can cite, by the field that gives them: their types get the field `receipt`, and `Replay` a
   * field for each.
   */
  readonly cited?: Readonly<Record<string, Cited>>;
  /** Methods that those answers are computed with: a receipt of other methods cannot be replayed. */
  readonly methods?: Iterable<string>;
}

export type FindNode = (context: Context, key: number) => Promise<Node | null>;
export type FindReference = (representation: Readonly<Record<string, unknown>>, context: Context) => unknown;

export interface Cited {
  readonly type: new () => object;
  /** Its description in `Replay`. */
  readonly description: string;
  /** Whether it is a field of a förbund, and not of the query. */
  readonly ofForbund?: true;
  readonly isPaged?: true;
  /**
   * The question to ask instead, where the field is reached through another, and how to find the field's answer in that
   * one's.
   */
  readonly through?: {
    readonly field: string;
    readonly arguments: (given: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
    readonly answer: (found: unknown) => unknown;
  };
}
