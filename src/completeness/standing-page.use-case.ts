import { decodeCursor, encodeCursor, pageSize, type Page, type PageRequest } from '../database';
import type { Standing, StandingStatus } from './completeness';

export interface StandingFilter {
  readonly status?: StandingStatus | null;
  readonly overdue?: boolean | null;
}

/** A page of standings that are already in memory, in the order of the register. */
export function standingPage(
  round: string,
  standings: readonly Standing[],
  request: StandingFilter & PageRequest,
): Page<Standing> {
  const { status, overdue, after } = request;
  const chosen = standings.filter(
    (one) => (!status || one.status === status) && (typeof overdue !== 'boolean' || one.isOverdue === overdue),
  );
  const list = `completeness-${round}`;
  const [sortKey = '', key = 0] = after ? decodeCursor(list, after, ['string', 'number']) : [];
  const isLater = ({ forbund }: Standing) =>
    forbund.sortKey > String(sortKey) || (forbund.sortKey === sortKey && forbund.key > Number(key));
  const later = chosen.filter(isLater);
  const rows = later.slice(0, pageSize(request));
  const cursorOf = (index: number) =>
    encodeCursor(list, [rows[index]?.forbund.sortKey ?? '', rows[index]?.forbund.key ?? 0]);
  return { rows, cursorOf, hasNextPage: later.length > rows.length, totalCount: chosen.length };
}
