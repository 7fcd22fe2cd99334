import fc from 'fast-check';
import type { SubmissionState } from '../../src/submissions/submission-states';
import { canBecome, SUBMISSION_STATES } from '../../src/submissions/submission-states';
import {
  cellsOf,
  forgetResults,
  getAccepted,
  publish,
  REVIEW,
  review,
  share,
  submit,
  teamOf,
  type Review,
  type Team,
} from '../support/results';
import { changesNothing } from '../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../support/world';

type Step = 'approve' | 'accept' | 'return';
const NEXT: Record<Step, SubmissionState> = { approve: 'APPROVED', accept: 'ACCEPTED', return: 'RETURNED' };

const ROLES = ['FORBUND_EDITOR', 'FORBUND_APPROVER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR', 'PUBLIC'] as const;

/** Who may take which step, written here once more on purpose. */
const MAY: Record<Step, readonly (typeof ROLES)[number][]> = {
  approve: ['FORBUND_APPROVER'],
  accept: ['SECRETARIAT'],
  return: ['FORBUND_APPROVER', 'SECRETARIAT'],
};

type Action =
  | { readonly do: 'submit'; readonly numerator: number }
  | { readonly do: Step; readonly as: (typeof ROLES)[number]; readonly of: number }
  | { readonly do: 'publish' };

/** Mostly steps that can be taken, by those who may, of the newest submission: or a walk would seldom get far. */
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('submit' as const), numerator: fc.integer({ min: 0, max: 6 }) }),
  },
  {
    weight: 10,
    arbitrary: fc
      .record({
        step: fc.constantFrom<Step>('approve', 'approve', 'accept', 'accept', 'return'),
        anybody: fc.constantFrom(...ROLES),
        isAllowed: fc.constantFrom(true, true, true, true, false),
        of: fc.constantFrom(0, 0, 0, 0, 0, 1, 2),
      })
      .map(({ step, anybody, isAllowed, of }) => {
        const [first = anybody] = MAY[step];
        return { do: step, as: isAllowed ? first : anybody, of };
      }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'publish' as const }) },
);

interface Modelled {
  readonly id: string;
  state: SubmissionState;
  released: boolean;
  readonly numerator: number;
}

