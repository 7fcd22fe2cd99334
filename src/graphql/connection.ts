import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type Page, type PageRequest } from '../database';

/** The arguments of every connection. Relay Cursor Connections, forward only: a keyset has no cheap way back. */
@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, {
    nullable: true,
    description: `How many to fetch: ${DEFAULT_PAGE_SIZE} unless stated, at most ${MAX_PAGE_SIZE} (antal).`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Fetch what comes after this cursor (efter markör).' })
  after?: string | null;
}

@Directive('@shareable')
@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where in a list a page lies (sidinformation).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There is more after this page (fler finns).' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'There is something before this page (tidigare finns).' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item (första markör).' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item (sista markör).' })
  endCursor!: string | null;
}

export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Makes the connection type of a kind of item: `ForbundConnection` of `Forbund`. */
export function connectionOf<T extends object>(Item: ClassType<T>, name: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One ${name} in a list, with its cursor (post i en lista).`,
  })
  class Edge {
    @Field(() => Item, { description: 'The item (post).' })
    node!: T;

    @Field(() => String, { description: 'Its place in the list, for `after` (markör).' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of a list of ${name} (sida i en lista).`,
  })
  class ConnectionType implements Connection<T> {
    @Field(() => [Edge], { description: 'The items with their cursors (poster med markörer).' })
    edges!: readonly Edge[];

    @Field(() => [Item], { description: 'The items (poster).' })
    nodes!: readonly T[];

    @Field(() => PageInfo, { description: 'Where the page lies (sidinformation).' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in all, whatever the page (totalt antal).' })
    totalCount!: number;
  }
  return ConnectionType;
}

/** Edges and page info are made on demand: most lists are read by their nodes alone. */
class PageConnection<T> implements Connection<T> {
  constructor(
    private readonly page: Page<T>,
    private readonly after: string | null | undefined,
  ) {}

  get nodes(): readonly T[] {
    return this.page.rows;
  }

  get edges(): Connection<T>['edges'] {
    return this.page.rows.map((node, index) => ({ node, cursor: this.page.cursorOf(index) }));
  }

  get pageInfo(): PageInfo {
    const { rows, cursorOf, hasNextPage } = this.page;
    return {
      hasNextPage,
      hasPreviousPage: Boolean(this.after),
      startCursor: rows.length > 0 ? cursorOf(0) : null,
      endCursor: rows.length > 0 ? cursorOf(rows.length - 1) : null,
    };
  }

  get totalCount(): number {
    return this.page.totalCount;
  }
}

export const toConnection = <T>(page: Page<T>, request: PageRequest): Connection<T> =>
  new PageConnection(page, request.after);
