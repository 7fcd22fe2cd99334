import { checkTexts, MISSING, refusal, type Refusal, type Text } from '../../platform';
import { CATALOGUE_LISTS } from '../../catalogue';
import { AUTHORITIES } from '../law/code-lists';
import { SYSTEM_ERROR_LISTS } from '../law/named-lists';
import type { ReportFacts } from './report';

/** Codes that a report may use, the hub's and the förbund's own. */
export interface KnownCodes {
  readonly interventions: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly rounds: ReadonlySet<string>;
}

const MOST_CODES = 50;
const MOST = 2 ** 31 - 1;
const MOST_SEK = 2n ** 53n;

/** The faults of a report. A draft needs no more than a title, but what it has must be right all the same. */
export function checkReport(facts: ReportFacts, known: KnownCodes, isDraft: boolean): Refusal[] {
  const required = !isDraft;
  const { title, description, affectedGroup, consequence, proposedChange, estimateNote } = facts;
  return [
    ...checkTexts([
      { field: 'title', text: title, kind: 'NAME', required: true },
      { field: 'description', text: description, kind: 'TEXT', required },
      { field: 'affectedGroup', text: affectedGroup, kind: 'NAME', required },
      { field: 'consequence', text: consequence, kind: 'TEXT', required },
      { field: 'proposedChange', text: proposedChange, kind: 'TEXT', required },
      { field: 'estimateNote', text: estimateNote, kind: 'TEXT' },
    ]),
    ...(required ? checkChoices(facts) : []),
    ...checkNumbers(facts),
    ...checkCodes('authorities', facts.authorities, AUTHORITIES, SYSTEM_ERROR_LISTS.authorities),
    ...checkCodes('interventions', facts.interventions, known.interventions, CATALOGUE_LISTS.interventions),
    ...checkCodes('measures', facts.measures, known.measures, CATALOGUE_LISTS.measures),
    ...checkCodes('rounds', facts.rounds, known.rounds, CATALOGUE_LISTS.rounds),
  ];
}

function checkChoices({ kind, instrument, authorities }: ReportFacts): Refusal[] {
  const missing = (field: string) => refusal('INVALID_INPUT', [field], { field, fault: MISSING });
  return [
    ...(kind ? [] : [missing('kind')]),
    ...(instrument ? [] : [missing('instrument')]),
    ...(authorities.length > 0 ? [] : [missing('authorities')]),
  ];
}

function checkNumbers(facts: ReportFacts): Refusal[] {
  const { hoursLostPerYear, sekLostPerYear } = facts;
  const found = checkEstimate(facts);
  if (hoursLostPerYear !== null && (hoursLostPerYear < 0 || hoursLostPerYear > MOST))
    found.push(refusal('INVALID_INPUT', ['hoursLostPerYear'], { field: 'hoursLostPerYear', fault: OUT_OF_RANGE }));
  if (sekLostPerYear !== null && (sekLostPerYear < 0n || sekLostPerYear > MOST_SEK))
    found.push(refusal('INVALID_INPUT', ['sekLostPerYear'], { field: 'sekLostPerYear', fault: OUT_OF_RANGE }));
  return found;
}

/** A number of persons must be at least one, at most the country's population, and state its origin. */
export function checkEstimate({
  personsPerYear,
  estimateBasis,
}: Pick<ReportFacts, 'personsPerYear' | 'estimateBasis'>): Refusal[] {
  if (personsPerYear === null) return [];
  const field = 'personsPerYear';
  const found: Refusal[] = [];
  if (personsPerYear < 1 || personsPerYear > PEOPLE_IN_SWEDEN)
    found.push(refusal('INVALID_INPUT', [field], { field, fault: OUT_OF_RANGE }));
  if (!estimateBasis) found.push(refusal('ESTIMATE_WITHOUT_BASIS', ['estimateBasis']));
  return found;
}

/** Rounded up from SCB's 10.6 million (2025). */
const PEOPLE_IN_SWEDEN = 11_000_000;

const OUT_OF_RANGE: Text = { sv: 'talet är för litet eller för stort', en: 'the number is too small or too large' };

export function checkCodes(
  field: string,
  codes: readonly string[],
  known: { has(code: string): boolean },
  called: Text,
): Refusal[] {
  if (codes.length > MOST_CODES) return [refusal('INVALID_INPUT', [field], { field, fault: TOO_MANY })];
  return codes.flatMap((code, index) =>
    known.has(code) ? [] : [refusal('UNKNOWN_CODE', [field, String(index)], { code, list: called })],
  );
}

const TOO_MANY: Text = { sv: `högst ${MOST_CODES} kan anges`, en: `at most ${MOST_CODES} can be stated` };
