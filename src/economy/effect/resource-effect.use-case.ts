import {
  everyLocalGroup,
  individualInterventions,
  referenceDay,
  type Catalogue,
  type StoredIntervention,
  type StoredLocalGroup,
} from '../../catalogue';
import type { Hub } from '../../database';
import { SamnavError, type Text } from '../../platform';
import { countiesByCodes, forbundByKeys, type Forbund } from '../../register';
import { countExisting, readEdition, type Coverage, type Origin } from '../../releases';
import type { ShareCell } from '../../statistics';
import { claimFor, type Claim } from './claim-for.use-case';
import { readSeries, type EconomyCells, type Reading, type UnitPlace } from '../resources/economy-cells.use-case';
import { frameOf, type Frame, type ResourceQuestion } from '../calculation/frame';
import { inPrices } from '../resources/price-year';
import { addShares, isWhole, totalOf, type UnitFigures, type WholeUnit } from '../resources/unit-figures';

/** A unit of the answer: its figures, and whose they are. */
export interface NamedUnit extends UnitFigures {
  readonly forbund: Forbund;
  readonly insats: StoredIntervention | null;
  readonly group: StoredLocalGroup | null;
}

export interface ResourceAnswer {
  readonly frame: Frame;
  readonly catalogue: Catalogue;
  readonly release: number;
  /** Name of the county whose förbund it is of; null of the country. */
  readonly county: string | null;
  readonly coverage: Coverage;
  readonly origin: Origin | null;
  /** By name: never by value, which would show what is withheld. */
  readonly units: readonly NamedUnit[];
  readonly whole: readonly WholeUnit[];
  readonly total: UnitFigures;
  readonly claim: Claim;
}

/** What was put in beside what came out, for every förbund or insats, of published figures alone. */
export async function resourceEffect(
  hub: Hub,
  question: ResourceQuestion,
  asked: number | null | undefined,
): Promise<ResourceAnswer> {
  const edition = await readEdition(hub, asked);
  const { catalogue } = edition;
  const frame = frameOf(catalogue, question);
  const county = question.county ?? null;
  const [known] = county ? await countiesByCodes(hub.db, [county]) : [];
  if (county && !known) throw new SamnavError('UNKNOWN_COUNTY', { county });
  const release = edition.release();
  const { units, origin } = await unitsOf(hub, catalogue, release, frame);
  const claim = await claimFor(hub, frame, units, origin);
  const whole = units.filter(isWhole);
  const total = totalOf(units);
  const lastRound = frame.rounds[frame.rounds.length - 1] as Frame['rounds'][number];
  const reporting = new Set(whole.map(({ forbund }) => forbund.key));
  const coverage = {
    unitsReporting: reporting.size,
    unitsExisting: await countExisting(hub.db, referenceDay(lastRound), county),
    respondents: total.outcome?.n ?? 0,
  };
  return { frame, catalogue, release, county: known?.name ?? null, coverage, origin, units, whole, total, claim };
}

/** The same question with resources of other years. Null when there is no such round, or it lacks the figures. */
export async function unitsWithLag(hub: Hub, answer: ResourceAnswer, lag: number): Promise<readonly WholeUnit[]> {
  const { catalogue, release, frame } = answer;
  const question = { ...frame.question, lag, priceYear: frame.priceYear };
  const { units } = await unitsOf(hub, catalogue, release, frameOf(catalogue, question));
  return units.filter(isWhole);
}

const UNIT_WORDS: Record<Frame['question']['units'], Text> = {
  FORBUND: { sv: 'förbund', en: 'förbund' },
  INTERVENTION: { sv: 'insatser', en: 'insatser' },
  LOCAL_GROUP: { sv: 'lokala grupper', en: 'local groups' },
};

/** Whose figures the ratios of the whole are: the same units on both sides, which may be fewer than there are. */
export function madeOf({ frame, units, whole, county }: ResourceAnswer): Text {
  const { sv, en } = UNIT_WORDS[frame.question.units];
  const where = county === null ? { sv: '', en: '' } : { sv: ` i ${county}`, en: ` in ${county}` };
  const left = units.length - whole.length;
  const rest =
    left === 0
      ? { sv: '', en: '' }
      : {
          sv: ` Övriga (${left}) saknar något av det, eller har det undertryckt, och ingår inte på någon sida.`,
          en: ` The others (${left}) lack some of it, or have it withheld, and are on neither side.`,
        };
  return {
    sv: `Kvoterna är av ${whole.length} av ${units.length} ${sv}${where.sv}: av dem som har både resurs, deltagare och utfall publicerade.${rest.sv}`,
    en: `The ratios are of ${whole.length} of ${units.length} ${en}${where.en}: of those that have resource, participants and outcome published.${rest.en}`,
  };
}

