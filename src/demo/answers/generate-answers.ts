import type { CatalogueFile, MeasureVersionInFile } from '../../catalogue';
import type { CellInput } from '../../submissions';
import type { DemoIntervention } from '../nation/demo-nation';
import { coversYear, yearOf } from '../nation/demo-nation';
import type { Character } from '../nation/forbund-character';
import { generateEconomy } from './generate-economy';
import { withAsked } from './generate-asked';
import { followUpCells, localGroupsIn } from './generate-follow-up';
import type { Economy } from './generate-economy';
import { PLANTED_IN, plantedIn } from './planted-truths';
import { ADMINISTRATIVE, generatePeople } from '../nation/generate-people';
import type { People, Person } from '../nation/generate-people';
import { levelOf, truePosition } from '../nation/measure-levels';
import type { RandomStream, Streams } from '../random';
import { clamp } from '../random';
import { SCORES_PER_ONE, splitsOf, sumCells } from './sum-cells';
import type { Answer } from './sum-cells';

type MeasureInFile = CatalogueFile['measures'][number];

export interface SubmissionSource {
  readonly streams: Streams;
  readonly catalogue: CatalogueFile;
  readonly forbund: string;
  readonly round: string;
  readonly character: Character;
  /** All insatser of the förbund; those of the round's year are used. */
  readonly interventions: readonly DemoIntervention[];
  /** Codes of its local groups. */
  readonly localGroups: readonly string[];
}

interface Year extends SubmissionSource {
  readonly year: number;
  readonly people: People;
  readonly economy: Economy;
}

/** Nobody is sure to be content or discontent. */
const CERTAINTY = 0.03;
/** Now and then somebody leaves a question unanswered. */
const UNANSWERED = 0.03;
const INTERVENTION_SPREAD = 0.04;
/** Half the width within which persons differ in the questions of one index; it makes the answers to them correlate. */
const PERSONAL = 0.25;

/** Cells that the demo leaves for a real förbund to send: every cell of the demo makes the first start longer. */
const NOT_INVENTED: ReadonlySet<string> = new Set(['FIN-S13-REGISTRERINGAR', 'FIN-S13-TID']);

/** All cells of one förbund in one round: every measure in the version that the round asks for. */
export function generateCells(source: SubmissionSource): CellInput[] {
  const { streams, forbund, round, character } = source;
  const year = yearOf(round);
  const interventions = source.interventions.filter(({ startsOn, endsOn }) => coversYear(startsOn, endsOn, year));
  const people = generatePeople({ ...source, size: character.size, interventions });
  const economy = generateEconomy(streams, forbund, year, character.size, interventions);
  const here: Year = { ...source, interventions, year, people, economy };
  return source.catalogue.measures.flatMap((measure) => {
    const version = versionIn(measure, round);
    if (version === undefined || NOT_INVENTED.has(measure.code)) return [];
    const answered = peopleAsked(people, version).length;
    return withAsked(cellsOf(here, measure, version), version, { streams, forbund, round, answered });
  });
}

/** Round codes order as text: 2022 comes before 2022H1 and 2023. */
function versionIn(measure: MeasureInFile, round: string): MeasureVersionInFile | undefined {
  return measure.versions.find(
    ({ firstRound, lastRound }) => firstRound <= round && (lastRound === null || round <= lastRound),
  );
}

function cellsOf(here: Year, measure: MeasureInFile, version: MeasureVersionInFile): CellInput[] {
  if (version.kind === 'AMOUNT' || version.base === 'SEK') return moneyCells(here, measure.code, version);
  const { people, catalogue } = here;
  const followedUp = followUpCells({ ...here, ...people, dimensions: catalogue.dimensions }, measure.code, version);
  if (followedUp) return followedUp;
  if (measure.code === 'FIN-S14-TJANST') return [staffCell(here.economy)];
  const splits = splitsOf(
    version,
    here.catalogue.dimensions,
    here.interventions.map(({ code }) => code),
  );
  if (version.kind === 'COUNT') {
    if (splits.length === 0) return [eventCount(here, measure.code)];
    const counted = here.people.participants.map((person) => ({ person, score: 0 }));
    return sumCells(measure.code, 'COUNT', counted, splits);
  }
  if (version.base === 'EVENTS') return [meetingShare(here, measure, version)];
  const answers = answersTo(here, measure, version);
  if (measure.code !== PLANTED_IN) return sumCells(measure.code, version.kind, answers, splits);
  const { assign, split } = localGroupsIn(here, measure.code);
  const placed = answers.filter(isKnown).map((answer) => ({ ...answer, person: assign(answer.person) }));
  return sumCells(measure.code, version.kind, placed, [...splits, ...split]);
}

