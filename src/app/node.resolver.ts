import { fromGlobalId, Node, type Context } from '../graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { SamnavError } from '../platform';
import { carriedBy } from './carried';

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything with an id (nod).' })
  async node(
    @Arg('id', () => ID, { description: 'The id (identitet).' }) id: string,
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<Node | null> {
    const { kind, key } = fromGlobalId(id);
    const find = carriedBy(schema).nodes.get(kind);
    if (!find) throw new SamnavError('INVALID_ID');
    return find(context, key);
  }
}
