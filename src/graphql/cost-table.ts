import { getNamedType, isCompositeType, isListType, isNonNullType, type GraphQLField } from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../database/keyset-page';
import { ECONOMY_LISTS, ECONOMY_WEIGHTS } from './economy-costs';

type Field = GraphQLField<unknown, unknown>;

/*
 * What a question costs. One unit is one object of an answer: fetched, made and written, about ten microseconds of processor.
 * A field's weight is what it takes to ask for it besides: a statement is about twenty units, and what reads many cells or
 * computes over the country was measured on the demo nation (`docs/limits.md`). Leaves are free.
 *
 * This is the only list: the counting, the `@cost` and `@listSize` of the schema and `docs/limits.md` are made of it.
 */

/** For each operation, whatever it asks: credentials, the document, the answer's envelope. */
export const OPERATION_COST = 10;

/** Asked for once for each object that has the field. Root fields are all here; another field that is not costs nothing. */
export const FIELD_WEIGHTS: Readonly<Record<string, number>> = {
  'Query._entities': 20,
  'Query._service': 100,
  'Query.asOf': 20,
  'Query.auditEvents': 40,
  'Query.authorities': 1,
  'Query.availability': 20_000,
  'Query.benchmark': 1500,
  'Query.catalogue': 10,
  'Query.change': 100,
  'Query.changes': 3000,
  'Query.completeness': 200,
  'Query.counties': 20,
  'Query.deliveries': 40,
  'Query.dimensions': 10,
  'Query.duplicateSuggestions': 3000,
  'Query.forbund': 40,
  'Query.forbundByNumber': 20,
  'Query.harvests': 40,
  'Query.indicator': 10,
  'Query.indicators': 20,
  'Query.interventions': 40,
  'Query.matrix': 3000,
  'Query.measure': 10,
  'Query.municipalities': 40,
  'Query.nationalValue': 60,
  'Query.node': 20,
  'Query.observations': 1000,
  'Query.rehearseRelease': 10_000,
  'Query.release': 20,
  'Query.releases': 40,
  'Query.replay': 100,
  'Query.replies': 40,
  'Query.respondentGroups': 10,
  'Query.results': 60,
  'Query.rounds': 20,
  'Query.savedQuestion': 20,
  'Query.savedQuestions': 40,
  'Query.serviceInfo': 1,
  'Query.sources': 40,
  'Query.submission': 20,
  'Query.submissionEvents': 40,
  'Query.submissions': 40,
  'Query.subscribers': 40,
  'Query.systemError': 20,
  'Query.systemErrorReport': 20,
  'Query.systemErrorReports': 40,
  'Query.systemErrors': 60,
  'Query.systemErrorThemes': 1,
  'Query.template': 100,
  'Query.trend': 100,
  'Query.viewer': 1,
  'Mutation.acceptSubmission': 100,
  'Mutation.addSource': 100,
  'Mutation.addSubscriber': 100,
  'Mutation.approveSubmission': 100,
  'Mutation.cosignSystemError': 100,
  'Mutation.grantRoundException': 100,
  'Mutation.harvestSource': 100,
  'Mutation.importRegister': 1000,
  'Mutation.mergeSystemErrors': 100,
  'Mutation.publishRelease': 10_000,
  'Mutation.reconsiderSystemErrorReport': 100,
  'Mutation.registerInterventions': 100,
  'Mutation.reopenSubmission': 100,
  'Mutation.remind': 200,
  'Mutation.removeSource': 100,
  'Mutation.removeSubscriber': 100,
  'Mutation.removeReply': 100,
  'Mutation.replyToFigure': 100,
  'Mutation.reportSystemError': 100,
  'Mutation.retryDeliveries': 100,
  'Mutation.returnSubmission': 100,
  'Mutation.reviseSystemError': 100,
  'Mutation.revokeRoundException': 100,
  'Mutation.saveQuestion': 100,
  'Mutation.splitSystemError': 100,
  'Mutation.submitDraft': 100,
  'Mutation.submitResults': 100,
  'Mutation.updateSource': 100,
  'Mutation.triageSystemErrorReport': 100,
  'Mutation.undoSystemErrorMerge': 100,
  'Mutation.withdrawRelease': 1000,
  'Mutation.withdrawSystemErrorReport': 100,
  'Mutation.withdrawReply': 100,
  'Completeness.measures': 100,
  'Completeness.trend': 200,
  'Forbund.learningPairs': 3000,
  'Forbund.peers': 20,
  'Forbund.place': 5,
  'Forbund.profile': 50,
  'Forbund.results': 5,
  'NationalValue.constantPanel': 500,
  'NationalValue.typical': 100,
  'SubmissionReport.consequences': 1000,
  ...ECONOMY_WEIGHTS,
};

