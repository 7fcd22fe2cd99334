import type { CatalogueFile } from '../../catalogue';
import type { DemoIntervention } from './demo-nation';
import type { RandomStream, Streams } from '../random';
import { clamp } from '../random';

/** A person who answers or is counted. Persons exist only while cells are made from them; none leaves the generator. */
export interface Person {
  readonly group: string;
  /** What sex, age, party and group add to the chance of a good answer. */
  readonly leaning: number;
  /** Category by dimension, INTERVENTION among them. */
  readonly categories: Readonly<Record<string, string>>;
}

/**
 * One förbund's people in one round. Exited participants are some of the participants; those who answer at exit some of
 * the exited.
 */
export interface People {
  readonly participants: readonly Person[];
  readonly exited: readonly Person[];
  answering(group: string): readonly Person[];
}

export interface PeopleSource {
  readonly streams: Streams;
  readonly catalogue: CatalogueFile;
  readonly forbund: string;
  readonly round: string;
  readonly size: number;
  /** The förbund's insatser of the round's year. */
  readonly interventions: readonly DemoIntervention[];
}

type Population = 'REGISTER' | 'PARTICIPANT' | 'PROFESSIONAL';
type Weighted = readonly { readonly value: string; readonly weight: number }[];

/** Dimensions of money, and of things that the demo does not count: nobody belongs to their categories. */
const NOT_OF_PERSONS: ReadonlySet<string> = new Set(['FINANCIER', 'INCOME_SOURCE']);
/** The register's own group: its figures are counted, and nobody is asked. */
export const ADMINISTRATIVE = 'ADMINISTRATIVE';
/** Groups that stand for the participants of both forms. */
const BOTH_FORMS: ReadonlySet<string> = new Set(['PARTICIPANT', 'PARTICIPANT_AREA_INDEX']);

/** 32 715 participants in 82 förbund in 2018. */
const PARTICIPANTS = 380;
/** About 18 answers per form in an ordinary förbund; boards and groups of managers are smaller than the staff. */
const ANSWERS_PER_FORM = 19.5;
const FORM_SIZE: Readonly<Record<string, number>> = { PARTICIPANT_ONGOING: 1.2, BOARD_MEMBER: 0.8, MANAGER: 0.9 };
/** Now and then a förbund does not send a form out at all. */
const FORM_NOT_USED = 0.03;

/** How common a category is beside the others of its dimension; 1 when the table says nothing. */
const WEIGHTS: Readonly<Record<string, number>> = {
  WOMAN: 1.1,
  MAN: 0.9,
  AGE_30_44: 1.1,
  AGE_45_PLUS: 0.9,
  AF: 0.8,
  FK: 0.5,
  REGION: 0.9,
  KOMMUN: 1.8,
};
/** Registers know nearly everybody's sex and age; forms are sometimes left blank. */
const UNKNOWN_SHARE: Readonly<Record<Population, number>> = { REGISTER: 0.005, PARTICIPANT: 0.04, PROFESSIONAL: 0.04 };
/** The share that belongs to no insats of the year; a fifth for groups that are not listed. */
const OUTSIDE_INTERVENTIONS: Readonly<Record<string, number>> = {
  REGISTER: 0.03,
  INTERVENTION_STAFF: 0.08,
  REFERRER: 0.35,
};
const PARTICIPANT_LEANING: Readonly<Record<string, number>> = {
  WOMAN: 0.008,
  MAN: -0.008,
  AGE_16_29: -0.015,
  AGE_45_PLUS: 0.012,
  PARTICIPANT_ONGOING: -0.008,
  PARTICIPANT_EXIT: 0.008,
};
const PROFESSIONAL_LEANING: Readonly<Record<string, number>> = {
  AF: -0.04,
  FK: -0.02,
  REGION: 0.005,
  KOMMUN: 0.02,
  BOARD_MEMBER: 0.04,
  MANAGER: -0.02,
  INTERVENTION_STAFF: 0.02,
  REFERRER: -0.03,
};

