import Organisationsnummer from 'organisationsnummer';
import { generateMap } from '../../src/demo/nation/generate-map';
import { inventForbundNames } from '../../src/demo/nation/invented-names';
import { RandomStream, streamsFrom } from '../../src/demo/random';
import { existingIn, geography, knownForbund, nation } from './demo-world';

const BEFORE_EVERYTHING = '0000-01-01';
const FOR_EVER = '9999-12-31';
const byNumber = new Map(nation.forbund.map((each) => [each.organisationNumber, each]));
const merged = nation.forbund.filter(({ successor }) => successor !== null);
const memberships = nation.forbund.flatMap((forbund) => forbund.members.map((member) => ({ forbund, ...member })));

describe('the förbund of the demo nation', () => {
  it('have organisation numbers that are well formed and can belong to nobody', () => {
    expect(byNumber.size).toBe(nation.forbund.length);
    for (const number of byNumber.keys()) {
      expect(number).toMatch(/^4\d[2-9]\d{3}-\d{4}$/);
      expect(Organisationsnummer.valid(number)).toBe(true);
    }
  });

  it('have names that are marked, different and those of no real förbund', () => {
    const names = nation.forbund.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^Demoförbundet [A-ZÅÄÖ][a-zåäö]+$/);
      expect(knownForbund).not.toContain(name);
    }
  });

  it('have names that are not built from the name of a municipality, even in the largest nation', () => {
    const words = inventForbundNames(new RandomStream('all'), 900).map((name) => name.replace('Demoförbundet ', ''));
    const places = geography.municipalities.map(({ name }) => name.toLowerCase());
    const built = words.flatMap((word) =>
      places.filter((place) => word.toLowerCase().startsWith(place) || (place.length >= 5 && word.includes(place))),
    );
    expect(built).toEqual([]);
    expect(new Set(inventForbundNames(new RandomStream('more'), 1000)).size).toBe(1000);
  });

  it('lie in every county that has a municipality left, with one to ten free municipalities of their own county, and leave some outside', () => {
    const county = new Map(geography.municipalities.map(({ code, countyCode }) => [code, countyCode]));
    const free = geography.municipalities.filter(({ code }) => !geography.taken.includes(code));
    expect(new Set(existingIn(2024).map(({ countyCode }) => countyCode))).toEqual(
      new Set(free.map(({ countyCode }) => countyCode)),
    );
    const belonging = new Set(memberships.map(({ municipalityCode }) => municipalityCode));
    expect(belonging.size).toBeLessThan(0.97 * free.length);
    for (const { members, countyCode } of nation.forbund) {
      expect(members.length).toBeGreaterThanOrEqual(1);
      expect(members.length).toBeLessThanOrEqual(10);
      expect(members.filter(({ municipalityCode }) => county.get(municipalityCode) !== countyCode)).toEqual([]);
      expect(members.filter(({ municipalityCode }) => geography.taken.includes(municipalityCode))).toEqual([]);
    }
  });

  it('have at most ten members whatever the seed', () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed);
    const sizes = seeds.flatMap((seed) =>
      generateMap(streamsFrom(seed), geography, 75).map(({ municipalities }) => municipalities.length),
    );
    expect(Math.max(...sizes)).toBe(10);
    expect(Math.min(...sizes)).toBe(1);
  });

  it('differ in size', () => {
    const sizes = existingIn(2024).map(({ members }) => members.length);
    expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(5);
    expect(sizes.filter((size) => size >= 6).length).toBeGreaterThan(3);
  });

  it('never share a municipality at the same time', () => {
    const overlapping = memberships.filter((one, index) =>
      memberships.some(
        (other, place) =>
          place > index &&
          other.municipalityCode === one.municipalityCode &&
          one.from < (other.until ?? FOR_EVER) &&
          other.from < (one.until ?? FOR_EVER),
      ),
    );
    expect(overlapping).toEqual([]);
  });

  it('have members only while they exist', () => {
    for (const { forbund, from, until } of memberships) {
      expect(from < (until ?? FOR_EVER)).toBe(true);
      expect(from >= forbund.existsFrom).toBe(true);
      expect((until ?? FOR_EVER) <= (forbund.existsUntil ?? FOR_EVER)).toBe(true);
    }
  });

  it('end only by merging into a successor that begins on that day and takes over all members', () => {
    expect(nation.forbund.filter(({ existsUntil }) => existsUntil !== null)).toEqual(merged);
    for (const { successor, existsUntil, members } of merged) {
      const heir = byNumber.get(successor ?? '');
      expect(heir?.existsFrom).toBe(existsUntil);
      for (const { municipalityCode, until } of members) {
        expect(until).toBe(existsUntil);
        const after = heir?.members.find((each) => each.municipalityCode === municipalityCode);
        expect(after?.from).toBe(existsUntil);
      }
    }
  });

  it('merge by two or three, first in 2019 and last in 2022', () => {
    const mergers = new Map<string, string[]>();
    for (const { successor, existsUntil } of merged) {
      const dates = mergers.get(successor ?? '') ?? [];
      mergers.set(successor ?? '', [...dates, existsUntil ?? BEFORE_EVERYTHING]);
    }
    const found = [...mergers.values()].map((dates) => `${dates[0]} ${dates.length}`).sort();
    expect(found).toEqual([
      '2019-01-01 2',
      '2020-01-01 2',
      '2020-01-01 3',
      '2021-01-01 2',
      '2021-01-01 3',
      '2022-01-01 2',
    ]);
  });

  it('have one municipality that moved to a neighbour and one that joined in 2019', () => {
    const moved = memberships.filter(({ until, forbund }) => until !== null && until !== forbund.existsUntil);
    const late = memberships.filter(({ from, forbund }) => from !== forbund.existsFrom);
    expect(moved).toHaveLength(1);
    expect(late).toHaveLength(2);
    const arrived = late.find(({ municipalityCode }) => municipalityCode === moved[0]?.municipalityCode);
    expect(arrived?.from).toBe(moved[0]?.until);
    expect(arrived?.forbund.countyCode).toBe(moved[0]?.forbund.countyCode);
    expect(late.map(({ from }) => from)).toContain('2019-01-01');
  });
});
