import { createHash } from 'node:crypto';
import { decodeCursor, encodeCursor, pageSize, type Hub, type Page, type PageRequest } from '../../database';
import { SamnavError } from '../../platform';
import { readEdition, type Edition } from '../../releases';
import { arrange } from './arrange';
import { emptyBecause, type EmptyReason } from './empty-because';
import { conditionsOf } from '../questions/filter';
import { observationsOf, type Observation } from '../questions/groups';
import { readCells, readNation, releasedRounds } from './observation.store';
import { isOfGroups, isOfInsatser, isOfSingleInsatser, placesOf } from '../questions/asked-places';
import { checkQuestion, type CheckedQuestion, type ObservationQuestion } from '../questions/question';
import { planReading } from '../questions/reading-plan';
import { requireCodes } from '../questions/require-codes';

export interface Observations {
  readonly page: Page<Observation>;
  readonly question: CheckedQuestion;
  readonly release: number;
  /** Null when there is an answer. */
  readonly emptyBecause: EmptyReason | null;
}

/** The whole of an answer, of which a page is shown. */
interface Whole extends Omit<Observations, 'page'> {
  readonly all: readonly Observation[];
}

/** The answers of one request, by question and release: a file consists of many pages of the same answer. */
export type Answered = Map<string, Promise<Whole>>;

/** Answers a free question from published cells: check → read → group → arrange → page. */
export async function observe(
  hub: Hub,
  asked: ObservationQuestion,
  request: PageRequest,
  answered: Answered = new Map(),
): Promise<Observations> {
  const size = pageSize(request);
  const name = nameOf(asked);
  const cursor = request.after ? readCursor(name, request.after) : undefined;
  const key = `${name} ${cursor?.release ?? asked.release ?? 'latest'} ${asked.release ?? ''}`;
  const answer = answered.get(key) ?? answerWhole(hub, asked, cursor);
  answered.set(key, answer);
  const { all, ...whole } = await answer;
  const page = pageOf(all, size, cursor?.key, (last) => encodeCursor(LIST, [name, whole.release, last]));
  return { ...whole, page };
}

async function answerWhole(hub: Hub, asked: ObservationQuestion, cursor: Cursor | undefined): Promise<Whole> {
  const question = checkQuestion(asked);
  const edition = await editionOf(hub, asked.release, cursor);
  const needs = {
    size: question.needsSize,
    insatser: isOfInsatser(question.breakdown) || isOfSingleInsatser(question.breakdown),
    localGroups: isOfGroups(question.breakdown),
  };
  const nation = await readNation(hub.db, needs);
  requireCodes(conditionsOf(question.filter), edition.catalogue, nation);
  const release = edition.release();
  const places = placesOf(edition.catalogue, nation, question.filter, question.breakdown);
  const cells = await readCells(hub.db, release, planReading(question, nation, places));
  const found = observationsOf({ question, nation, cells }, places);
  const all = arrange(found, question);
  if (all.length > 0) return { question, release, all, emptyBecause: null };
  const rounds = await releasedRounds(hub.db, release, [...new Set(places.map(({ round }) => round.key))]);
  return { question, release, all, emptyBecause: emptyBecause({ question, nation, cells }, places, found, rounds) };
}

const LIST = 'observations';

interface Cursor {
  readonly release: number;
  readonly key: string;
}

/** The name of a question: a cursor is good only for the question that gave it. */
function nameOf({ where, groupBy, having, orderBy, partial }: ObservationQuestion): string {
  const question = JSON.stringify([where ?? null, groupBy ?? [], having ?? null, orderBy ?? [], partial ?? false]);
  return createHash('sha256').update(question).digest('base64url').slice(0, 22);
}

function readCursor(name: string, after: string): Cursor {
  const [asked, release, key] = decodeCursor(LIST, after, ['string', 'number', 'string']);
  if (asked !== name) throw new SamnavError('INVALID_CURSOR');
  return { release: release as number, key: key as string };
}

/** All pages are of the first page's release, also when a new one has come between them. */
async function editionOf(hub: Hub, asked: number | null | undefined, cursor: Cursor | undefined): Promise<Edition> {
  if (!cursor) return readEdition(hub, asked);
  if (typeof asked === 'number' && asked !== cursor.release) throw new SamnavError('INVALID_CURSOR');
  const edition = await readEdition(hub, cursor.release);
  return {
    catalogue: edition.catalogue,
    release: () => {
      try {
        return edition.release();
      } catch (error) {
        const isForged = error instanceof SamnavError && error.code === 'UNKNOWN_RELEASE';
        throw isForged ? new SamnavError('INVALID_CURSOR') : error;
      }
    },
  };
}

function pageOf(
  all: readonly Observation[],
  size: number,
  after: string | undefined,
  cursorOf: (key: string) => string,
): Page<Observation> {
  const last = after === undefined ? -1 : all.findIndex(({ key }) => key === after);
  if (after !== undefined && last < 0) throw new SamnavError('INVALID_CURSOR');
  const rows = all.slice(last + 1, last + 1 + size);
  return {
    rows,
    cursorOf: (index) => cursorOf(rows[index]?.key ?? ''),
    hasNextPage: last + 1 + rows.length < all.length,
    totalCount: all.length,
  };
}