async function unitsOf(
  hub: Hub,
  catalogue: Catalogue,
  release: number,
  frame: Frame,
): Promise<{ readonly units: readonly NamedUnit[]; readonly origin: Origin | null }> {
  const { question, cost, participants, outcome, ended, reference, staff, adjustedBy } = frame;
  const insatser = question.units === 'INTERVENTION' ? byKey(await individualInterventions(hub.db, question)) : null;
  const groups = question.units === 'LOCAL_GROUP' ? byKey(await everyLocalGroup(hub.db)) : null;
  const own = insatser ?? groups;
  const total = catalogue.totalCategory.key;
  const categories = own ? [...own.keys()] : [total, ...adjustedBy.map(({ key }) => key), ...(cost.parts?.all ?? [])];
  const series = [cost, participants, outcome, ended, reference, staff].flatMap((one) => one ?? []);
  const cells = await readSeries(hub.db, release, series, categories);
  const places = cells.places.filter(({ categoryId }) => (own ? own.has(categoryId) : categoryId === total));
  const forbund = new Map(
    (await forbundByKeys(hub.db, [...new Set(places.map(({ forbundId }) => forbundId))])).map((one) => [one.key, one]),
  );
  const units = places.flatMap((place) => {
    const owner = forbund.get(place.forbundId);
    if (!owner || (question.county && owner.countyCode !== question.county)) return [];
    const insats = insatser?.get(place.categoryId) ?? null;
    const group = groups?.get(place.categoryId) ?? null;
    return {
      ...figuresOf(catalogue, frame, cells, place),
      key: keyOf(owner, insats ?? group),
      forbund: owner,
      insats,
      group,
    };
  });
  return { units: units.sort(byName), origin: cells.origin };
}

const byKey = <T extends { readonly key: number }>(all: readonly T[]) => new Map(all.map((one) => [one.key, one]));

const keyOf = ({ organisationNumber, key }: Forbund, own: { readonly code: string } | null) =>
  [organisationNumber ?? `forbund-${key}`, ...(own ? [own.code] : [])].join('/');

function byName(a: NamedUnit, b: NamedUnit): number {
  if (a.forbund !== b.forbund) {
    const [one, other] = [a.forbund, b.forbund].map(({ sortKey, key }) => `${sortKey}/${key}`) as [string, string];
    return one < other ? -1 : 1;
  }
  const [one, other] = [a, b].map(({ insats, group }) => (insats ?? group)?.code ?? '') as [string, string];
  return one < other ? -1 : 1;
}

function figuresOf(
  catalogue: Catalogue,
  frame: Frame,
  cells: EconomyCells,
  place: UnitPlace,
): Omit<UnitFigures, 'key'> {
  const { cost, participants, outcome, ended, reference, staff, priceYear, adjustedBy } = frame;
  const read = (series: Frame['ended']) => (series ? cells.read(series, place) : null);
  const needed = [read(cost), read(participants), read(outcome), read(reference)].flatMap((one) => one ?? []);
  const [spent, took, reached] = needed as [Reading, Reading, Reading];
  const parts = adjustedBy.map(({ key }) => ({
    category: key,
    reading: cells.read(outcome, { ...place, categoryId: key }),
  }));
  const shares = parts.flatMap(({ category, reading }) => {
    const share = shareOf(reading);
    return share ? { category, ...share } : [];
  });
  return {
    status: worstOf(needed),
    cost:
      spent.numbers &&
      inPrices(
        spent.numbers.map(({ year, sum }) => ({ year, amount: sum })),
        catalogue.economy.priceIndex,
        priceYear,
      ),
    participants: countOf(took),
    ended: countOf(read(ended)),
    staff: postsOf(read(staff)),
    outcome: shareOf(reached),
    reference: shareOf(read(reference)),
    // A category that nobody belongs to is not sent: what was sent is the whole, or something of it is withheld.
    parts: addShares(shares).n === (shareOf(reached)?.n ?? NaN) ? shares : null,
  };
}

function worstOf(readings: readonly Reading[]): UnitFigures['status'] {
  if (readings.some(({ status }) => status === 'SUPPRESSED')) return 'SUPPRESSED';
  return readings.some(({ status }) => status === 'MISSING') ? 'MISSING' : 'PUBLISHED';
}

const countOf = (reading: Reading | null): number | null =>
  reading?.numbers ? Number(reading.numbers.reduce((sum, one) => sum + one.sum, 0n)) : null;

/** Degrees of service are added up in per cent. */
function postsOf(reading: Reading | null): number | null {
  const percent = countOf(reading);
  return percent === null ? null : percent / 100;
}

const shareOf = (reading: Reading | null): ShareCell | null =>
  reading?.numbers ? addShares(reading.numbers.map(({ n, sum }) => ({ n, sum: Number(sum) }))) : null;
