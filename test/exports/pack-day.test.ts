import { sourceLine } from '../../src/exports/tables/about-texts';
import type { About } from '../../src/exports/tables/about';
import { readPackDay } from '../../src/exports/dialogue-pack/pack-day';
import { SamnavError } from '../../src/platform/errors/result';

const at = (time: string) => new Date(time);

describe('the day of a pack', () => {
  it.each([
    ['in summer', '2025-07-31T23:30:00Z', '2025-08-01', '2025-08-02'],
    ['in winter', '2025-12-31T23:30:00Z', '2026-01-01', '2026-01-02'],
    ['when a day has 23 hours', '2025-03-29T23:30:00Z', '2025-03-30', '2025-03-31'],
    ['when a day has 25 hours', '2025-10-25T23:30:00Z', '2025-10-26', '2025-10-27'],
  ])('may be today in Sweden, and no later, %s', (_, now, today, tomorrow) => {
    expect(readPackDay(null, at(now))).toEqual({ asOf: today, moment: at(now) });
    expect(readPackDay(today, at(now))).toEqual({ asOf: today, moment: at(now) });
    expect(() => readPackDay(tomorrow, at(now))).toThrow(SamnavError);
  });

  it.each([
    ['2025-07-31', '2025-07-31T21:59:59.999Z'],
    ['2025-12-31', '2025-12-31T22:59:59.999Z'],
    ['2025-03-30', '2025-03-30T21:59:59.999Z'],
    ['2025-10-26', '2025-10-26T22:59:59.999Z'],
  ])('%s ends with its last moment in Sweden', (day, end) => {
    expect(readPackDay(day, at('2026-06-01T12:00:00Z')).moment).toEqual(at(end));
  });
});

it('cites a release by the Swedish day when its embargo ended', () => {
  const about = { release: 3, dataVersion: 'v3', receipt: null } as unknown as About;
  const citedAt = (publishedAt: string) => sourceLine({ ...about, publishedAt }).en;
  expect(citedAt('2025-07-31T22:00:00.000Z')).toBe('Samnav, release 3 (data version v3, 2025-08-01)');
  expect(citedAt('2025-12-31T22:59:00.000Z')).toBe('Samnav, release 3 (data version v3, 2025-12-31)');
  expect(citedAt('2025-12-31T23:30:00.000Z')).toBe('Samnav, release 3 (data version v3, 2026-01-01)');
});
