import { seededRandom } from '../../../src/statistics/numbers/seeded-random';
import type { Count, Report } from './nation';
import type { NationSettings } from './random-nation';

export interface QuestionSettings extends Omit<NationSettings, 'insatser'> {
  readonly questions: number;
  /** The share of the answers that are left out, from 0 to 1. */
  readonly blanks: number;
}

interface Person {
  /** The person's category in each dimension. */
  readonly categories: readonly number[];
  /** To each question yes, no, or nothing. */
  readonly answers: readonly (boolean | undefined)[];
}

/** What the same people of a nation answered to several questions: a nation of reports for each question. */
export function randomQuestions(settings: QuestionSettings): Report[][] {
  const random = seededRandom(settings.seed);
  const whole = (below: number) => Math.floor(random.uniform() * below);
  const nation = Array.from({ length: settings.forbund }, (_, at) => {
    const size = Math.round(settings.meanRespondents * (0.3 + 1.4 * random.uniform()));
    const people = Array.from({ length: size }, (): Person => ({
      categories: settings.dimensions.map((count) => whole(count) * whole(2) || whole(count)),
      answers: Array.from({ length: settings.questions }, () =>
        random.uniform() < settings.blanks ? undefined : random.uniform() < 0.8,
      ),
    }));
    const county = `c${String(at < settings.counties ? at : whole(settings.counties)).padStart(2, '0')}`;
    return { forbund: `f${String(at).padStart(3, '0')}`, county, people };
  });
  return Array.from({ length: settings.questions }, (_, question) =>
    nation.map(({ people, ...unit }): Report => ({
      ...unit,
      dimensions: settings.dimensions.map((count, dimension) =>
        Array.from({ length: count }, (_all, category) =>
          countOf(
            people.filter((person) => person.categories[dimension] === category).map((one) => one.answers[question]),
          ),
        ),
      ),
      insatser: [],
    })),
  );
}

function countOf(answers: readonly (boolean | undefined)[]): Count {
  const given = answers.filter((answer) => answer !== undefined);
  return { n: given.length, numerator: given.filter(Boolean).length };
}
