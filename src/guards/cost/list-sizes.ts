import { getNamedType, isCompositeType, isListType, isNonNullType, type GraphQLField } from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../database/statements/keyset-page';
import { ECONOMY_LISTS } from './economy-costs';

type Field = GraphQLField<unknown, unknown>;

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
export const LIST_SIZES: Readonly<Record<string, Partial<ListSize>>> = {
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
  'DialoguePack.cases': { assumedSize: 50 },
  'DialoguePackCase.evidence': { assumedSize: 3 },
  'DialoguePackCase.questions': { assumedSize: 3 },
  'Evaluation.forbund': { assumedSize: 2 },
  'Evaluation.interventions': { assumedSize: 3 },
  'Evaluation.measures': { assumedSize: 2 },
  'Evaluation.systemErrors': { assumedSize: 2 },
  'EvaluationsAbout.newest': { assumedSize: 5 },
  'Forbund.localGroups': { assumedSize: 10 },
  'Forbund.members': { assumedSize: 15 },
  'Forbund.peers': { assumedSize: 7 },
  'Forbund.learningPairs': { assumedSize: 7 },
  'Forbund.predecessors': { assumedSize: 3 },
  'Forbund.results': { lengthOf: 'measures' },
  'Indicator.measures': { assumedSize: 9 },
  'Intervention.parties': { assumedSize: 4 },
  'LocalGroup.municipalities': { assumedSize: 5 },
  'LocalGroup.resources': { assumedSize: 5 },
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
  'SystemErrorPriorities.cases': { assumedSize: 50 },
  'SystemErrorQuestion.answers': { assumedSize: 2 },
  'SystemError.evidence': { assumedSize: 3 },
  'SystemErrorBeforeAfter.measures': { assumedSize: 3 },
  'SystemError.questions': { assumedSize: 3 },
  'SystemError.legalReferences': { assumedSize: 4 },
  'SystemError.signatures': { assumedSize: 15 },
  'SystemError.themes': { assumedSize: 2 },
  'SubmissionReport.consequences': {
    assumedSize: DEFAULT_PAGE_SIZE,
    slicingArgument: 'first',
    sizedFields: ['nodes'],
    most: MAX_PAGE_SIZE,
  },
  'SystemError.timeline': { assumedSize: 20 },
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
