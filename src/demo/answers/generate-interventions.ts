import type { CatalogueFile } from '../../catalogue';
import type { DemoForbund, DemoIntervention } from '../nation/demo-nation';
import { inventInterventionWords } from '../nation/invented-names';
import type { RandomStream, Streams } from '../random';
import { clamp } from '../random';

const FIRST_YEAR = 2015;
const LAST_YEAR = 2024;
/** Structural work is about the professionals; these codes say so, where the catalogue has them. */
const STRUCTURAL_FOCUS = new Set(['COMPETENCE', 'PREVENTION', 'MAPPING']);
const ONLY_STRUCTURAL = new Set(['COMPETENCE', 'PROFESSIONALS']);
const YOUNG = { focus: 'YOUNG_PEOPLE', targetGroup: 'YOUNG_16_29' };

type Draft = Pick<DemoIntervention, 'kind' | 'form' | 'startsOn' | 'endsOn'>;

/**
 * The insatser of one förbund over the years: three to ten, half of them structural, more and more of them long-term.
 *
 * Individual ones that follow on each other come first, so that participants always have somewhere to be.
 */
export function generateInterventions(
  streams: Streams,
  catalogue: CatalogueFile,
  forbund: DemoForbund,
  size: number,
): DemoIntervention[] {
  const random = streams('interventions', forbund.organisationNumber);
  const [first, last] = activeYears(forbund);
  const wanted = Math.round(clamp((5 + 2.5 * size + random.normal()) * (0.5 + (last - first + 1) / 20), 3, 10));
  const drafts = lastingDrafts(random, forbund);
  while (drafts.length < wanted) drafts.push(laterDraft(random, forbund));
  const words = inventInterventionWords(random);
  return drafts.map((draft, index) => {
    const { focus, targetGroup } = pickPurpose(random, catalogue, draft.kind);
    return {
      forbund: forbund.organisationNumber,
      code: `INS-${String(index + 1).padStart(2, '0')}`,
      nameSv: `${words[index]} – ${focus.nameSv.toLowerCase()}`,
      ...draft,
      focus: focus.code,
      targetGroup: targetGroup.code,
      parties: pickParties(random, catalogue),
    };
  });
}

function activeYears(forbund: DemoForbund): [first: number, last: number] {
  const until = forbund.existsUntil === null ? LAST_YEAR : Number(forbund.existsUntil.slice(0, 4)) - 1;
  return [Math.max(FIRST_YEAR, Number(forbund.existsFrom.slice(0, 4))), until];
}

/** A project that became permanent, or, in a third of the förbund, something that was permanent from the start. */
function lastingDrafts(random: RandomStream, forbund: DemoForbund): Draft[] {
  const [first, last] = activeYears(forbund);
  const startsOn = laterOf(firstOfMonth(first, 1), forbund.existsFrom);
  const permanent = { kind: 'INDIVIDUAL', form: 'LONG_TERM', endsOn: forbund.existsUntil } as const;
  if (first === last || random.chance(0.35)) return [{ ...permanent, startsOn }];
  const turn = firstOfMonth(random.integer(first + 1, last), 1);
  return [
    { kind: 'INDIVIDUAL', form: 'PROJECT', startsOn, endsOn: turn },
    { ...permanent, startsOn: turn },
  ];
}

function laterDraft(random: RandomStream, forbund: DemoForbund): Draft {
  const [first, last] = activeYears(forbund);
  const kind = random.chance(0.65) ? 'STRUCTURAL' : 'INDIVIDUAL';
  const year = random.integer(first, last);
  const month = random.pick([1, 1, 1, 4, 8, 9]);
  const form = random.chance(0.15 + 0.025 * (year - FIRST_YEAR)) ? 'LONG_TERM' : 'PROJECT';
  const months = form === 'PROJECT' ? random.integer(18, 54) : random.chance(0.85) ? null : random.integer(48, 96);
  const endsOn = months === null ? null : firstOfMonth(year, month + months);
  return {
    kind,
    form,
    startsOn: laterOf(firstOfMonth(year, month), forbund.existsFrom),
    endsOn:
      forbund.existsUntil !== null && (endsOn === null || endsOn > forbund.existsUntil) ? forbund.existsUntil : endsOn,
  };
}

/** The first day of a month counted from January of `year`; month 13 is the next January. */
function firstOfMonth(year: number, month: number): string {
  const years = Math.floor((month - 1) / 12);
  return `${year + years}-${String(month - 12 * years).padStart(2, '0')}-01`;
}

function laterOf(x: string, y: string): string {
  return x > y ? x : y;
}

function pickPurpose(random: RandomStream, catalogue: CatalogueFile, kind: DemoIntervention['kind']) {
  const suits = ({ code }: { code: string }) =>
    kind === 'STRUCTURAL' ? STRUCTURAL_FOCUS.has(code) || code === 'PROFESSIONALS' : !ONLY_STRUCTURAL.has(code);
  const focus = random.pick(orAll(catalogue.focuses, suits));
  const young = catalogue.targetGroups.find(({ code }) => focus.code === YOUNG.focus && code === YOUNG.targetGroup);
  return { focus, targetGroup: young ?? random.pick(orAll(catalogue.targetGroups, suits)) };
}

/** Another catalogue may have other codes: then any of them will do. */
function orAll<T>(items: readonly T[], suits: (item: T) => boolean): readonly T[] {
  const fitting = items.filter(suits);
  return fitting.length > 0 ? fitting : items;
}

/** All four parties in about half of the insatser, otherwise at least two. */
function pickParties(random: RandomStream, catalogue: CatalogueFile): string[] {
  const parties = (catalogue.dimensions.find(({ code }) => code === 'PARTY')?.categories ?? [])
    .map(({ code }) => code)
    .filter((code) => code !== 'UNKNOWN');
  if (random.chance(0.5)) return parties;
  const some = new Set(random.shuffled(parties).slice(0, random.integer(2, 3)));
  return parties.filter((code) => some.has(code));
}
