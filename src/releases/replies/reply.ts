import { checkText, personalData, refusal, type Refusal } from '../../platform';
import type { CubeRow } from '../cube/cube-row';

/** A förbund's own comment on one of its figures: whose figure it is, in which round, of which measure and split. */
export interface ReplyPlace {
  readonly forbundId: number;
  readonly roundId: number;
  readonly measureVersionId: number;
  readonly categoryId: number;
}

/** A comment that the next release is to carry; without text, that it is to carry none. */
export interface WaitingReply extends ReplyPlace {
  readonly key: number;
  readonly text: string | null;
}

export const REPLY_STATES = ['WAITING', 'PUBLISHED', 'ENDED', 'WITHDRAWN'] as const;
export type ReplyState = (typeof REPLY_STATES)[number];

/** Years, dates, and laws by their year: `2024`, `2024-03-01`, `2003:1210`. */
const YEARS = /(?<![\p{N}\p{L}])(?:19|20)\d\d(?:-\d\d(?:-\d\d)?|:\d+)?(?![\p{N}\p{L}])/gu;
/** Also what is no whole address: where people write one, there is somebody to find. */
const MAIL_ADDRESS = /\S[@＠﹫]\S/;
/** Signs that turn the direction of what follows, and can make a text read as another. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** One line of plain text: it stands in a cell of a table. */
export const asOneLine = (text: string): string =>
  text
    .replace(DIRECTIONS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');

/**
 * What is the matter with a comment, in one line, if anything.
 *
 * It has no numbers but years. Whatever is withheld of the same förbund, of its county or of the country can be worked out from
 * one number more, also beside a figure that is shown; no audit reads free text, so it has none to read.
 */
export function checkReply(text: string): Refusal | undefined {
  const [unfit] = checkText({ field: 'text', text, kind: 'REPLY', required: true });
  if (unfit) return unfit;
  const address = text.search(MAIL_ADDRESS);
  if (address >= 0) return personalData('EMAIL', { field: 'text', position: address + 1 }, ['text']);
  return /\p{N}/u.test(text.replace(YEARS, '')) ? refusal('REPLY_WITHOUT_NUMBERS', ['text']) : undefined;
}

const figureKey = ({ forbundId, roundId, measureVersionId, categoryId }: ReplyPlace) =>
  [forbundId, roundId, measureVersionId, categoryId].join('/');

const figureKeyOfRow = ({ unitId, ...row }: CubeRow) => figureKey({ ...row, forbundId: unitId });

const canCarry = ({ unitKind, status }: CubeRow) => unitKind === 'FORBUND' && status === 'PUBLISHED';

/**
 * The rows of a release with the comments that travel with them: those that wait, and else those that stand. A figure that is
 * withheld carries none, so that nothing is said of it; what waits for it goes on waiting.
 */
export function carryReplies(
  rows: readonly CubeRow[],
  before: readonly CubeRow[],
  waiting: readonly WaitingReply[],
): { readonly rows: CubeRow[]; readonly carried: readonly number[] } {
  const standing = new Map(before.flatMap((row) => (row.replyId ? [[figureKeyOfRow(row), row.replyId]] : [])));
  const next = new Map(waiting.map((reply) => [figureKey(reply), reply]));
  if (standing.size === 0 && next.size === 0) return { rows: [...rows], carried: [] };
  const carried: number[] = [];
  const withReplies = rows.map((row) => {
    if (!canCarry(row)) return row;
    const place = figureKeyOfRow(row);
    const reply = next.get(place);
    if (reply) carried.push(reply.key);
    const standingKey = standing.get(place) ?? null;
    const replyId = !reply ? standingKey : reply.text === null ? null : reply.key;
    return { ...row, replyId };
  });
  return { rows: withReplies, carried };
}
