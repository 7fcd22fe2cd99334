import { countCost } from '../../guards';
import { parse, type GraphQLSchema } from 'graphql';
import { executePlanned } from '../../execution';
import type { Context } from '../../graphql';
import { onlyQuery } from './asked-fields';
import type { Ask } from './ask';

/**
 * Asks the schema from within one of its fields, as the caller of that field. The field's weight pays for the first
 * question; each further one is charged to the caller's budget.
 * @throws the first failed field's error; SamnavError BUDGET_SPENT
 */
export function askWithin(schema: GraphQLSchema, contextValue: Context): Ask {
  let isPaid = true;
  return async (text, variables) => {
    const document = parse(text);
    const operation = onlyQuery(document);
    if (!isPaid) {
      const { units } = countCost(schema, document, operation, variables);
      await contextValue.allowance.purse.spend(units);
    }
    isPaid = false;
    const { data, errors } = await executePlanned({ schema, document, operation, variables }, contextValue);
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    return data as Record<string, unknown>;
  };
}
