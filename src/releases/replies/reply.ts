import { checkText, personalData, refusal, type Refusal } from '../../platform';
import type { CubeRow } from '../cube/cube-row';

/** A förbund's own comment on one of its figures: whose figure it is, in which round, of which measure and split. */
export interface ReplyPlace {
  readonly forbundId: number;
  readonly roundId: number;
  readonly measureVersionId: number;
  readonly categoryId: number;
}

/** A comment for the next release to carry; without text, it is to carry none. */
export interface WaitingReply extends ReplyPlace {
  readonly key: number;
  readonly text: string | null;
}

export const REPLY_STATES = ['WAITING', 'PUBLISHED', 'ENDED', 'WITHDRAWN'] as const;
export type ReplyState = (typeof REPLY_STATES)[number];

/** Years, dates, and laws by their year: `2024`, `2024-03-01`, `2003:1210`. */
const YEARS = /(?<![\p{N}\p{L}])(?:19|20)\d\d(?:-\d\d(?:-\d\d)?|:\d+)?(?![\p{N}\p{L}])/gu;
/** Also partial addresses: where people write one, there is a person to find. */
const MAIL_ADDRESS = /\S[@＠﹫]\S/;
/** Characters that change the direction of the following text, and can make it read as another. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** One line of plain text: it stands in a cell of a table. */
export const asOneLine = (text: string): string =>
  text
    .replace(DIRECTIONS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');

/**
 * The fault of a comment, in one line, if it has one.
 *
 * It has no numbers but years. One more number is enough to work out a withheld figure of the same förbund, its county
 * or the country, even beside a figure that is shown. No audit reads free text, so the text has no numbers to audit.
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
 * The rows of a release with their comments: waiting ones, otherwise those that stand. A withheld figure carries none,
 * so that nothing is said about it; a waiting comment on it goes on waiting.
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