/** A förbund follows up whom its insatser know: nobody is of unknown sex there, or of no insats. */
const isKnown = ({ person: { categories } }: Answer): boolean =>
  categories.SEX !== 'UNKNOWN' && categories.INTERVENTION !== 'UNKNOWN';

function moneyCells({ economy, people }: Year, measure: string, version: MeasureVersionInFile): CellInput[] {
  const total = { measure, dimension: 'TOTAL', category: 'TOTAL' };
  if (version.kind !== 'AMOUNT') return [{ ...total, n: economy.outturn, numerator: economy.longTerm }];
  if (version.perUnit) return [{ ...total, n: people.exited.length, amount: BigInt(economy.individual) }];
  if (measure === 'FIN-S14-ADMIN') return [{ ...total, amount: BigInt(economy.administration) }];
  const [dimension] = version.dimensions;
  if (dimension === undefined) return [{ ...total, amount: BigInt(economy.funds) }];
  const parts: readonly (readonly [string, number])[] =
    dimension === 'INTERVENTION'
      ? [...economy.costs]
      : [
          ['STATE', economy.funds / 2],
          ['REGION', economy.funds / 4],
          ['MUNICIPALITIES', economy.funds / 4],
          ...(measure === 'FIN-S14-BUDGET' && economy.ownCapital > 0
            ? [['OWN_CAPITAL', economy.ownCapital] as const]
            : []),
        ];
  const sum = parts.reduce((all, [, amount]) => all + amount, 0);
  return [
    { ...total, amount: BigInt(sum) },
    ...parts.map(([category, amount]) => ({ measure, dimension, category, amount: BigInt(amount) })),
  ];
}

/** Kronor for a full-time post, employer's costs included. */
const POST = 720_000;

function staffCell({ outturn }: Economy): CellInput {
  const percent = Math.round((80 * outturn) / POST);
  return { measure: 'FIN-S14-TJANST', dimension: 'TOTAL', category: 'TOTAL', count: percent };
}

/** Open reports of system errors: mostly none to three, context only. */
function eventCount({ streams, forbund, round }: Year, measure: string): CellInput {
  const count = streams('events', forbund, measure, round).binomial(7, 0.25);
  return { measure, dimension: 'TOTAL', category: 'TOTAL', count };
}

function meetingShare(
  { streams, forbund, round }: Year,
  measure: MeasureInFile,
  version: MeasureVersionInFile,
): CellInput {
  const random = streams('events', forbund, measure.code, round);
  const n = random.integer(4, 12);
  const numerator = random.binomial(n, levelOf(measure, version).in2021);
  return { measure: measure.code, dimension: 'TOTAL', category: 'TOTAL', n, numerator };
}

function answersTo(here: Year, measure: MeasureInFile, version: MeasureVersionInFile): Answer[] {
  const { streams, forbund, round, year, character } = here;
  const national = levelOf(measure, version);
  const key = { forbund, measure: measure.code, round, year };
  const position = truePosition(streams, key, national, character);
  const byIntervention = interventionDifferences(here, measure.code);
  const planted = plantedIn(measure.code, here);
  const random = streams('answers', forbund, measure.code, round);
  const answers: Answer[] = [];
  for (const person of peopleAsked(here.people, version)) {
    const ofInsats = byIntervention.get(person.categories.INTERVENTION ?? '') ?? 0;
    const chance = position + person.leaning + ofInsats + planted(person);
    if (person.group !== ADMINISTRATIVE && random.chance(UNANSWERED)) continue;
    answers.push({ person, score: drawScore(random, version, national.items, chance) });
  }
  return answers;
}

function peopleAsked(people: People, version: MeasureVersionInFile): Person[] {
  return version.respondentGroups.flatMap((group) => [...people.answering(group)]);
}

function interventionDifferences({ streams, forbund, interventions }: Year, measure: string): Map<string, number> {
  return new Map(
    interventions.map(({ code }) => [
      code,
      INTERVENTION_SPREAD * streams('intervention-difference', forbund, code, measure).normal(),
    ]),
  );
}

/** A position of 0.6 gives 60 of 100 good answers, or steps of the scale of which 0.6 are taken on average. */
function drawScore(random: RandomStream, version: MeasureVersionInFile, items: number, position: number): number {
  const chance = clamp(position, CERTAINTY, 1 - CERTAINTY);
  const [low, high] = [version.scaleMin ?? 0, version.scaleMax ?? 1];
  if (version.kind === 'SHARE') return random.chance(chance) ? inUnits(1) : 0;
  if (version.kind === 'MEAN') return inUnits(low + random.binomial(Math.round(high - low), chance));
  const personal = clamp(position + PERSONAL * (2 * random.uniform() - 1), CERTAINTY, 1 - CERTAINTY);
  return inUnits(low + ((high - low) * random.binomial(3 * items, personal)) / (3 * items));
}

function inUnits(score: number): number {
  return Math.round(score * SCORES_PER_ONE);
}
