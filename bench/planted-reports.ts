import { RandomStream } from '../src/demo/random';
import { lawKeys, readPlace } from '../src/system-errors/law/legal-reference';
import { searchText } from '../src/system-errors/reports/report';
import { FILLERS, GROUPS, LAWS, OBSTACLES, PROCESSES } from './planted-words';

/** An invented report among many, of which `paraphraseOf` says the same as an earlier one in other words. */
export interface PlantedReport {
  readonly title: string;
  readonly description: string;
  readonly lawKeys: readonly string[];
  readonly searchText: string;
  /** Place of the original in the list; null for an original. */
  readonly paraphraseOf: number | null;
}

interface Matter {
  readonly group: number;
  readonly obstacles: readonly [number, number];
  readonly processes: readonly [number, number];
  readonly law: string | null;
}

/**
 * `count` invented reports about as many different matters, and `planted` paraphrases of some of them after those.
 * Deterministic.
 *
 * A matter is a group, two obstacles and two processes, drawn from thirty of each: every word of a report stands in
 * hundreds of others. A paraphrase has each of the five in the other wording more often than not, in another order,
 * with other fillers, a slip of the pen in one in three, and the same law in two of three.
 */
export function plantedReports(count: number, planted: number, seed = 1): PlantedReport[] {
  const random = new RandomStream(`planted ${seed}`);
  const matters = chooseMatters(random, count);
  const originals = matters.map((matter) => write(random, matter, null));
  const paraphrases = random
    .shuffled(matters.map((_, place) => place))
    .slice(0, planted)
    .map((place) => write(random, matters[place] as Matter, place));
  return [...originals, ...paraphrases];
}

function chooseMatters(random: RandomStream, count: number): Matter[] {
  const found = new Map<string, Matter>();
  while (found.size < count) {
    const matter = {
      group: random.integer(0, GROUPS.length - 1),
      obstacles: pair(random, OBSTACLES.length),
      processes: pair(random, PROCESSES.length),
    };
    const key = JSON.stringify(matter);
    if (!found.has(key)) found.set(key, { ...matter, law: random.chance(0.7) ? random.pick(LAWS) : null });
  }
  return [...found.values()];
}

function pair(random: RandomStream, length: number): readonly [number, number] {
  const first = random.integer(0, length - 1);
  const other = (first + random.integer(1, length - 1)) % length;
  return first < other ? [first, other] : [other, first];
}

function write(random: RandomStream, matter: Matter, paraphraseOf: number | null): PlantedReport {
  const isParaphrase = paraphraseOf !== null;
  const say = (wordings: readonly (readonly [string, string])[], place: number) => {
    const [one, other] = wordings[place] as readonly [string, string];
    return random.chance(isParaphrase ? 0.6 : 0) ? other : one;
  };
  const group = say(GROUPS, matter.group);
  const [obstacle, second] = matter.obstacles.map((place) => say(OBSTACLES, place)) as [string, string];
  const sentences = [
    `${capital(group)} ${obstacle}.`,
    `De ${second}.`,
    ...matter.processes.map((place) => say(PROCESSES, place)),
    ...random.shuffled(FILLERS).slice(0, random.integer(1, 3)),
  ];
  const description = (isParaphrase ? random.shuffled(sentences) : sentences).join(' ');
  const title = capital(random.chance(0.5) ? obstacle : `${group} ${obstacle}`);
  const keepsLaw = !isParaphrase || random.chance(2 / 3);
  const said = isParaphrase && random.chance(1 / 3) ? withSlip(random, description) : description;
  return {
    title,
    description: said,
    lawKeys: keepsLaw ? keysOf(matter.law) : [],
    searchText: searchText([title, said, capital(group)]),
    paraphraseOf,
  };
}

const capital = (text: string): string => `${text.charAt(0).toLocaleUpperCase('sv')}${text.slice(1)}`;

/** Two letters change places. */
function withSlip(random: RandomStream, text: string): string {
  const at = random.integer(1, text.length - 3);
  return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
}

function keysOf(law: string | null): string[] {
  if (!law) return [];
  const [sfs = '', ...place] = law.split(' ');
  const read = readPlace(place.join(' '));
  if (!read) throw new Error(`${law} is no place in law.`);
  return lawKeys([{ sfs, ...read, asOf: null }]);
}
