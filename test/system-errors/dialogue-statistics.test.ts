import type { StoredQuestion } from '../../src/system-errors/dialogue/dialogue';
import { dialogueStatistics } from '../../src/system-errors/dialogue/dialogue-statistics';

const at = (time: string) => new Date(time);
const asked = (sentAt: string, deadline: string, answeredAt?: string) =>
  ({
    authority: 'FK',
    deadline,
    sentAt: at(sentAt),
    closedAt: null,
    answers: answeredAt ? [{ answer: 'NO', answeredAt: at(answeredAt) }] : [],
  }) as unknown as StoredQuestion;
const NOTHING = { cases: [], questions: [], closings: [] };

describe('the statistics of the dialogue', () => {
  it.each([
    ['in summer', '2025-07-31T21:59:00Z', 0, '2025-07-31T23:30:00Z', 1],
    ['in winter', '2025-07-31T21:59:00Z', 0, '2025-12-31T23:30:00Z', 1],
    ['when a day has 23 hours', '2025-03-29T22:59:00Z', 0, '2025-03-29T23:30:00Z', 1],
    ['when a day has 25 hours', '2025-10-26T22:59:00Z', 0, '2025-10-26T23:30:00Z', 1],
  ])('count what is overdue from Swedish midnight %s', (_, last, before, first, after) => {
    const overdueAt = (now: string, deadline: string) =>
      dialogueStatistics({ ...NOTHING, questions: [asked('2025-01-01T12:00:00Z', deadline)] }, at(now)).overdue;
    const deadline = first.slice(0, 10);
    expect([overdueAt(last, deadline), overdueAt(first, deadline)]).toEqual([before, after]);
  });

  it('count days of the calendar, also when the clocks have changed', () => {
    const { age, byAuthority } = dialogueStatistics(
      {
        ...NOTHING,
        cases: [{ state: 'OPEN', origin: 'REPORTED', createdAt: at('2025-03-29T11:00:00Z') }],
        questions: [asked('2025-03-29T11:00:00Z', '2025-05-01', '2025-03-31T10:00:00Z')],
      },
      at('2025-03-30T23:30:00Z'),
    );
    expect([age.median, byAuthority[0]?.daysToAnswer.median]).toEqual([2, 2]);
  });

  it('put what is closed in the Swedish year', () => {
    const closings = ['2024-12-31T22:59:00Z', '2024-12-31T23:30:00Z'].map(
      (closedAt) => ({ outcome: 'SOLVED', closedAt: at(closedAt) }) as const,
    );
    const { byYear } = dialogueStatistics({ ...NOTHING, closings }, at('2025-06-01T12:00:00Z'));
    expect(byYear.map(({ year, solved }) => [year, solved])).toEqual([
      [2024, 1],
      [2025, 1],
    ]);
  });
});