export function generatePeople(source: PeopleSource): People {
  const { streams, forbund, round, size } = source;
  const random = streams('people', forbund, round);
  const participants = Math.max(60, Math.round(PARTICIPANTS * size * (0.85 + 0.3 * random.uniform())));
  const exits = clamp(Math.round(participants * (0.28 + 0.14 * random.uniform())), 20, 400);
  const register = registerOf(source, participants);
  const exited = register.slice(0, exits);
  const forms = new Map<string, Person[]>([
    ['PARTICIPANT_EXIT', asAnswering(source, exited, 'PARTICIPANT_EXIT')],
    ['PARTICIPANT_ONGOING', asAnswering(source, register.slice(exits), 'PARTICIPANT_ONGOING')],
  ]);
  const form = (group: string): Person[] => {
    const made = forms.get(group) ?? professionalsOf(source, group);
    forms.set(group, made);
    return made;
  };
  const bothForms = [...form('PARTICIPANT_ONGOING'), ...form('PARTICIPANT_EXIT')];
  const answering = (group: string): readonly Person[] => {
    if (group === ADMINISTRATIVE) return exited;
    return BOTH_FORMS.has(group) ? bothForms : form(group);
  };
  return { participants: register, exited, answering };
}

function registerOf(source: PeopleSource, count: number): Person[] {
  const individual = source.interventions.filter(({ kind }) => kind === 'INDIVIDUAL');
  const categories = categoriesOf(source, 'REGISTER', 'REGISTER', individual, count);
  return categories.map((each) => ({ group: ADMINISTRATIVE, leaning: 0, categories: each }));
}

/** The first people of the register answer; some leave sex or age blank in the form. */
function asAnswering(source: PeopleSource, register: readonly Person[], group: string): Person[] {
  const random = source.streams('form', source.forbund, source.round, group);
  const answering = register.slice(0, formSize(random, source.size, group));
  const answered = answering.map(({ categories }) => ({ ...categories }));
  for (const { code } of source.catalogue.dimensions) {
    if (NOT_OF_PERSONS.has(code)) continue;
    const blanks = source.streams('blank', source.forbund, source.round, group, code);
    for (const categories of answered) if (blanks.chance(UNKNOWN_SHARE.PARTICIPANT)) categories[code] = 'UNKNOWN';
  }
  return answered.map((categories) => ({
    group,
    categories,
    leaning: leaningOf(PARTICIPANT_LEANING, group, categories),
  }));
}

function professionalsOf(source: PeopleSource, group: string): Person[] {
  const count = formSize(source.streams('form', source.forbund, source.round, group), source.size, group);
  const all = categoriesOf(source, 'PROFESSIONAL', group, source.interventions, count);
  return all.map((categories) => ({ group, categories, leaning: leaningOf(PROFESSIONAL_LEANING, group, categories) }));
}

function formSize(random: RandomStream, size: number, group: string): number {
  if (random.chance(FORM_NOT_USED)) return 0;
  const expected = ANSWERS_PER_FORM * size * (FORM_SIZE[group] ?? 1);
  return Math.round(clamp(expected * (0.7 + 0.6 * random.uniform()), 5, 60));
}

function leaningOf(
  leanings: Readonly<Record<string, number>>,
  group: string,
  categories: Readonly<Record<string, string>>,
) {
  return Object.values(categories).reduce((sum, category) => sum + (leanings[category] ?? 0), leanings[group] ?? 0);
}

/** One stream per dimension: a dimension that is added to the catalogue leaves the others as they were. */
function categoriesOf(
  source: PeopleSource,
  population: Population,
  group: string,
  interventions: readonly DemoIntervention[],
  count: number,
): Record<string, string>[] {
  const people = Array.from({ length: count }, (): Record<string, string> => ({}));
  const fill = (dimension: string, choices: Weighted, unknown: number) => {
    const random = source.streams('categories', source.forbund, source.round, group, dimension);
    for (const person of people) {
      person[dimension] = choices.length === 0 || random.chance(unknown) ? 'UNKNOWN' : random.pickWeighted(choices);
    }
  };
  for (const dimension of source.catalogue.dimensions) {
    if (dimension.code === 'RESPONDENT_GROUP' || (dimension.code === 'PARTY' && population !== 'PROFESSIONAL'))
      continue;
    if (NOT_OF_PERSONS.has(dimension.code)) continue;
    const known = dimension.categories.map(({ code }) => code).filter((code) => code !== 'UNKNOWN');
    const choices = known.map((value) => ({ value, weight: WEIGHTS[value] ?? 1 }));
    fill(dimension.code, choices, known.length < dimension.categories.length ? UNKNOWN_SHARE[population] : 0);
  }
  const sizes = interventions.map(({ code }) => ({
    value: code,
    weight: 0.3 + source.streams('intervention-size', source.forbund, code).uniform(),
  }));
  fill('INTERVENTION', sizes, OUTSIDE_INTERVENTIONS[group] ?? 0.2);
  return people;
}
