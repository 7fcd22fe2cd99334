import {
  invalid,
  LARGEST_KEY,
  MISSING,
  refuseUnknown,
  SamnavError,
  word,
  type Parameters,
  type Text,
} from '../../platform';
import { AUDIT_DOCUMENT, AUDIT_NAMES, auditVariables } from './audit-question';
import { OBSERVATIONS_DOCUMENT, OBSERVATIONS_NAMES, json, observationsVariables } from './observations-question';
import { OPTION_NAMES } from './read-options';

/** A question from its parameters, before its document has been read. */
export interface Question {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The release to read; null for the latest. */
  readonly release: number | null;
  /** A word for the file's name, and the title. */
  readonly name: string;
  readonly title: Text;
  /** Whether the caller wrote the document; otherwise it is one of the hub's own. */
  readonly isFree: boolean;
}

/** The hub's own questions, each with its parameters. */
const QUESTIONS = {
  observations: {
    names: OBSERVATIONS_NAMES,
    document: OBSERVATIONS_DOCUMENT,
    variables: observationsVariables,
    title: { sv: 'Samnav: fri fråga', en: 'Samnav: free question' },
  },
  audit: {
    names: AUDIT_NAMES,
    document: AUDIT_DOCUMENT,
    variables: auditVariables,
    title: { sv: 'Samnav: granskningslogg', en: 'Samnav: audit trail' },
  },
} as const;
const QUESTION_NAMES = ['observations', 'audit'] as const satisfies (keyof typeof QUESTIONS)[];

/**
 * The question of `/export`: a document, or one of the hub's own with its arguments as parameters.
 * @throws SamnavError UNKNOWN_PARAMETER, INVALID_INPUT, CONTRADICTORY_PARAMETERS
 */
export function readQuestion(parameters: Parameters): Question {
  const isAudit = parameters.get('question') === 'audit';
  const { names } = QUESTIONS[isAudit ? 'audit' : 'observations'];
  refuseUnknown(parameters, ['question', 'query', 'variables', ...names, ...EVERYWHERE]);
  const release = readRelease(parameters);
  const document = parameters.get('query');
  if (document === undefined) {
    const name = word(parameters, 'question', QUESTION_NAMES);
    if (!name) throw invalid('question', MISSING);
    // The audit trail is in no release.
    const second = ['variables', ...(isAudit ? ['release'] : [])].find((one) => parameters.has(one));
    if (second !== undefined) throw new SamnavError('CONTRADICTORY_PARAMETERS', { first: 'question', second });
    const { document: own, variables, title } = QUESTIONS[name];
    return { document: own, variables: variables(parameters), release, name, title, isFree: false };
  }
  const second = ['question', ...names].find((name) => parameters.has(name));
  if (second !== undefined) throw new SamnavError('CONTRADICTORY_PARAMETERS', { first: 'query', second });
  const title = { sv: 'Samnav: egen fråga', en: 'Samnav: a question of one’s own' };
  return { document, variables: json(parameters, 'variables') ?? {}, release, name: 'query', title, isFree: true };
}

/** The parameters of every export, whatever its question. */
export const EVERYWHERE = ['release', ...OPTION_NAMES] as const;

export function readRelease(parameters: Parameters): number | null {
  const text = parameters.get('release');
  if (text === undefined) return null;
  const release = Number(text);
  if (!/^\d{1,10}$/.test(text) || release > LARGEST_KEY) throw new SamnavError('INVALID_INPUT', { field: 'release' });
  return release;
}
