import { coversYear } from '../../src/demo/nation/demo-nation';
import { catalogue, existingIn, nation } from './demo-world';

const FOR_EVER = '9999-12-31';
const { interventions } = nation;
const byNumber = new Map(nation.forbund.map((each) => [each.organisationNumber, each]));
const codes = (list: readonly { code: string }[]) => new Set(list.map(({ code }) => code));
const shareLongTerm = (of: typeof interventions) => of.filter(({ form }) => form === 'LONG_TERM').length / of.length;
const activeIn = (year: number) => interventions.filter(({ startsOn, endsOn }) => coversYear(startsOn, endsOn, year));

describe('the insatser of the demo nation', () => {
  it('number three to ten in every förbund', () => {
    for (const number of byNumber.keys()) {
      const own = interventions.filter(({ forbund }) => forbund === number).length;
      expect(own).toBeGreaterThanOrEqual(3);
      expect(own).toBeLessThanOrEqual(10);
    }
  });

  it('have codes that are unique within the förbund and never a reserved word', () => {
    expect(new Set(interventions.map(({ forbund, code }) => `${forbund} ${code}`)).size).toBe(interventions.length);
    for (const { code } of interventions) {
      expect(code).toMatch(/^[A-Z0-9][A-Z0-9_-]{0,63}$/);
      expect(['UNKNOWN', 'TOTAL']).not.toContain(code);
    }
  });

  it('use focuses, target groups and parties of the catalogue', () => {
    const parties = codes(catalogue.dimensions.find(({ code }) => code === 'PARTY')?.categories ?? []);
    for (const each of interventions) {
      expect(codes(catalogue.focuses)).toContain(each.focus);
      expect(codes(catalogue.targetGroups)).toContain(each.targetGroup);
      expect(each.parties.length).toBeGreaterThanOrEqual(2);
      expect(each.parties.filter((party) => !parties.has(party) || party === 'UNKNOWN')).toEqual([]);
      expect(each.nameSv).not.toMatch(/undefined/);
    }
  });

  it('lie within the life of their förbund', () => {
    for (const { forbund, startsOn, endsOn } of interventions) {
      const owner = byNumber.get(forbund);
      expect(startsOn).toMatch(/^20\d\d-(0[1-9]|1[0-2])-01$/);
      expect(startsOn < (endsOn ?? FOR_EVER)).toBe(true);
      expect(startsOn >= (owner?.existsFrom ?? FOR_EVER)).toBe(true);
      expect((endsOn ?? FOR_EVER) <= (owner?.existsUntil ?? FOR_EVER)).toBe(true);
    }
  });

  it('include an individual one in every förbund and every year', () => {
    for (const { code } of catalogue.rounds) {
      const year = Number(code);
      const withOne = new Set(activeIn(year).flatMap(({ forbund, kind }) => (kind === 'INDIVIDUAL' ? [forbund] : [])));
      expect(existingIn(year).filter(({ organisationNumber }) => !withOne.has(organisationNumber))).toEqual([]);
    }
  });

  it('are half structural and two fifths long-term, more so every few years', () => {
    const structural = interventions.filter(({ kind }) => kind === 'STRUCTURAL').length / interventions.length;
    expect(structural).toBeGreaterThan(0.43);
    expect(structural).toBeLessThan(0.57);
    expect(shareLongTerm(interventions)).toBeGreaterThan(0.33);
    expect(shareLongTerm(interventions)).toBeLessThan(0.47);
    const shares = [2017, 2020, 2022, 2024].map((year) => shareLongTerm(activeIn(year)));
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
  });
});
