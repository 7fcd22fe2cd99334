import { lockTables, type Hub } from '../../database';
import type { GraphQLSchema } from 'graphql';
import { authorise, may, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { checkTexts, done, refusal, refused, SamnavError, type Outcome, type Refusal } from '../../platform';
import { releaseToRead } from '../../releases';
import { checkSavedDocument } from './saved-document';
import { meantBy, SAVED_QUESTION_NAME, type SavedQuestion } from './saved-question';
import { countOwned, questionsNamed, savedQuestionVersion, storeSavedQuestion } from './saved-question.store';

export interface SaveQuestion {
  readonly name: string;
  readonly titleSv: string;
  readonly titleEn: string;
  readonly document: string;
  /** As JSON. */
  readonly variables?: string | null;
  readonly release?: number | null;
  readonly isShared?: boolean;
}

const MOST_QUESTIONS = 200;

/**
 * Saves a question under a name: the first version of a new one, or the next of one's own; the secretariat may also
 * save the next version of a shared one. Earlier versions stay as they are.
 */
export async function saveQuestion(
  hub: Hub,
  actor: Actor,
  command: SaveQuestion,
  against: { readonly schema: GraphQLSchema; readonly maxTokens: number },
): Promise<Outcome<SavedQuestion>> {
  authorise(actor, 'questions:save');
  const unfit = checkQuestionTexts(command);
  const variables = readVariables(command.variables);
  if (!variables) return refused(...unfit, refusal('INVALID_SAVED_VARIABLES', ['variables']));
  const release = command.release ?? null;
  const { document } = command;
  const faults = [
    ...unfit,
    ...checkSavedDocument(against.schema, { document, variables, release }, against.maxTokens),
    ...(await checkRelease(hub, release)),
  ];
  if (faults.length > 0) return refused(...faults);
  return hub.transaction(async (db) => {
    await lockTables(db, 'saved_question');
    const named = await questionsNamed(db, command.name);
    const meant = meantBy(actor.name, named);
    const next = meant?.owner === actor.name || may(actor, 'questions:save-any') ? meant : undefined;
    const before = next && (await savedQuestionVersion(db, next.id, null));
    const isShared = command.isShared ?? before?.isShared ?? false;
    // An unshared question keeps its name to itself: only the names of questions that everybody sees must be unique.
    if (isShared && named.some((other) => other.isShared && other !== next))
      return refused(refusal('SAVED_QUESTION_NAME_TAKEN', ['name'], { name: command.name }));
    if (!before && (await countOwned(db, actor.name)) >= MOST_QUESTIONS)
      return refused(refusal('TOO_MANY_SAVED_QUESTIONS', ['name'], { limit: MOST_QUESTIONS }));
    const question: SavedQuestion = {
      name: command.name,
      version: (before?.version ?? 0) + 1,
      titleSv: command.titleSv.trim(),
      titleEn: command.titleEn.trim(),
      document,
      variables,
      release,
      owner: before?.owner ?? actor.name,
      isShared,
      savedAt: hub.clock(),
    };
    await storeSavedQuestion(db, question, actor.name);
    const said = ({ owner, version, isShared: shared, release: fixed }: SavedQuestion) => ({
      owner,
      version,
      isShared: shared,
      release: fixed,
    });
    await recordEvent(db, hub, actor, {
      action: 'question:save',
      subject: `question:${question.name}`,
      forbundId: null,
      before: before ? said(before) : null,
      after: said(question),
    });
    return done(question);
  });
}

function checkQuestionTexts({ name, titleSv, titleEn, document, variables }: SaveQuestion): Refusal[] {
  return [
    ...checkTexts([
      { field: 'name', text: name, kind: 'NAME' },
      { field: 'titleSv', text: titleSv, kind: 'NAME', required: true },
      { field: 'titleEn', text: titleEn, kind: 'NAME', required: true },
      { field: 'document', text: document, kind: 'DOCUMENT' },
      { field: 'variables', text: variables, kind: 'DOCUMENT' },
    ]),
    ...(SAVED_QUESTION_NAME.test(name) ? [] : [refusal('INVALID_SAVED_QUESTION_NAME', ['name'])]),
  ];
}

/** Undefined for a text that is no JSON object. */
function readVariables(text: string | null | undefined): Record<string, unknown> | undefined {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Only public releases, whoever asks: a saved question can be shared, and would reveal a release before its time. */
async function checkRelease(hub: Hub, release: number | null): Promise<Refusal[]> {
  if (release === null) return [];
  try {
    await releaseToRead({ ...hub, mayReadEarly: undefined }, release);
    return [];
  } catch (error) {
    if (error instanceof SamnavError) return [refusal(error.code, ['release'], error.args)];
    throw error;
  }
}
