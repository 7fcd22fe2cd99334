import { execute, parse, type GraphQLSchema } from 'graphql';
import { countCost } from '../../guards';
import { onlyQuery } from './asked-fields';
import type { Context } from '../../graphql';
import type { Ask } from './ask';

/**
 * Asks the schema from within a field of it, as the caller of that field. The field's weight pays for the first question; what
 * each further one costs is taken from the caller's budget.
 * @throws what the first field that fails throws; SamnavError BUDGET_SPENT
 */
export function askWithin(schema: GraphQLSchema, contextValue: Context): Ask {
  let isPaid = true;
  return async (text, variableValues) => {
    const document = parse(text);
    if (!isPaid) {
      const { units } = countCost(schema, document, onlyQuery(document), variableValues);
      await contextValue.allowance.purse.spend(units);
    }
    isPaid = false;
    const { data, errors } = await execute({ schema, document, variableValues, contextValue });
    const [error] = errors ?? [];
    if (error) throw error.originalError ?? error;
    return data as Record<string, unknown>;
  };
}