/** Of one cell that is sent in, by a mutation or a file: a fifth of an object that is read, since they come by the thousand. */
export const UPLOADED_CELL_COST = 0.2;

/** A grouping of a free question multiplies the cells that it reads. */
const GROUPING_COST = 4000;

/** Once for an operation, however many ask: what is worked out for the whole country at the first of them. */
export const SHARED_COSTS: Readonly<Record<string, number>> = {
  'Forbund.learningPairs': 10_000,
  'Forbund.peers': 10_000,
  'Forbund.profile': 1000,
};

/** A free question is answered once for a request: an export pays for it with its first page, and then by the row. */
export const SHARED_ANSWERS: ReadonlySet<string> = new Set(['Query.observations']);

/** A further page of an answer that is there: the operation and the list, and the rows beside. */
export const PAGE_OF_SHARED_ANSWER = 50;

/** For each item of an argument, beside the weight. */
export const ITEM_COSTS: Readonly<Record<string, { readonly argument: string; readonly units: number }>> = {
  'Mutation.importRegister': { argument: 'input.rows', units: 1 },
  'Mutation.registerInterventions': { argument: 'input.interventions', units: 5 },
  'Mutation.submitResults': { argument: 'input.cells', units: UPLOADED_CELL_COST },
  'Query.observations': { argument: 'groupBy', units: GROUPING_COST },
};

/** What a receipt holds is not known before it is read: a question is taken to group by a unit and a breakdown, the most there can be. */
const MOST_GROUPINGS = 2;

export interface ListSize {
  /** How many items it is taken to have when no argument says. */
  readonly assumedSize: number;
  readonly slicingArgument?: string;
  /** The fields of the connection that have so many items. */
  readonly sizedFields?: readonly string[];
  /** An argument, or what lies in it, with an item for each of the list. */
  readonly lengthOf?: string;
  readonly most: number;
}

/** A list of objects that is not here is taken to have so many: methods, contributions, parts, errors. */
const USUAL_SIZE = 10;

