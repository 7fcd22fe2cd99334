import { ECONOMY_WEIGHTS } from './economy-costs';

/*
 * What a question costs. One unit is one object of an answer: fetched, made and written, about ten microseconds of processor.
 * A field's weight is what it takes to ask for it besides: a statement is about twenty units, and what reads many cells or
 * computes over the country was measured on the demo nation (`docs/limits.md`). Leaves are free.
 *
 * With the sizes of lists, in `list-sizes.ts`, this is the only list: the counting, the `@cost` and `@listSize` of the schema and
 * `docs/limits.md` are made of them.
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
  'Query.dialoguePack': 5200,
  'Query.dimensions': 10,
  'Query.duplicateSuggestions': 3000,
  'Query.evaluation': 20,
  'Query.evaluations': 60,
  'Query.forbund': 40,
  'Query.forbundByNumber': 20,
  'Query.harvests': 40,
  'Query.indicator': 10,
  'Query.indicators': 20,
  'Query.interventions': 40,
  'Query.localGroup': 20,
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
  'Query.systemErrorPriorities': 40,
  'Query.systemErrorQuestions': 40,
  'Query.systemErrorReport': 20,
  'Query.systemErrorReports': 40,
  'Query.systemErrors': 60,
  'Query.systemErrorStatistics': 200,
  'Query.systemErrorThemes': 1,
  'Query.template': 100,
  'Query.trend': 100,
  'Query.viewer': 1,
  'Mutation.acceptSubmission': 100,
  'Mutation.addSource': 100,
  'Mutation.answerSystemError': 100,
  'Mutation.addSubscriber': 100,
  'Mutation.approveSubmission': 100,
  'Mutation.closeSystemError': 100,
  'Mutation.confirmEvaluation': 100,
  'Mutation.cosignSystemError': 100,
  'Mutation.followUpSystemError': 100,
  'Mutation.grantRoundException': 100,
  'Mutation.harvestSource': 100,
  'Mutation.importRegister': 1000,
  'Mutation.mergeSystemErrors': 100,
  'Mutation.prioritiseSystemErrors': 100,
  'Mutation.publishRelease': 10_000,
  'Mutation.reconsiderSystemErrorReport': 100,
  'Mutation.registerEvaluation': 100,
  'Mutation.registerInterventions': 100,
  'Mutation.registerLocalGroups': 100,
  'Mutation.reopenSubmission': 100,
  'Mutation.remind': 200,
  'Mutation.removeSource': 100,
  'Mutation.removeSubscriber': 100,
  'Mutation.removeReply': 100,
  'Mutation.replyToFigure': 100,
  'Mutation.reportSystemError': 100,
  'Mutation.retryDeliveries': 100,
  'Mutation.returnSubmission': 100,
  'Mutation.reviseEvaluation': 100,
  'Mutation.reviseSystemError': 100,
  'Mutation.revokeRoundException': 100,
  'Mutation.saveQuestion': 100,
  'Mutation.sendSystemError': 100,
  'Mutation.splitSystemError': 100,
  'Mutation.submitDraft': 100,
  'Mutation.submitResults': 100,
  'Mutation.updateSource': 100,
  'Mutation.triageSystemErrorReport': 100,
  'Mutation.undoSystemErrorMerge': 100,
  'Mutation.withdrawEvaluation': 100,
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

/** Bytes and marks (delimiters, quotation marks, line ends) of a file that are read for a unit: 0.2 s for 64 MB, and 40 ns for a field. */
export const UPLOADED_BYTES_A_UNIT = 1000;
export const UPLOADED_MARKS_A_UNIT = 250;

/** A grouping of a free question multiplies the cells that it reads. */
const GROUPING_COST = 4000;

/** Once for an operation, however many ask: what is worked out for the whole country at the first of them. */
export const SHARED_COSTS: Readonly<Record<string, number>> = {
  'Forbund.learningPairs': 10_000,
  'Forbund.peers': 10_000,
  'Forbund.profile': 1000,
  'SystemError.beforeAfter': 1000,
  'SystemError.evidence': 1000,
};

/** A free question is answered once for a request: an export pays for it with its first page, and then by the row. */
export const SHARED_ANSWERS: ReadonlySet<string> = new Set(['Query.observations']);

/** A further page of an answer that is there: the operation and the list, and the rows beside. */
export const PAGE_OF_SHARED_ANSWER = 50;

/** For each item of an argument, beside the weight. */
export const ITEM_COSTS: Readonly<Record<string, { readonly argument: string; readonly units: number }>> = {
  'Mutation.importRegister': { argument: 'input.rows', units: 1 },
  'Mutation.registerInterventions': { argument: 'input.interventions', units: 5 },
  'Mutation.registerLocalGroups': { argument: 'input.groups', units: 5 },
  'Mutation.submitResults': { argument: 'input.cells', units: UPLOADED_CELL_COST },
  'Query.observations': { argument: 'groupBy', units: GROUPING_COST },
};

/** What a receipt holds is not known before it is read: a question is taken to group by a unit and a breakdown, the most there can be. */
const MOST_GROUPINGS = 2;

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
