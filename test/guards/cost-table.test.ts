import fc from 'fast-check';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type DirectiveNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_DOCUMENT, PACK_PAGE } from '../../src/exports/dialogue-pack/dialogue-pack-question';
import { countCost } from '../../src/guards/cost/count-cost';
import { costsOf, weightOf } from '../../src/guards/cost/cost-table';
import { listSizeOf } from '../../src/guards/cost/list-sizes';
import { servedSchema } from '../../src/app/served-schema';
import { projectRoot } from '../../src/platform/settings/project-root';
import { DEMO_ARGUMENTS } from '../app/support/demo-arguments';
import { randomDocument } from '../app/support/random-document';

const schema = servedSchema();
const costs = costsOf(schema);
const printed = buildSchema(readFileSync(join(projectRoot, 'schema/schema.graphql'), 'utf8'));

const objectsOf = (of: typeof schema) =>
  Object.values(of.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type));
const placesOf = (of: typeof schema) =>
  objectsOf(of).flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, field })),
  );

const directive = (nodes: readonly DirectiveNode[] | undefined, name: string) =>
  nodes?.find((one) => one.name.value === name)?.arguments;
const valueOf = (args: DirectiveNode['arguments'], name: string) => {
  const value = args?.find((one) => one.name.value === name)?.value;
  return value && 'value' in value ? value.value : undefined;
};

describe('the cost table', () => {
  it('has a weight for every root field: add yours to the costs of its room', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`),
    );
    expect(roots.filter((place) => !(place in costs.weights))).toEqual([]);
  });

  it('names only what the schema has', () => {
    const places = new Set(placesOf(schema).map(({ place }) => place));
    expect(
      [costs.weights, costs.items, costs.shared].flatMap(Object.keys).filter((place) => !places.has(place)),
    ).toEqual([]);
    for (const { field, place } of placesOf(schema)) {
      const item = costs.items[place];
      const argument = item && 'argument' in item && item.argument.split('.')[0];
      if (argument) expect(field.args.map(({ name }) => name)).toContain(argument);
    }
  });

  it('gives every list of objects a size, and every connection one that its argument sets', () => {
    for (const { place, field } of placesOf(schema)) {
      const type = getNamedType(field.type);
      if (type.name.endsWith('Connection')) {
        expect({ place, ...listSizeOf(costs, place, field) }).toMatchObject({
          place,
          slicingArgument: 'first',
          sizedFields: ['edges', 'nodes'],
          assumedSize: 50,
          most: 500,
        });
      }
      const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
      const isSizedAbove = /Connection\.|^ReleaseRehearsal\.changes$|^Consequences\.nodes$/.test(place);
      if (isList && isCompositeType(type) && !isSizedAbove)
        expect(listSizeOf(costs, place, field)?.assumedSize).toBeGreaterThan(0);
    }
  });

  it('is what the schema prints in @cost and @listSize', () => {
    for (const { place, field } of placesOf(printed)) {
      if (place.startsWith('__')) continue;
      const cost = directive(field.astNode?.directives, 'cost');
      expect([place, valueOf(cost, 'weight')]).toEqual([place, (weightOf(costs, place) || undefined)?.toString()]);
      const listSize = directive(field.astNode?.directives, 'listSize');
      expect([place, valueOf(listSize, 'assumedSize')]).toEqual([
        place,
        listSizeOf(costs, place, field)?.assumedSize.toString(),
      ]);
    }
    const subgraph = readFileSync(join(projectRoot, 'schema/subgraph.graphql'), 'utf8');
    const count = (text: string) =>
      (readFileSync(join(projectRoot, 'schema/schema.graphql'), 'utf8').match(RegExp(text, 'g')) ?? []).length;
    expect((subgraph.match(/@cost\(weight: \d+\)/g) ?? []).length).toBe(count('@cost\\(weight: "\\d+"\\)'));
  });
});

describe('the cost of any question', () => {
  const costOf = (text: string) => {
    const document = parse(`{ ${text} }`);
    return countCost(schema, document, document.definitions[0] as OperationDefinitionNode, {}).units;
  };

  it('covers the question that a dialogue pack puts itself', () => {
    const document = parse(PACK_DOCUMENT);
    const own = countCost(schema, document, document.definitions[0] as OperationDefinitionNode, { first: PACK_PAGE });
    expect(costOf('dialoguePack(authority: "FK") { digest }')).toBeGreaterThanOrEqual(own.units);
  });

  it('never falls when a page grows', () => {
    fc.assert(
      fc.property(fc.gen(), fc.infiniteStream(fc.tuple(fc.nat({ max: 600 }), fc.nat({ max: 600 }))), (pick, stream) => {
        const sizes: [number, number][] = [];
        for (const [size, more] of stream) if (sizes.push([size, size + more]) > 30) break;
        const document = randomDocument(
          schema,
          pick,
          { known: DEMO_ARGUMENTS, skip: () => false, first: (index) => `"${index}"` },
          4,
        );
        const withSizes = (which: 0 | 1) =>
          document.replace(
            /first: "(\d+)"/g,
            (_, index: string) => `first: ${sizes[Number(index) % 30]?.[which] ?? 1}`,
          );
        expect(costOf(withSizes(1))).toBeGreaterThanOrEqual(costOf(withSizes(0)));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['groupings', (list: string) => `{ observations(groupBy: [${list}]) { totalCount } }`, 'SEX'],
    [
      'measures of a förbund',
      (list: string) => `{ viewer { forbund { results(round: "1", measures: [${list}]) { value { n } } } } }`,
      '"a"',
    ],
    ['measures of a matrix', (list: string) => `{ matrix(round: "1", measures: [${list}]) { release } }`, '"a"'],
    ['cells', (list: string) => `mutation { submitResults(input: { cells: [${list}] }) { report { created } } }`, '{}'],
    ['entities', (list: string) => `{ _entities(representations: [${list}]) { ... on Forbund { name } } }`, '{}'],
  ])('never falls when a list of %s grows', (_, documentOf, item) => {
    let before = 0;
    for (let length = 0; length < 40; length += 1) {
      const document = parse(documentOf(Array.from({ length }, () => item).join(', ')));
      const { units } = countCost(schema, document, document.definitions[0] as OperationDefinitionNode, {});
      expect(units).toBeGreaterThanOrEqual(before);
      before = units;
    }
  });
});
