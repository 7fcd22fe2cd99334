import type { DemoForbund } from './demo-nation';
import { byCode, existsAtEndOf, yearOf } from './demo-nation';
import type { Character } from './forbund-character';
import type { Streams } from '../random';

/**
 * How many förbund took part, of how many. 2021 and 2022 are real; the others are invented to fit before and after
 * them.
 */
const TAKING_PART: ReadonlyMap<number, readonly [taking: number, existing: number]> = new Map([
  [2017, [13, 83]],
  [2018, [20, 83]],
  [2019, [27, 82]],
  [2020, [32, 79]],
  [2021, [39, 76]],
  [2022, [36, 75]],
  [2023, [38, 75]],
  [2024, [40, 75]],
]);
const ABOUT_HALF = [1, 2] as const;
/** Habit weighs as much as the whole difference in readiness between two ordinary förbund. */
const HABIT = 1;
const CHANCE = 0.6;

/**
 * Who takes part in each round, by round: participation is voluntary and habitual, and a successor inherits the habit.
 */
export function generateParticipation(
  streams: Streams,
  rounds: readonly string[],
  forbund: readonly DemoForbund[],
  characters: ReadonlyMap<string, Character>,
): Map<string, DemoForbund[]> {
  const byRound = new Map<string, DemoForbund[]>();
  let habitual = new Set<string>();
  for (const round of [...rounds].sort(byCode)) {
    const existing = forbund.filter((each) => existsAtEndOf(each, yearOf(round)));
    const [taking, of] = TAKING_PART.get(yearOf(round)) ?? ABOUT_HALF;
    const willing = existing.map((each) => {
      const number = each.organisationNumber;
      const chance = CHANCE * streams('takes-part', number, round).normal();
      return { each, will: (characters.get(number)?.readiness ?? 0) + chance + (habitual.has(number) ? HABIT : 0) };
    });
    willing.sort((x, y) => y.will - x.will || byCode(x.each.organisationNumber, y.each.organisationNumber));
    const here = willing.slice(0, Math.round((existing.length * taking) / of)).map(({ each }) => each);
    byRound.set(
      round,
      here.sort((x, y) => byCode(x.organisationNumber, y.organisationNumber)),
    );
    habitual = new Set(here.flatMap((each) => [each.organisationNumber, each.successor ?? each.organisationNumber]));
  }
  return byRound;
}
