import type { GraphQLError, GraphQLResolveInfo } from 'graphql';

/** The place of a field or an item in an answer; undefined for the answer itself. */
export type Path = GraphQLResolveInfo['path'] | undefined;

/**
 * The errors of one execution, in the order in which they come. A failure beneath a place that an earlier error has
 * made null is left out, as the specification has it (6.4.4), since the answer no longer has that place.
 */
export class FieldErrors {
  readonly all: GraphQLError[] = [];
  private readonly nulled = new Set<Path>();

  add(error: GraphQLError, path: Path): void {
    if (this.isNulled(path)) return;
    this.nulled.add(path);
    this.all.push(error);
  }

  private isNulled(start: Path): boolean {
    for (let path = start; path !== undefined; path = path.prev) if (this.nulled.has(path)) return true;
    return this.nulled.has(undefined);
  }
}
