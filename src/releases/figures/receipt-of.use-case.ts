import { currentCatalogue } from '../../catalogue';
import { inSameTick, type Hub } from '../../database';
import type { ReceiptContent } from './receipt';
import { releasesByNumbers, type StoredRelease } from '../publishing/release.store';

/** A question as a resolver gets it: a field, of a förbund by its id or of the hub, and the arguments as they came. */
interface Question {
  readonly field: string;
  readonly forbund?: string;
  readonly args: object;
}

/** The release that an answer was read in, and its methods. */
interface ReadIn {
  readonly release: number;
  readonly methods: readonly string[];
}

/** Kept on the answer itself: a map of answers would cost the garbage collector a step for every figure of a list. */
const ANSWERS = Symbol('the question that an answer answers');
type Answered = { [ANSWERS]?: ReadIn & { readonly question: (answer: never) => Question } };

/** Arguments that give a position in an answer, or that the receipt itself holds. */
const NOT_OF_THE_QUESTION = ['release', 'first', 'after'];

/** Notes the question of an answer, for a receipt that the caller may ask for: it is put together only then. */
export function answerTo<T extends object>(answer: T, question: (answer: T) => Question, readIn: ReadIn): T {
  answersTo([answer], question, readIn);
  return answer;
}

/** The same for all figures of a list, each of which answers a question of its own. */
export function answersTo<T extends object>(
  answers: readonly T[],
  question: (answer: T) => Question,
  { release, methods }: ReadIn,
): void {
  const known = { question, release, methods };
  for (const answer of answers) (answer as Answered)[ANSWERS] = known;
}

/** A list of figures makes the receipts of all at once. */
const madeUnder = inSameTick<number, Pick<StoredRelease, 'rulesVersion' | 'epoch'>>(async (db, release) => {
  const [stored] = await releasesByNumbers(db, [release]);
  if (!stored) throw new Error('A figure of a release that is not there.');
  return stored;
});

export async function receiptOf(hub: Hub, answer: object): Promise<ReceiptContent> {
  const known = (answer as Answered)[ANSWERS];
  if (!known) throw new Error('A receipt was asked for of an answer without a question.');
  const { release, methods } = known;
  const { field, forbund = null, args } = known.question(answer as never);
  const { rulesVersion: rules, epoch } = await madeUnder(hub.db, release);
  const { revision } = await currentCatalogue(hub.db);
  return {
    field,
    forbund,
    arguments: Object.fromEntries(Object.entries(args).filter(([name]) => !NOT_OF_THE_QUESTION.includes(name))),
    release,
    epoch,
    methods: [...methods].sort(),
    rules,
    catalogue: revision,
  };
}
