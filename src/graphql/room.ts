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
 * What a room brings to the hub. `app/rooms.ts` lists the rooms, and all that puts the hub together knows them by this alone: a new
 * capability is its folder and one line there.
 */
export interface Room {
  /** The name of its folder. */
  readonly name: string;
  /** Classes of type-graphql: fields of its own, and fields that it adds to the types of earlier rooms. */
  readonly resolvers?: readonly Decorated[];
  /** Classes of TypeORM, for tables that are read or written by them. What makes the tables is in `migrations/`, in the order of time. */
  readonly tables?: readonly Decorated[];
  /** Who may do what, made by `definePermissions`. */
  readonly permissions?: Readonly<Record<string, PermissionRow>>;
  /** What it refuses, and in which words, made by `defineErrors`. */
  readonly errors?: Readonly<Record<string, CatalogueEntry>>;
  /** What others are told of, and in which words, made by `defineEvents`. */
  readonly events?: Readonly<Record<string, object>>;
  /** What its events of the audit trail are to who asks who did what, made by `defineAuditKinds`, and which are which, by `defineAuditActions`. */
  readonly auditKinds?: Readonly<Record<string, string>>;
  readonly auditActions?: Readonly<Record<string, string>>;
  readonly costs?: Costs;
  /** How things with an id are found by their key, by kind: the prefix of the id. The same access rules hold as by any other way to them. */
  readonly nodes?: Readonly<Record<string, FindNode>>;
  /** How a gateway's representations are found. A representation is what a stranger sent: nobody has looked at its keys. */
  readonly references?: Readonly<Record<string, FindReference>>;
  readonly loaders?: { readonly [Group in keyof Loaders]?: (hub: Hub) => Loaders[Group] };
  /** Answers that can be cited, by the field that gives them: their types are given the field `receipt`, and `Replay` a field for each. */
  readonly cited?: Readonly<Record<string, Cited>>;
  /** What those answers are computed with: a receipt of other methods cannot be replayed. */
  readonly methods?: Iterable<string>;
}

export type FindNode = (context: Context, key: number) => Promise<Node | null>;
export type FindReference = (representation: Readonly<Record<string, unknown>>, context: Context) => unknown;

export interface Cited {
  readonly type: new () => object;
  /** What `Replay` says of it. */
  readonly description: string;
  /** Whether it is a field of a förbund, and not of the query. */
  readonly ofForbund?: true;
  readonly isPaged?: true;
  /** What is asked in its place, where the field is found through another, and how the answer is found in that one's. */
  readonly through?: {
    readonly field: string;
    readonly arguments: (given: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
    readonly answer: (found: unknown) => unknown;
  };
}
