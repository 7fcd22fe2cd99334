import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../../graphql';
import { receiptOf } from '../figures/receipt-of.use-case';
import { queryHash, writeReceipt, type ReceiptContent } from '../figures/receipt';

@ObjectType('Receipt', {
  simpleResolvers: true,
  description: 'What an answer can be cited with, and be had again by: replay(receipt) (kvitto).',
})
export class ReceiptType {
  @Field(() => String, { description: 'The whole receipt as text; keep it with the figures (kvittokod).' })
  code!: string;

  @Field(() => String, { description: 'SHA-256 of question and release, in hex (frågans kontrollsumma).' })
  queryHash!: string;

  @Field(() => Int, { description: 'Number of the release that was read (publicering).' })
  release!: number;

  @Field(() => [String], { description: 'What the figures were computed with, with versions (metoder).' })
  methods!: readonly string[];

  @Field(() => String, { description: 'The rules that the release was protected by (regelversion).' })
  rulesVersion!: string;

  @Field(() => Int, { description: 'Revision of the catalogue that was in force (katalogens revision).' })
  catalogueRevision!: number;
}

export const toReceipt = (content: ReceiptContent): ReceiptType => ({
  code: writeReceipt(content),
  queryHash: queryHash(content),
  release: content.release,
  methods: content.methods,
  rulesVersion: content.rules,
  catalogueRevision: content.catalogue,
});

/** Gives a type of answers the field `receipt`. The resolver of such an answer notes its question by `answerTo`. */
export function receiptResolver(type: ClassType): new () => object {
  let made = resolvers.get(type);
  if (!made) resolvers.set(type, (made = newResolver(type)));
  return made;
}

const resolvers = new Map<ClassType, new () => object>();

function newResolver(type: ClassType): new () => object {
  @Resolver(() => type)
  class ReceiptResolver {
    @FieldResolver(() => ReceiptType, { description: 'What the answer can be cited with and had again by (kvitto).' })
    async receipt(@Root() answer: object, @Ctx() { hub }: Context): Promise<ReceiptType> {
      return toReceipt(await receiptOf(hub, answer));
    }
  }
  return ReceiptResolver;
}
