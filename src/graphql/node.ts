import { Field, ID, InterfaceType } from 'type-graphql';
import { numberKey, SamnavError } from '../platform';

export function toGlobalId(kind: string, key: number): string {
  return Buffer.from(`${kind}:${key}`).toString('base64url');
}

/** The kind and key of an id. Whether there is such a thing is for the caller to find out. */
export function fromGlobalId(id: string): { kind: string; key: number } {
  const match = /^([A-Za-z]+):(\d{1,10})$/.exec(Buffer.from(id, 'base64url').toString('utf8'));
  const kind = match?.[1];
  const key = numberKey(Number(match?.[2]));
  // Base64 can be written in many ways, and a number with leading zeros: one thing has one id.
  if (!kind || key === undefined || toGlobalId(kind, key) !== id) throw new SamnavError('INVALID_ID');
  return { kind, key };
}

/** The key of an id that must be of one kind. */
export function keyOf(kind: string, id: string): number {
  const found = fromGlobalId(id);
  if (found.kind !== kind) throw new SamnavError('INVALID_ID');
  return found.key;
}

/** https://relay.dev/graphql/objectidentification.htm. A subclass says its kind; the id follows. */
@InterfaceType({ description: 'Something with an id that stays the same for ever (nod).' })
export abstract class Node {
  static readonly nodeKind: string;
  key!: number;

  @Field(() => ID, { description: 'Opaque and stable id (identitet).' })
  get id(): string {
    return toGlobalId((this.constructor as typeof Node).nodeKind, this.key);
  }
}
