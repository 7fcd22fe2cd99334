import fc from 'fast-check';
import { cellsFor, INSATSER, personsOf, type Crowd, type Habits } from './persons';
import type { Stage } from './stage';

export const COUNTIES = ['01', '01', '01', '03', '03', '03'];
const FOCUSES = ['PREVENTION', 'MAPPING'];

/** What happens before a release, beside what is sent. `at` and `other` are two förbund. */
const EVENTS = ['LATE', 'CORRECTED', 'INSATS_MOVED', 'FORBUND_MOVED', 'MERGED', 'EXCHANGED'] as const;
export interface Happening {
  readonly event: (typeof EVENTS)[number];
  readonly at: number;
  readonly other: number;
  /** How many persons come, or go. */
  readonly persons: number;
}

/** A nation, and what happens to it from one release to the next. */
export interface Play {
  readonly crowds: readonly (Crowd & Habits)[];
  readonly late: number;
  readonly happenings: readonly Happening[];
}

const FORBUND = COUNTIES.length;
const crowd = fc.record({
  seed: fc.nat(1e6),
  size: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 12, max: 60 }) }, fc.integer({ min: 2, max: 12 })),
  blanks: fc.constantFrom(0, 0, 0.05),
  isAlike: fc.boolean(),
  leavesOutEmpty: fc.boolean(),
  without: fc.constantFrom([], [], ['INTERVENTION'], ['SEX'], ['LOCAL_GROUP']),
});
const happening: fc.Arbitrary<Happening> = fc.record({
  event: fc.constantFrom(...EVENTS),
  at: fc.nat(FORBUND - 1),
  other: fc.nat(FORBUND - 1),
  persons: fc.constantFrom(-6, -3, 1, 2, 4, 7),
});

export const plays: fc.Arbitrary<Play> = fc.record({
  crowds: fc.array(crowd, { minLength: 4, maxLength: FORBUND }),
  late: fc.nat(3),
  happenings: fc.array(happening, { minLength: 1, maxLength: 2 }),
});

/** Plays it on a stage: a release, the late förbund in a second one, and one for each thing that happens. */
export async function perform(stage: Stage, { crowds, late, happenings }: Play): Promise<void> {
  await stage.clear();
  const present = crowds.map(({ size, ...rest }) => ({ ...rest, size }));
  const send = async (at: number, more = 0) => {
    const one = present[at] as Play['crowds'][number];
    const size = Math.max(2, one.size + more);
    present[at] = { ...one, size };
    await stage.send(at, cellsFor(personsOf({ ...one, size }), one));
  };
  for (const at of present.keys()) {
    await stage.insatser(
      at,
      INSATSER.map((code, index) => ({ code, focus: FOCUSES[index % 2] as string })),
    );
    if (at !== late) await send(at);
  }
  await stage.release();
  await send(late);
  await stage.release();
  for (const { event, at: first, other: second, persons } of happenings) {
    const at = first % present.length;
    const other = second % present.length === at ? (at + 1) % present.length : second % present.length;
    if (event === 'INSATS_MOVED') await stage.insatser(at, [{ code: 'A', focus: FOCUSES[1] as string }]);
    if (event === 'FORBUND_MOVED') await stage.move(at, COUNTIES[at] === '01' ? '03' : '01');
    if (event === 'MERGED') await stage.merge(at, other);
    await send(event === 'CORRECTED' ? at : other, persons);
    await stage.release();
    if (event !== 'EXCHANGED') continue;
    // As many as came to the one leave the other: sums of the two have the numbers that they had.
    await send(at, -persons);
    await stage.release();
  }
}
