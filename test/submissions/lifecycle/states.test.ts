import fc from 'fast-check';
import { SubmissionsDocument } from '../../../src/client/generated';
import { transitionOf } from '../../../src/lifecycle/life-cycle';
import {
  canBecome,
  SUBMISSION_LIFE,
  SUBMISSION_STATES,
  type SubmissionAction,
  type SubmissionState,
} from '../../../src/submissions/lifecycle/submission-states';
import {
  cellsOf,
  forgetResults,
  getAccepted,
  publish,
  askReview,
  review,
  share,
  submit,
  teamOf,
  type Team,
} from '../../support/results';
import { changesNothing } from '../../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../../support/world';
import { action, ACTION, MAY, mayStep, ROLES, SENT, type Action, type Modelled, type Step } from './submission-walks';

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
    const { submissions } = await team.secretariat.data(SubmissionsDocument, { first: 500 });
    return Object.fromEntries(
      submissions.nodes.map((node) => [node.id, `${node.state}${node.releaseNumber === null ? '' : ', released'}`]),
    );
  }

  const shown = (model: readonly Modelled[]) =>
    Object.fromEntries(model.map(({ id, state, released }) => [id, `${state}${released ? ', released' : ''}`]));

  const replace = (models: readonly Modelled[], states: readonly SubmissionState[]) => {
    for (const one of models) if (states.includes(one.state) && !one.released) one.state = 'REPLACED';
  };

  /** Does an action to the hub and to the model. */
  async function act(model: Modelled[], step: Action): Promise<void> {
    if (step.do === 'submit') return submitBoth(model, step.numerator, step.draft);
    if (step.do === 'publish') {
      const { release } = await publish(team.secretariat);
      const waiting = model.filter((one) => one.state === 'ACCEPTED' && !one.released);
      expect(release !== null).toBe(waiting.length > 0);
      for (const one of waiting) one.released = true;
      return;
    }
    const at = model.length - 1 - step.of;
    const target = model[at];
    if (!target) return;
    const answer = await askReview(callers.get(step.as) as Caller, step.do, target.id, 'Rätta.');
    const refusedFor = answer.data?.userErrors.map((error) => error.code);
    const denied = step.as === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    if (!MAY[step.do].includes(step.as)) {
      expect(answer.errors?.[0]?.extensions.code).toBe(denied);
      return;
    }
    const transition = transitionOf(SUBMISSION_LIFE, ACTION[step.do], target.state);
    if (!transition) return expect(refusedFor).toEqual(['TRANSITION_NOT_ALLOWED']);
    if (!mayStep(step.as, step.do, target.state)) return expect(refusedFor).toEqual(['ONLY_SECRETARIAT_REOPENS']);
    if (target.released) return expect(refusedFor).toEqual(['ALREADY_RELEASED']);
    expect(refusedFor).toEqual([]);
    replace(model.slice(0, at), transition.replaces);
    const givesWay = step.do === 'reopen' && model.slice(at + 1).some(({ state }) => SENT.includes(state));
    target.state = givesWay ? 'REPLACED' : transition.to;
  }

  async function submitBoth(model: Modelled[], numerator: number, draft: boolean): Promise<void> {
    const newest = model[model.length - 1];
    const { submission } = await submit(team.editor, { cells: cells(numerator), draft });
    const isSentAgain = newest?.state === 'RETURNED' || (newest?.state === 'DRAFT' && !draft);
    if (newest && newest.numerator === numerator && !isSentAgain) {
      expect(submission).toMatchObject({ id: newest.id, state: newest.state });
      return;
    }
    // A draft takes the place of a draft only: to save is to undo nothing.
    replace(model, draft ? ['DRAFT'] : ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED']);
    model.push({ id: submission?.id ?? '', state: draft ? 'DRAFT' : 'SUBMITTED', released: false, numerator });
  }

  /** The states that the audit trail alone gives. */
  async function replayed(since: number): Promise<Record<string, string>> {
    const events = await world.hub.db.query<
      { action: string; subject: string; after: { state?: string; replaced?: number[] } }[]
    >(
      `SELECT action, subject, after FROM audit_event WHERE id > $1 AND action <> 'results:read-unreleased' ORDER BY id`,
      [since],
    );
    const trail = new Map<string, string>();
    for (const { action: done, subject, after } of events) {
      if (done === 'release:publish') {
        for (const [one, state] of trail) if (state === 'ACCEPTED') trail.set(one, 'ACCEPTED, released');
        continue;
      }
      for (const gone of after.replaced ?? []) trail.set(`submission:${gone}`, 'REPLACED');
      trail.set(subject, String(after.state));
    }
    const idOf = (subject: string) => Buffer.from(`Submission:${subject.split(':')[1]}`).toString('base64url');
    return Object.fromEntries([...trail].map(([subject, state]) => [idOf(subject), state]));
  }

  /** What each role is told that it may do is what the table and the roles say. */
  async function toldWhatTheyMay(model: readonly Modelled[]): Promise<void> {
    for (const role of ['FORBUND_EDITOR', 'FORBUND_APPROVER', 'SECRETARIAT', 'ADMINISTRATOR'] as const) {
      const { submissions } = await (callers.get(role) as Caller).data<{
        submissions: { nodes: ({ id: string } & Record<Step, boolean>)[] };
      }>(
        `{ submissions(first: 500) { nodes { id send: viewerCanSubmit approve: viewerCanApprove accept: viewerCanAccept
           return: viewerCanReturn reopen: viewerCanReopen } } }`,
      );
      const expected = model.map(({ id, state, released }) => {
        const can = (step: Step, of: SubmissionAction) =>
          !released && transitionOf(SUBMISSION_LIFE, of, state) !== undefined && mayStep(role, step, state);
        const steps = Object.entries(ACTION).map(([step, of]) => [step, can(step as Step, of)] as const);
        return { id, ...(Object.fromEntries(steps) as Record<Step, boolean>) };
      });
      expect(submissions.nodes).toEqual(expected.reverse());
    }
  }

  it('is where the table of states says, whoever did what and in which order, and the audit trail tells the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 8, maxLength: 18 }), async (steps) => {
        await forgetResults(world);
        const [last] = await world.hub.db.query<{ id: number }[]>('SELECT max(id) AS id FROM audit_event');
        const model: Modelled[] = [];
        let before: Record<string, string> = {};
        for (const step of [{ do: 'submit', numerator: 7, draft: false } as const, ...steps]) {
          await act(model, step);
          const now = await statesNow();
          expect(now).toEqual(shown(model));
          for (const [id, state] of Object.entries(before)) {
            const [from, to] = [state, now[id] ?? ''].map((one) => one.split(',')[0] as SubmissionState);
            if (from !== to)
              expect([from, to, canBecome(from as SubmissionState, to as SubmissionState)]).toEqual([from, to, true]);
          }
          before = now;
        }
        await toldWhatTheyMay(model);
        expect(await replayed(last?.id ?? 0)).toEqual(shown(model));
      }),
      { numRuns: 6 },
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
    const refused = await team.secretariat.data(
      'mutation ($input: ReviewSubmissionInput!) { done: acceptSubmission(input: $input) { userErrors { code message } } }',
      { input: { submission: first.submission?.id } },
    );
    const message = 'En inlämning i läget ersatt kan inte bli godtagen.';
    expect(refused).toEqual({ done: { userErrors: [{ code: 'TRANSITION_NOT_ALLOWED', message }] } });
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
