import type { GraphQLError, GraphQLResolveInfo } from 'graphql';

/** Where in an answer a field or an item stands; undefined for the answer itself. */
export type Path = GraphQLResolveInfo['path'] | undefined;

/**
 * The errors of one execution, in the order in which they come. What fails beneath a place that an earlier error has made null is
 * left out, as the specification has it (6.4.4): it is told by nobody, since there is no such place in the answer any more.
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
