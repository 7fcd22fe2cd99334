import fc from 'fast-check';
import {
  dayOf,
  daysAfter,
  daysBetween,
  isDay,
  momentOf,
  startOfDay,
  swedishTime,
  yearOf,
  yearsAfter,
} from '../../src/platform/time/stockholm-day';

const at = (time: string) => new Date(time);
/** The platform's own word, by another way than the one that is tested. */
const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
const moments = fc.date({ min: at('1990-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z'), noInvalidDate: true });

describe('the day of a moment', () => {
  it.each([
    ['2024-07-01T21:59:59.999Z', '2024-07-01'],
    ['2024-07-01T22:00:00Z', '2024-07-02'],
    ['2024-07-01T23:30:00Z', '2024-07-02'],
    ['2024-12-31T22:59:59.999Z', '2024-12-31'],
    ['2024-12-31T23:30:00Z', '2025-01-01'],
    // The days before and after both changes of clocks.
    ['2025-03-29T22:59:59Z', '2025-03-29'],
    ['2025-03-29T23:30:00Z', '2025-03-30'],
    ['2025-03-30T21:59:59Z', '2025-03-30'],
    ['2025-03-30T22:00:00Z', '2025-03-31'],
    ['2025-10-25T22:00:00Z', '2025-10-26'],
    ['2025-10-26T22:30:00Z', '2025-10-26'],
    ['2025-10-26T23:00:00Z', '2025-10-27'],
  ])('%s is %s', (moment, day) => {
    expect([dayOf(at(moment)), yearOf(at(moment))]).toEqual([day, Number(day.slice(0, 4))]);
  });

  it('is what the platform says, and begins at its beginning', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const day = dayOf(moment);
        expect(day).toBe(intl.format(moment));
        const begins = startOfDay(day);
        expect(begins <= moment).toBe(true);
        expect([begins, new Date(begins.getTime() - 1)].map((one) => intl.format(one) === day)).toEqual([true, false]);
      }),
    );
  });

  it('is none of a time that is none', () => {
    expect(() => dayOf(new Date(NaN))).toThrow(RangeError);
  });
});

describe('days later', () => {
  it.each([
    ['2025-03-29T23:00:00Z', 1, '2025-03-30T22:00:00Z'],
    ['2025-10-25T22:00:00Z', 1, '2025-10-26T23:00:00Z'],
    ['2025-03-01T11:00:00Z', 60, '2025-04-30T10:00:00Z'],
    ['2025-11-01T11:00:00Z', -14, '2025-10-18T10:00:00Z'],
  ])('than %s by %d is %s, by the clock on the wall', (moment, days, later) => {
    expect(daysAfter(at(moment), days)).toEqual(at(later));
  });

  it('are days of the calendar, there and back', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -800, max: 800 }), (moment, days) => {
        expect(daysBetween(moment, daysAfter(moment, days))).toBe(days);
      }),
    );
    expect(daysBetween(at('2024-07-01T21:59:00Z'), at('2024-07-01T22:01:00Z'))).toBe(1);
    expect(daysBetween(at('2024-07-01T22:01:00Z'), at('2024-07-02T21:59:00Z'))).toBe(0);
    expect(yearsAfter(at('2024-07-01T12:00:00Z'), 5)).toEqual(at('2029-07-01T12:00:00Z'));
  });
});

it('knows a day from what is none', () => {
  const texts = ['2024-02-29', '2025-02-29', '2024-2-9', '20240209', '2024-02-09T00:00', ' 2024-02-09', 'igår', ''];
  expect(texts.filter(isDay)).toEqual(['2024-02-29']);
});

it('reads a time without an offset as Swedish, a day alone as its beginning, and says a moment so', () => {
  expect(momentOf('2027-03-01T08:00')).toEqual(at('2027-03-01T07:00:00Z'));
  expect(momentOf('2027-07-01')).toEqual(at('2027-06-30T22:00:00Z'));
  expect(momentOf('2027-03-01T08:00:00+05:00')).toEqual(at('2027-03-01T03:00:00Z'));
  expect(momentOf('i morgon')).toBeUndefined();
  expect(swedishTime(at('2024-11-30T23:00:00Z'))).toBe('2024-12-01 00:00');
});