/** The most that the demo nation has, or the catalogue, with room. */
const LIST_SIZES: Readonly<Record<string, Partial<ListSize>>> = {
  ...ECONOMY_LISTS,
  'Query._entities': { lengthOf: 'representations' },
  'Query.counties': { assumedSize: 21 },
  'Query.rehearseRelease': { slicingArgument: 'first', sizedFields: ['changes'], most: MAX_PAGE_SIZE },
  'Availability.combinations': { assumedSize: 700 },
  'Availability.dimensions': { assumedSize: 16 },
  'AvailableDimension.codes': { assumedSize: 100 },
  'Benchmark.funnel': { assumedSize: 100 },
  'Benchmark.rows': { assumedSize: 100 },
  'Completeness.counties': { assumedSize: 21 },
  'Completeness.measures': { assumedSize: 37 },
  'Completeness.trend': { assumedSize: 20 },
  'County.forbund': { assumedSize: 15 },
  'Forbund.members': { assumedSize: 15 },
  'Forbund.peers': { assumedSize: 7 },
  'Forbund.learningPairs': { assumedSize: 7 },
  'Forbund.predecessors': { assumedSize: 3 },
  'Forbund.results': { lengthOf: 'measures' },
  'Indicator.measures': { assumedSize: 9 },
  'Intervention.parties': { assumedSize: 4 },
  'Matrix.measures': { assumedSize: 25 },
  'Matrix.rows': { assumedSize: 100 },
  'MatrixRow.cells': { assumedSize: 25 },
  'Measure.versions': { assumedSize: 3 },
  'Municipality.memberships': { assumedSize: 4 },
  'Template.columns': { assumedSize: 16 },
  'Observation.group': { assumedSize: 6 },
  'Query.sources': { assumedSize: 80 },
  'Query.authorities': { assumedSize: 5 },
  'Query.duplicateSuggestions': { assumedSize: 10, slicingArgument: 'first', most: 50 },
  'Query.subscribers': { assumedSize: 50 },
  'Query.systemErrorThemes': { assumedSize: 10 },
  'SystemError.authorities': { assumedSize: 3 },
  'SystemError.legalReferences': { assumedSize: 4 },
  'SystemError.signatures': { assumedSize: 15 },
  'SystemError.themes': { assumedSize: 2 },
  'SubmissionReport.consequences': {
    assumedSize: DEFAULT_PAGE_SIZE,
    slicingArgument: 'first',
    sizedFields: ['nodes'],
    most: MAX_PAGE_SIZE,
  },
  'Trend.points': { assumedSize: 20 },
  'Trend.breaks': { assumedSize: 5 },
  'Trend.segments': { assumedSize: 5 },
  '__Schema.types': { assumedSize: 300 },
  '__Schema.directives': { assumedSize: 20 },
  '__Type.fields': { assumedSize: 6 },
  '__Type.inputFields': { assumedSize: 2 },
  '__Type.enumValues': { assumedSize: 2 },
  '__Type.interfaces': { assumedSize: 1 },
  '__Type.possibleTypes': { assumedSize: 1 },
  '__Field.args': { assumedSize: 2 },
  '__Directive.args': { assumedSize: 2 },
};

/** Lists that the field above them sizes. */
const SIZED_ABOVE = /Connection[.](edges|nodes)$|^ReleaseRehearsal[.]changes$|^Consequences[.]nodes$/;

/** What it costs to ask for a field once, beside the objects it gives. */
export function weightOf(place: string): number {
  const [parent, field] = place.split('.', 2);
  if (parent !== 'Replay') return FIELD_WEIGHTS[place] ?? 0;
  // An answer had again costs what it cost the first time.
  return FIELD_WEIGHTS[`Query.${field}`] ?? FIELD_WEIGHTS[`Forbund.${field}`] ?? 0;
}

/** What the items of an argument cost. `lengthOf` tells how many there are. */
export function itemCostOf(place: string, lengthOf: (argument: string) => number): number {
  if (place === 'Replay.observations') return MOST_GROUPINGS * GROUPING_COST;
  const item = ITEM_COSTS[place];
  return item ? item.units * lengthOf(item.argument) : 0;
}

/** What one object costs: the schema describes itself from memory, a tenth of what comes from the database. */
export const typeWeightOf = (type: string): number => (type.startsWith('__') ? 0.1 : 1);

/** How many items a field's list has, or the lists of its connection; undefined for what is no list of objects. */
export function listSizeOf(place: string, field: Pick<Field, 'type' | 'args'>): ListSize | undefined {
  const type = getNamedType(field.type);
  if (!isCompositeType(type) || SIZED_ABOVE.test(place)) return undefined;
  if (type.name.endsWith('Connection')) {
    const slicingArgument = field.args.some(({ name }) => name === 'first') ? 'first' : undefined;
    return { assumedSize: DEFAULT_PAGE_SIZE, slicingArgument, sizedFields: ['edges', 'nodes'], most: MAX_PAGE_SIZE };
  }
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  if (!isList && !LIST_SIZES[place]) return undefined;
  return { assumedSize: USUAL_SIZE, most: Infinity, ...LIST_SIZES[place] };
}

/** The names of all arguments whose value says how much is asked. */
export const COUNTED_ARGUMENTS: ReadonlySet<string> = new Set([
  'first',
  ...[
    ...Object.values(ITEM_COSTS).map(({ argument }) => argument),
    ...Object.values(LIST_SIZES).map(({ lengthOf }) => lengthOf),
  ].flatMap((path) => path?.split('.')[0] ?? []),
]);
