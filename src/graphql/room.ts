import type { PermissionRow } from '../permissions';
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
  readonly costs?: Costs;
  /** How things with an id are found by their key, by kind: the prefix of the id. The same access rules hold as by any other way to them. */
  readonly nodes?: Readonly<Record<string, FindNode>>;
  /** How a gateway's representations are found. A representation is what a stranger sent: nobody has looked at its keys. */
  readonly references?: Readonly<Record<string, FindReference>>;
  readonly loaders?: { readonly [Group in keyof Loaders]?: (hub: Hub) => Loaders[Group] };
  /** Types of answers that can be cited; each is given the field `receipt`. */
  readonly cited?: readonly (new () => object)[];
  /** What those answers are computed with: a receipt of other methods cannot be replayed. */
  readonly methods?: Iterable<string>;
}

export type FindNode = (context: Context, key: number) => Promise<Node | null>;
export type FindReference = (representation: Readonly<Record<string, unknown>>, context: Context) => unknown;
