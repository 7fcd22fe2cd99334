import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { carryCosts, weightOf, type CostTable } from './cost-table';
import { listSizeOf } from './list-sizes';

/** As in the GraphQL cost directives specification: https://ibm.github.io/graphql-specs/cost-spec.html */
const costDirective = new GraphQLDirective({
  name: 'cost',
  description: 'What it costs to ask for a field once, beside the objects it gives, which cost 1 each (kostnad).',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: { weight: { type: new GraphQLNonNull(GraphQLString) } },
});

const names = new GraphQLList(new GraphQLNonNull(GraphQLString));

const listSizeDirective = new GraphQLDirective({
  name: 'listSize',
  description: 'How many items a list is taken to have, or the lists of a connection (listans storlek).',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    assumedSize: { type: GraphQLInt },
    slicingArguments: { type: names },
    sizedFields: { type: names },
    requireOneSlicingArgument: { type: GraphQLBoolean, defaultValue: true },
  },
});

export const COST_DIRECTIVES = [costDirective, listSizeDirective];

/** Writes the cost table into a schema, so that costs are counted by it and it is printed with the schema. */
export function withCosts(schema: GraphQLSchema, costs: CostTable): GraphQLSchema {
  carryCosts(schema, costs);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      const weight = weightOf(costs, place);
      const size = listSizeOf(costs, place, field);
      const directives = {
        ...(weight > 0 && { cost: [{ weight: String(weight) }] }),
        ...(size && { listSize: [printed(size)] }),
      };
      field.extensions = { ...field.extensions, directives };
    }
  }
  return schema;
}

const printed = ({ assumedSize, slicingArgument, sizedFields }: NonNullable<ReturnType<typeof listSizeOf>>) => ({
  assumedSize,
  ...(slicingArgument !== undefined && { slicingArguments: [slicingArgument] }),
  ...(sizedFields && { sizedFields }),
  ...(slicingArgument !== undefined && { requireOneSlicingArgument: false }),
});
