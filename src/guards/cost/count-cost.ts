import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentOf, lengthOf, withDefaults, type Variables } from '../asked/arguments-as-sent';
import { fragmentsOf } from '../asked/collect-fields';
import { costsOf, itemCostOf, OPERATION_COST, typeWeightOf, weightOf, type CostTable } from './cost-table';
import { fieldOf } from '../asked/field-of';
import { includedFields, type Including } from '../asked/included-fields';
import { listSizeOf, type ListSize } from './list-sizes';

/** What an operation may cost at most, in the units of the table. */
export interface Cost {
  readonly units: number;
  /** The field of the schema that costs most by itself, such as `ForbundConnection.nodes`. */
  readonly costliest: string;
}

/**
 * The most different fields that are counted, more than any screen has: fragments within fragments can multiply without
 * end, and the counting must end.
 */
const MOST_FIELDS = 10_000;

/**
 * Counts what an operation may cost with these variables: the fields that an execution would collect, each as many
 * times as it would be asked of an object. A skipped field is free; a selection that occurs twice in one place is
 * counted once.
 *
 * Infinity for an operation with more fields than anybody can need.
 */
export function countCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): Cost {
  const root = schema.getRootType(operation.operation);
  const counting: Counting = {
    schema,
    costs: costsOf(schema),
    fragments: fragmentsOf(document),
    variables: withDefaults(operation, given),
    left: MOST_FIELDS,
  };
  const shares = new Map<string, number>();
  let units = OPERATION_COST;
  if (root) units += costOf(counting, root, [operation.selectionSet], 1, undefined, shares);
  for (const place of [...shares.keys()]) {
    const shared = counting.costs.shared[place] ?? 0;
    addTo(shares, place, shared);
    units += shared;
  }
  const [costliest] = [...shares].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as [string, number]);
  return { units: counting.left < 0 ? Infinity : Math.ceil(units), costliest };
}

interface Counting extends Including {
  readonly costs: CostTable;
  /** How many more fields the count may look at. */
  left: number;
}

/** The cost of each field by itself, by its place in the schema. */
type Shares = Map<string, number>;

/** How many items the lists of a connection have, by their names. */
interface Sized {
  readonly fields: readonly string[];
  readonly size: number;
}

function costOf(
  counting: Counting,
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
  times: number,
  sized: Sized | undefined,
  shares: Shares,
): number {
  if (isAbstractType(type)) return costOfDearest(counting, type, selections, times, shares);
  let units = 0;
  for (const nodes of includedFields(counting, type as GraphQLObjectType, selections).values()) {
    counting.left -= 1;
    if (counting.left < 0) return Infinity;
    units += costOfField(counting, type as GraphQLObjectType, nodes, times, sized, shares);
  }
  return units;
}

/** Nobody knows the object's type before it has been fetched: the dearest possible one counts. */
function costOfDearest(
  counting: Counting,
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
  times: number,
  shares: Shares,
): number {
  let most = 0;
  let sharesOfMost: Shares = new Map();
  for (const possible of isAbstractType(type) ? counting.schema.getPossibleTypes(type) : []) {
    const ofThis: Shares = new Map();
    const units = costOf(counting, possible, selections, times, undefined, ofThis);
    if (units > most) [most, sharesOfMost] = [units, ofThis];
  }
  for (const [place, units] of sharesOfMost) addTo(shares, place, units);
  return most;
}

function costOfField(
  counting: Counting,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  times: number,
  sized: Sized | undefined,
  shares: Shares,
): number {
  const node = nodes[0] as FieldNode;
  const field = fieldOf(counting.schema, parent, node.name.value);
  if (!field) return 0;
  const place = `${parent.name}.${field.name}`;
  const argument = (path: string) => argumentOf(field, node, path, counting.variables);
  const type = getNamedType(field.type);
  const own = weightOf(counting.costs, place) + itemCostOf(counting.costs, place, (path) => lengthOf(argument(path)));
  const listSize = listSizeOf(counting.costs, place, field);
  const size = listSize ? sizeOf(listSize, argument) : 1;
  const length = sized?.fields.includes(field.name) ? sized.size : isList(field.type) ? size : 1;
  const objects = isCompositeType(type) ? times * length : 0;
  const byItself = times * own + objects * typeWeightOf(type.name);
  addTo(shares, place, byItself);
  if (!isCompositeType(type) || objects === 0) return byItself;
  const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const fields = listSize?.sizedFields;
  return byItself + costOf(counting, type, below, objects, fields && { fields, size }, shares);
}

const addTo = (shares: Shares, place: string, units: number) => shares.set(place, (shares.get(place) ?? 0) + units);

/** No more than the largest page: the list itself refuses more, and says so better. */
function sizeOf(
  { assumedSize, slicingArgument, lengthOf: counted, most }: ListSize,
  argument: (path: string) => unknown,
) {
  const asked = slicingArgument === undefined ? undefined : argument(slicingArgument);
  const size = typeof asked === 'number' ? asked : assumedSize;
  const listed = counted === undefined ? undefined : argument(counted);
  return Math.max(0, Math.min(most, Array.isArray(listed) ? listed.length : size));
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
