import { LOCAL_GROUP, type CatalogueFile, type MeasureVersionInFile } from '../../catalogue';
import type { CellInput } from '../../submissions';
import type { Person } from '../nation/generate-people';
import type { Streams } from '../random';
import { splitsOf, sumCells, type Split } from './sum-cells';

/** The people of one förbund in one round, as its own follow-up has them. */
export interface FollowedUp {
  readonly streams: Streams;
  readonly dimensions: CatalogueFile['dimensions'];
  readonly forbund: string;
  readonly round: string;
  readonly participants: readonly Person[];
  readonly exited: readonly Person[];
  readonly localGroups: readonly string[];
}

/** The rest are there since the year before. */
const BEGAN_THIS_YEAR = 0.55;
/** The part of a förbund that no local group covers. */
const OUTSIDE_GROUPS = 0.3;
/**
 * The main source of income of people who left, in parts of a hundred: invented, in the proportions that registers of
 * such participants show.
 */
const INCOME: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'FIN-S13-FORSORJNING-FORE': { WORK: 6, STUDIES: 5, UNEMPLOYMENT: 14, SICKNESS: 25, SOCIAL_ASSISTANCE: 38, NONE: 12 },
  'FIN-S13-FORSORJNING-EFTER': {
    WORK: 20,
    STUDIES: 11,
    UNEMPLOYMENT: 20,
    SICKNESS: 14,
    SOCIAL_ASSISTANCE: 26,
    NONE: 9,
  },
};

/**
 * Who began, by sex and local group, and what people lived on before and after; undefined for measures of another kind.
 */
export function followUpCells(
  here: FollowedUp,
  measure: string,
  version: MeasureVersionInFile,
): CellInput[] | undefined {
  const { streams, dimensions, forbund, round, participants, exited } = here;
  const weights = INCOME[measure];
  if (weights) {
    const random = streams('follow-up', forbund, measure, round);
    const choices = Object.entries(weights).map(([value, weight]) => ({ value, weight }));
    const answers = exited.map((person) => ({
      person: { ...person, categories: { ...person.categories, INCOME_SOURCE: random.pickWeighted(choices) } },
      score: 0,
    }));
    return sumCells(measure, 'COUNT', answers, splitsOf(version, dimensions, []));
  }
  if (measure !== 'FIN-S13-STARTADE') return undefined;
  const began = participants.slice(-Math.round(participants.length * BEGAN_THIS_YEAR));
  const bySex = splitsOf(version, dimensions, []).filter(({ dimension }) => dimension === 'SEX');
  const { assign, split } = localGroupsIn(here, measure);
  const answers = began.map((person) => ({ person: assign(person), score: 0 }));
  return sumCells(measure, 'COUNT', answers, [...bySex, ...split]);
}

/** Who is in which local group of a förbund; no split where it has none. */
export function localGroupsIn(
  { streams, forbund, round, localGroups }: Pick<FollowedUp, 'streams' | 'forbund' | 'round' | 'localGroups'>,
  measure: string,
): { readonly split: readonly Split[]; readonly assign: (person: Person) => Person } {
  const random = streams('follow-up', forbund, measure, round);
  const groups = localGroups.map((value) => ({ value, weight: 1 }));
  const draw = () => (groups.length === 0 || random.chance(OUTSIDE_GROUPS) ? 'UNKNOWN' : random.pickWeighted(groups));
  return {
    split: groups.length > 0 ? [{ dimension: LOCAL_GROUP, categories: [...localGroups, 'UNKNOWN'] }] : [],
    assign: (person) => ({ ...person, categories: { ...person.categories, [LOCAL_GROUP]: draw() } }),
  };
}