describe('a submission', () => {
  let world: World;
  let team: Team;
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    for (const role of ROLES) callers.set(role, role === 'PUBLIC' ? world.anybody : await world.as(role));
  });
  beforeEach(() => forgetResults(world));
  afterAll(() => world.close());

  const cells = (numerator: number) => [share('FIN-I01', 20, numerator)];

  async function statesNow(): Promise<Record<string, string>> {
    const { submissions } = await team.secretariat.data<{
      submissions: { nodes: { id: string; state: string; releaseNumber: number | null }[] };
    }>('{ submissions(first: 500) { nodes { id state releaseNumber } } }');
    return Object.fromEntries(
      submissions.nodes.map((node) => [node.id, `${node.state}${node.releaseNumber === null ? '' : ', released'}`]),
    );
  }

  const shown = (model: readonly Modelled[]) =>
    Object.fromEntries(model.map(({ id, state, released }) => [id, `${state}${released ? ', released' : ''}`]));

  /** Does an action to the hub and to the model. */
  async function act(model: Modelled[], step: Action): Promise<void> {
    if (step.do === 'submit') return submitBoth(model, step.numerator);
    if (step.do === 'publish') {
      const { release } = await publish(team.secretariat);
      const waiting = model.filter((one) => one.state === 'ACCEPTED' && !one.released);
      expect(release !== null).toBe(waiting.length > 0);
      for (const one of waiting) one.released = true;
      return;
    }
    const target = model[model.length - 1 - step.of];
    if (!target) return;
    const input = step.do === 'return' ? { submission: target.id, reason: 'Rätta.' } : { submission: target.id };
    const answer = await (callers.get(step.as) as Caller).ask<{ done: Review }>(REVIEW[step.do], { input });
    if (!MAY[step.do].includes(step.as)) {
      expect(answer.errors?.[0]?.extensions.code).toBe(step.as === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      return;
    }
    const allowed = canBecome(target.state, NEXT[step.do]);
    expect(answer.data?.done.userErrors.map((error) => error.code)).toEqual(allowed ? [] : ['TRANSITION_NOT_ALLOWED']);
    if (!allowed) return;
    if (step.do === 'accept')
      for (const one of model) if (one.state === 'ACCEPTED' && !one.released) one.state = 'REPLACED';
    target.state = NEXT[step.do];
  }

  async function submitBoth(model: Modelled[], numerator: number): Promise<void> {
    const newest = model[model.length - 1];
    const { submission } = await submit(team.editor, { cells: cells(numerator) });
    if (newest && newest.numerator === numerator && newest.state !== 'RETURNED') {
      expect(submission).toMatchObject({ id: newest.id, state: newest.state });
      return;
    }
    if (newest && newest.state !== 'ACCEPTED') newest.state = 'REPLACED';
    model.push({ id: submission?.id ?? '', state: 'SUBMITTED', released: false, numerator });
  }

  /** The states that the audit trail alone gives. */
  async function replayed(since: number): Promise<Record<string, string>> {
    const events = await world.hub.db.query<
      {
        action: string;
        subject: string;
        before: { version?: number } | null;
        after: { state?: string; version?: number; number?: number };
      }[]
    >('SELECT action, subject, before, after FROM audit_event WHERE id > $1 ORDER BY id', [since]);
    const trail: { subject: string; state: string; released: boolean }[] = [];
    for (const { action, subject, after } of events) {
      if (action === 'release:publish')
        trail.filter((one) => one.state === 'ACCEPTED').forEach((one) => (one.released = true));
      else if (action === 'results:submit') {
        const newest = trail[trail.length - 1];
        if (newest && newest.state !== 'ACCEPTED') newest.state = 'REPLACED';
        trail.push({ subject, state: String(after.state), released: false });
      } else {
        if (action === 'results:accept')
          trail.filter((one) => one.state === 'ACCEPTED' && !one.released).forEach((one) => (one.state = 'REPLACED'));
        const found = trail.find((one) => one.subject === subject);
        if (found) found.state = String(after.state);
      }
    }
    const idOf = (subject: string) => Buffer.from(`Submission:${subject.split(':')[1]}`).toString('base64url');
    return Object.fromEntries(
      trail.map(({ subject, state, released }) => [idOf(subject), `${state}${released ? ', released' : ''}`]),
    );
  }

  it('is where the table of states says, whoever did what and in which order, and the audit trail tells the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 8, maxLength: 24 }), async (steps) => {
        await forgetResults(world);
        const [last] = await world.hub.db.query<{ id: number }[]>('SELECT max(id) AS id FROM audit_event');
        const model: Modelled[] = [];
        for (const step of [{ do: 'submit', numerator: 7 } as const, ...steps]) {
          await act(model, step);
          expect(await statesNow()).toEqual(shown(model));
        }
        expect(await replayed(last?.id ?? 0)).toEqual(shown(model));
      }),
      { numRuns: 14 },
    );
  });

  it.each(SUBMISSION_STATES)('that is %s cannot stay as it is by any step, nor leave REPLACED', (state) => {
    expect(canBecome(state, state)).toBe(false);
    expect(canBecome('REPLACED', state)).toBe(false);
  });

  it('needs four eyes: whoever sent it cannot vouch for it, unless the house has decided otherwise', async () => {
    const { submission } = await submit(team.editor, { cells: cells(5) });
    const id = submission?.id ?? '';
    await world.hub.db.query(`UPDATE token SET role = 'FORBUND_APPROVER' WHERE role = 'FORBUND_EDITOR'`);
    try {
      const refused = await changesNothing(world.hub, () => review(team.editor, 'approve', id));
      expect(refused).toMatchObject({ submission: null, userErrors: [{ code: 'FOUR_EYES' }] });
      expect(await review(team.approver, 'approve', id)).toMatchObject({ submission: { state: 'APPROVED' } });
    } finally {
      await world.hub.db.query(`UPDATE token SET role = 'FORBUND_EDITOR' WHERE id = (SELECT min(id) FROM token)`);
    }
  });

  it('that is approved cannot be replaced unseen: approval belongs to the version it was given', async () => {
    const first = await submit(team.editor, { cells: cells(5) });
    await review(team.approver, 'approve', first.submission?.id ?? '');
    const second = await submit(team.editor, { cells: cells(6) });
    expect(second.submission).toMatchObject({ version: 2, state: 'SUBMITTED' });
    expect(await review(team.secretariat, 'accept', first.submission?.id ?? '')).toMatchObject({
      userErrors: [{ code: 'TRANSITION_NOT_ALLOWED' }],
    });
    expect(await review(team.secretariat, 'accept', second.submission?.id ?? '')).toMatchObject({
      userErrors: [{ code: 'TRANSITION_NOT_ALLOWED' }],
    });
  });

  it('that is accepted stays pinned while a newer one is a draft: the next release takes the accepted figures', async () => {
    const accepted = await getAccepted(team, { cells: cells(15) });
    const draft = await submit(team.editor, { cells: cells(16) });
    await publish(team.secretariat);
    const value = async () =>
      (
        await world.anybody.data<{ results: { nodes: { value: { value: number } }[] } }>(
          '{ results(measure: "FIN-I01", round: "2024") { nodes { value { value } } } }',
        )
      ).results.nodes;
    expect(await value()).toEqual([{ value: { value: 75 } }]);
    expect((await cellsOf(team.editor, accepted))[0]?.sum).toBe('15');
    expect(await statesNow()).toEqual({ [accepted]: 'ACCEPTED, released', [draft.submission?.id ?? '']: 'SUBMITTED' });
  });

  it('that is accepted gives way to a newer one that is, unless a release has taken it: then it is history', async () => {
    const first = await getAccepted(team, { cells: cells(15) });
    const second = await getAccepted(team, { cells: cells(16) });
    expect(await statesNow()).toEqual({ [first]: 'REPLACED', [second]: 'ACCEPTED' });
    await publish(team.secretariat);
    const third = await getAccepted(team, { cells: cells(17) });
    expect(await statesNow()).toEqual({ [first]: 'REPLACED', [second]: 'ACCEPTED, released', [third]: 'ACCEPTED' });
  });

  it('is sent back only with a reason, which the förbund reads', async () => {
    const { submission } = await submit(team.editor, { cells: cells(5) });
    const id = submission?.id ?? '';
    for (const reason of ['', '  \n']) {
      const refused = await changesNothing(world.hub, () => review(team.secretariat, 'return', id, reason));
      expect(refused.userErrors).toMatchObject([{ code: 'REASON_REQUIRED', path: ['reason'] }]);
    }
    await review(team.secretariat, 'return', id, 'Totalen verkar vara förra årets.');
    const read = await team.editor.data(`{ submission(id: "${id}") { state reason } }`);
    expect(read).toEqual({ submission: { state: 'RETURNED', reason: 'Totalen verkar vara förra årets.' } });
    expect((await submit(team.editor, { cells: cells(5) })).submission).toMatchObject({
      version: 2,
      state: 'SUBMITTED',
    });
  });

  it('is its förbund’s own affair until it is released', async () => {
    const { submission } = await submit(team.editor, { cells: cells(5) });
    const document = `{ submission(id: "${submission?.id}") { cells { nodes { sum } } } }`;
    for (const role of ['ANALYST', 'PUBLIC']) {
      const answer = await (callers.get(role) as Caller).ask(document);
      expect(answer.errors?.[0]?.extensions.code).toBe(role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
    const own = await team.editor.data<{ submissions: { totalCount: number } }>(
      `{ submissions(forbund: "${UMEA}") { totalCount } }`,
    );
    expect(own.submissions.totalCount).toBe(1);
  });
});
