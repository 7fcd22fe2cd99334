import type { Round } from '../../src/catalogue/catalogue';
import type { Standing } from '../../src/completeness/completeness';
import { reminderFor } from '../../src/completeness/remind.use-case';
import { remindersDue } from '../../src/completeness/round-news';

const forbund = { key: 7 };
const waitedFor = (deadline: string) =>
  ({ forbund, isWaitedFor: true, deadline: new Date(deadline) }) as unknown as Standing;
const round = { key: 1, code: '2024' } as Round;

/** The moments of some days, an hour apart, when a reminder is due; each with the key that lets one a day through. */
function remindersOf(deadline: string, days: readonly number[], from: string, hours: number): string[] {
  const standing = waitedFor(deadline);
  const keys = Array.from({ length: hours }, (_, hour) => new Date(Date.parse(from) + hour * 3_600_000)).flatMap(
    (now) => remindersDue([standing], days, now).map((due) => reminderFor(round, due, now).key ?? ''),
  );
  return [...new Set(keys)];
}

describe('reminders by the clock', () => {
  it.each([
    ['in summer', '2025-07-31T23:30:00Z', '2025-07-20T00:00:00Z', '2025-07-29', '2025-08-04'],
    ['in winter', '2025-01-31T23:30:00Z', '2025-01-20T00:00:00Z', '2025-01-29', '2025-02-04'],
    ['when a day has 23 hours', '2025-03-31T10:00:00Z', '2025-03-20T00:00:00Z', '2025-03-28', '2025-04-03'],
    ['when a day has 25 hours', '2025-10-28T11:00:00Z', '2025-10-20T00:00:00Z', '2025-10-25', '2025-10-31'],
  ])('come on one Swedish day each, and once, %s', (_, deadline, from, before, after) => {
    expect(remindersOf(deadline, [3, -3], from, 24 * 20)).toEqual([
      `reminder:2024:7:${before}`,
      `reminder:2024:7:${after}`,
    ]);
  });

  it.each([
    ['2025-07-28T22:00:00Z', true],
    ['2025-07-28T23:30:00Z', true],
    ['2025-07-28T21:59:59Z', false],
    ['2025-07-29T21:59:59Z', true],
    ['2025-07-29T22:00:00Z', false],
  ])('are due at %s, three days before the first of August: %s', (now, isDue) => {
    expect(remindersDue([waitedFor('2025-08-01T10:00:00Z')], [3], new Date(now))).toHaveLength(isDue ? 1 : 0);
  });
});
