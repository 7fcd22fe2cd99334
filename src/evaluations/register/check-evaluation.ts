import { checkText, checkTexts, MISSING, refusal, type Refusal, type Text } from '../../platform';
import { CATALOGUE_LISTS } from '../../catalogue';
import { checkCodes, SYSTEM_ERROR_LISTS } from '../../system-errors';
import type { EvaluationWords } from './evaluation';
import { decoded, isDoi, isRegistryNumber, isWebAddress, NO_DOI, NO_REGISTRY_NUMBER, NO_URL } from './reference-form';

/** An insats as a study names it. */
export interface NamedInsats {
  readonly forbund: string;
  readonly code: string;
}

/** The subjects of a study, by public names. */
export interface NamedScope {
  readonly forbund: readonly string[];
  readonly interventions: readonly NamedInsats[];
}

/** The subjects that exist: their keys by their names. */
export interface KnownScope {
  readonly measures: ReadonlySet<string>;
  readonly systemErrors: ReadonlySet<number>;
  readonly forbund: ReadonlyMap<string, number>;
  /** By organisation number and code, with a space between. */
  readonly interventions: ReadonlyMap<string, { readonly key: number; readonly forbundId: number }>;
}

export const nameOf = ({ forbund, code }: NamedInsats): string => `${forbund} ${code}`;

/** Samordningsförbund have been tried since the 1990s; a study is planned for ten years at most. */
const FIRST_YEAR = 1990;
const YEARS_AHEAD = 10;

/** More than there are insatser in the country. */
const MOST_UNITS = 2000;

/** Where in the input a study lies. */
const at = (...path: string[]): string[] => ['study', ...path];

/** All faults in what is said of a study. `thisYear`: by the hub's clock. */
export function checkEvaluation(
  words: EvaluationWords,
  scope: NamedScope,
  { known, ownerId, thisYear }: { known: KnownScope; ownerId: number | null; thisYear: number },
): Refusal[] {
  return [
    ...checkWords(words),
    ...checkYears(words, thisYear),
    ...checkReference(words),
    ...checkCodes('measures', words.measures, known.measures, CATALOGUE_LISTS.measures),
    ...checkCodes(
      'systemErrors',
      words.systemErrors.map(String),
      { has: (number) => known.systemErrors.has(Number(number)) },
      SYSTEM_ERROR_LISTS.systemErrors,
    ),
    ...checkScope(scope, known, ownerId),
  ].map((found) => (found.path[0] === 'study' ? found : { ...found, path: at(...found.path) }));
}

const invalid = (field: string, fault: Text): Refusal => refusal('INVALID_INPUT', at(field), { field, fault });

function checkWords({ subjects, ...words }: EvaluationWords): Refusal[] {
  return [
    ...checkTexts([
      { field: 'title', text: words.title, kind: 'NAME', required: true },
      { field: 'questionSv', text: words.questionSv, kind: 'TEXT', required: true },
      { field: 'questionEn', text: words.questionEn, kind: 'TEXT' },
      { field: 'conductedBy', text: words.conductedBy, kind: 'REMARK', required: true },
      { field: 'citation', text: words.citation, kind: 'REMARK' },
      { field: 'findingsSv', text: words.findingsSv, kind: 'TEXT' },
      { field: 'findingsEn', text: words.findingsEn, kind: 'TEXT' },
    ]),
    ...(subjects.length > 0 ? [] : [invalid('subjects', MISSING)]),
    ...(words.budget !== null && words.budget < 0n ? [invalid('budget', NEGATIVE)] : []),
  ];
}

const NEGATIVE: Text = { sv: 'den är mindre än noll', en: 'it is less than zero' };

function checkYears({ fromYear, untilYear }: EvaluationWords, thisYear: number): Refusal[] {
  const last = thisYear + YEARS_AHEAD;
  const fault: Text = {
    sv: `året ska ligga mellan ${FIRST_YEAR} och ${last}`,
    en: `the year must lie between ${FIRST_YEAR} and ${last}`,
  };
  const outside = Object.entries({ fromYear, untilYear }).filter(([, year]) => year < FIRST_YEAR || year > last);
  if (outside.length > 0) return outside.map(([field]) => invalid(field, fault));
  return untilYear < fromYear ? [refusal('INVALID_DATE_ORDER', at('untilYear'))] : [];
}

function checkReference({ doi, url, registryNumber }: EvaluationWords): Refusal[] {
  const check = (field: string, text: string | null, isRight: (text: string) => boolean, fault: Text) => {
    const read = text === null ? '' : decoded(text);
    return (text === null || isRight(text)) && read !== undefined
      ? checkText({ field, text: read, kind: 'REMARK' })
      : [invalid(field, fault)];
  };
  return [
    ...check('doi', doi, isDoi, NO_DOI),
    ...check('registryNumber', registryNumber, isRegistryNumber, NO_REGISTRY_NUMBER),
    ...check('url', url, isWebAddress, NO_URL),
  ];
}

/**
 * A förbund registers studies of itself and its insatser; what it has learned of other förbund is for them to register.
 */
function checkScope({ forbund, interventions }: NamedScope, known: KnownScope, ownerId: number | null): Refusal[] {
  if (forbund.length + interventions.length > MOST_UNITS) return [invalid('interventions', TOO_MANY)];
  if (ownerId !== null && forbund.length + interventions.length === 0) return [invalid('forbund', MISSING)];
  const ofOthers = (owner: number, path: string[]) =>
    ownerId === null || owner === ownerId ? [] : [refusal('EVALUATION_OF_OTHERS', path)];
  return [
    ...forbund.flatMap((number, index) => {
      const path = at('forbund', String(index));
      const key = known.forbund.get(number);
      return key === undefined
        ? [refusal('UNKNOWN_CODE', path, { code: number, list: FORBUND_LIST })]
        : ofOthers(key, path);
    }),
    ...interventions.flatMap((insats, index) => {
      const path = at('interventions', String(index));
      const found = known.interventions.get(nameOf(insats));
      return found
        ? ofOthers(found.forbundId, path)
        : [refusal('UNKNOWN_CODE', path, { code: nameOf(insats), list: CATALOGUE_LISTS.interventions })];
    }),
  ];
}

const FORBUND_LIST: Text = { sv: 'listan över förbund', en: 'the list of förbund' };

const TOO_MANY: Text = { sv: `högst ${MOST_UNITS} kan anges`, en: `at most ${MOST_UNITS} can be stated` };
