import type { DemoForbund, DemoMembership } from '../nation/demo-nation';
import type { Territory } from '../nation/generate-map';
import { inventForbundNames } from '../nation/invented-names';
import { demoOrganisationNumber } from '../nation/organisation-numbers';
import type { Streams } from '../random';

/** Takes the number of förbund the way the real one went: 83 in 2018, 82 in 2019, 76 in 2021, 75 from 2022. */
const MERGERS = [
  { on: '2020-01-01', parts: 3 },
  { on: '2021-01-01', parts: 3 },
  { on: '2019-01-01', parts: 2 },
  { on: '2020-01-01', parts: 2 },
  { on: '2021-01-01', parts: 2 },
  { on: '2022-01-01', parts: 2 },
] as const;
/** A small nation has fewer mergers, so that most of its förbund have a whole series. */
const FORBUND_PER_MERGER = 10;
const MOVED_ON = '2021-01-01';
const JOINED_ON = '2019-01-01';

interface Plan {
  readonly territory: Territory;
  readonly merger?: (typeof MERGERS)[number];
}

/** Gives today's map a past: founding dates, mergers, one municipality that moved and one that joined late. */
export function generateHistory(streams: Streams, map: readonly Territory[]): DemoForbund[] {
  const plans = planMergers(streams, map);
  const predecessors = plans.reduce((sum, plan) => sum + (plan.merger?.parts ?? 0), 0);
  const names = inventForbundNames(streams('names'), plans.length + predecessors);
  const identity = (index: number) => ({ organisationNumber: demoOrganisationNumber(index), name: names[index] ?? '' });

  const current = plans.map(({ territory, merger }, index): DemoForbund => {
    const { organisationNumber, name } = identity(index);
    const existsFrom = merger?.on ?? foundedOn(streams, organisationNumber);
    const members = membersFrom(territory.municipalities, existsFrom, null);
    return {
      organisationNumber,
      name,
      countyCode: territory.countyCode,
      existsFrom,
      existsUntil: null,
      successor: null,
      members,
    };
  });

  const former: DemoForbund[] = [];
  plans.forEach(({ territory, merger }, index) => {
    if (merger === undefined) return;
    const successor = identity(index).organisationNumber;
    for (const municipalities of deal(territory.municipalities, merger.parts)) {
      const { organisationNumber, name } = identity(plans.length + former.length);
      const existsFrom = foundedOn(streams, organisationNumber);
      const members = membersFrom(municipalities, existsFrom, merger.on);
      former.push({
        organisationNumber,
        name,
        countyCode: territory.countyCode,
        existsFrom,
        existsUntil: merger.on,
        successor,
        members,
      });
    }
  });
  return [...joinLate(moveOne(current)), ...former];
}

/** Mergers go to förbund that have a municipality for every predecessor, as long as there are such. */
function planMergers(streams: Streams, map: readonly Territory[]): Plan[] {
  const order = streams('mergers').shuffled(map.map((_, index) => index));
  const chosen = new Map<number, (typeof MERGERS)[number]>();
  for (const merger of MERGERS.slice(0, Math.floor(map.length / FORBUND_PER_MERGER))) {
    const open = order.filter((index) => !chosen.has(index));
    const fitting = open.find((index) => (map[index]?.municipalities.length ?? 0) >= merger.parts + 1);
    const index = fitting ?? open[0];
    if (index !== undefined) chosen.set(index, merger);
  }
  return map.map((territory, index) => ({ territory, merger: chosen.get(index) }));
}

/** The law is from 2004; every förbund that no merger created was founded before the first round. */
function foundedOn(streams: Streams, organisationNumber: string): string {
  const random = streams('founded', organisationNumber);
  return `${random.integer(2004, 2014)}-${random.chance(0.7) ? '01' : '07'}-01`;
}

function membersFrom(municipalities: readonly string[], from: string, until: string | null): DemoMembership[] {
  return municipalities.map((municipalityCode) => ({ municipalityCode, from, until }));
}

function deal(items: readonly string[], hands: number): string[][] {
  return Array.from({ length: hands }, (_, hand) => items.filter((_item, index) => index % hands === hand));
}

/** The last member of the first förbund that can spare one came from a neighbour in the county. */
function moveOne(current: readonly DemoForbund[]): DemoForbund[] {
  const settled = current.filter((each) => each.existsFrom < JOINED_ON && each.members.length >= 2);
  const receiver = settled.find((each) => neighbourOf(each, settled) !== undefined);
  const giver = receiver && neighbourOf(receiver, settled);
  const moved = receiver?.members.at(-1);
  if (receiver === undefined || giver === undefined || moved === undefined) return [...current];
  return current.map((each) => {
    if (each === receiver) return { ...each, members: [...each.members.slice(0, -1), { ...moved, from: MOVED_ON }] };
    if (each !== giver) return each;
    return { ...each, members: [...each.members, { ...moved, from: giver.existsFrom, until: MOVED_ON }] };
  });
}

function neighbourOf(forbund: DemoForbund, among: readonly DemoForbund[]): DemoForbund | undefined {
  return among.find((each) => each !== forbund && each.countyCode === forbund.countyCode);
}

/** Takes the last förbund whose members, two or more, were all there from its start, and lets one of them join late. */
function joinLate(current: readonly DemoForbund[]): DemoForbund[] {
  const settled = (each: DemoForbund) =>
    each.existsFrom < JOINED_ON &&
    each.members.length >= 2 &&
    each.members.every((member) => member.from === each.existsFrom);
  const late = current.findLast((each) => settled(each) && each.members.every((member) => member.until === null));
  return current.map((each) => {
    const last = each.members.at(-1);
    if (each !== late || last === undefined) return each;
    return { ...each, members: [...each.members.slice(0, -1), { ...last, from: JOINED_ON }] };
  });
}
