import { deadlineOf, isOpenFor, roundState, type Exception } from '../../src/rounds/round-state';

const at = (day: string) => new Date(`${day}T00:00:00Z`);
const round = { opensAt: at('2024-10-01'), closesAt: at('2024-12-01'), lateDays: 14 };
const endless = { ...round, closesAt: null };
const extension: Exception = { kind: 'EXTENSION', until: at('2024-12-24') };
const exempt: Exception = { kind: 'EXEMPT', until: null };

describe('the state of a round', () => {
  it.each([
    ['2024-09-30', false, 'PLANNED'],
    ['2024-10-01', false, 'OPEN'],
    ['2024-11-30', true, 'OPEN'],
    ['2024-12-01', false, 'LATE'],
    ['2024-12-14', true, 'LATE'],
    ['2024-12-15', false, 'CLOSED'],
    ['2024-12-15', true, 'RELEASED'],
  ])('on %s, released: %s, is %s', (day, isReleased, state) => {
    expect(roundState(round, at(day), isReleased)).toBe(state);
  });

  it('is open for ever while its closing is not decided, and has no late window when it has no days', () => {
    expect(roundState(endless, at('2030-01-01'), true)).toBe('OPEN');
    expect(roundState({ ...round, lateDays: 0 }, at('2024-12-01'), false)).toBe('CLOSED');
  });
});

describe('whether a förbund may send', () => {
  it.each([
    ['2024-09-30', extension, false],
    ['2024-11-30', undefined, true],
    ['2024-12-14', undefined, true],
    ['2024-12-15', undefined, false],
    ['2024-12-15', exempt, false],
    ['2024-12-23', extension, true],
    ['2024-12-24', extension, false],
  ])('on %s with %j: %s', (day, exception, isOpen) => {
    expect(isOpenFor(round, exception, at(day))).toBe(isOpen);
  });

  it('is on time until the closing, or the extension when that is later', () => {
    expect(deadlineOf(round, undefined)).toEqual(round.closesAt);
    expect(deadlineOf(round, exempt)).toEqual(round.closesAt);
    expect(deadlineOf(round, extension)).toEqual(extension.until);
    // The round was given a later closing after the extension was granted.
    expect(deadlineOf({ closesAt: at('2025-01-10') }, extension)).toEqual(at('2025-01-10'));
    expect(deadlineOf(endless, extension)).toBeNull();
  });
});

describe('the late window', () => {
  it.each([
    ['in spring, when a day has 23 hours', '2025-03-24T00:00:00+01:00', '2025-03-31T00:00:00+02:00'],
    ['in autumn, when a day has 25 hours', '2025-10-20T00:00:00+02:00', '2025-10-27T00:00:00+01:00'],
    ['in summer', '2025-07-01T01:30:00+02:00', '2025-07-08T01:30:00+02:00'],
  ])('is of days of the calendar %s', (_, closes, ends) => {
    const closing = { ...round, closesAt: new Date(closes), lateDays: 7 };
    const end = new Date(ends);
    const before = new Date(end.getTime() - 1);
    expect([before, end].map((now) => roundState(closing, now, false))).toEqual(['LATE', 'CLOSED']);
    expect([before, end].map((now) => isOpenFor(closing, undefined, now))).toEqual([true, false]);
  });
});
