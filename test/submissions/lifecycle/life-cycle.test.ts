import { SubmissionsDocument } from '../../../src/client/generated';
import {
  bySex,
  cellsOf,
  forgetResults,
  getAccepted,
  publish,
  review,
  share,
  submit,
  SUBMIT,
  submitInput,
  teamOf,
  type Submit,
  type Team,
} from '../../support/results';
import { changesNothing } from '../../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../../support/world';

const PERSON = '19121212-1212';

interface Conflict {
  readonly submission: { readonly id: string; readonly version: number } | null;
  readonly conflict: {
    readonly expected: number;
    readonly current: number;
    readonly theirs: { readonly version: number; readonly state: string; readonly revision: number } | null;
    readonly cellCount: number;
    readonly cells: readonly object[];
  } | null;
  readonly userErrors: readonly { code: string; path: readonly string[] }[];
}

const CONFLICT = `submission { id version } conflict { expected current theirs { version state revision } cellCount
  cells { measure dimension category base { sum } yours { sum } theirs { sum } } } userErrors { code path }`;

describe('the life of a submission', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
  });
  beforeEach(() => forgetResults(world));
  afterAll(() => world.close());

  const cells = (numerator: number) => [share('FIN-I01', 20, numerator)];
  const sent = async (input: Submit) => (await submit(team.editor, input)).submission?.id ?? '';
  const based = async (input: Submit): Promise<Conflict> =>
    (
      await team.editor.data<{ submitResults: Conflict }>(SUBMIT.replace(/\{\s+submission[^]*/, `{ ${CONFLICT} } }`), {
        input: submitInput(input),
      })
    ).submitResults;
  const step = async (caller: Caller, name: string, input: object): Promise<Conflict> => {
    const type = { approveSubmission: 'ReviewSubmissionInput', submitDraft: 'SubmitDraftInput' }[name];
    const Type = type ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${Type}!) { done: ${name}(input: $input) { ${CONFLICT} } }`;
    return (await caller.data<{ done: Conflict }>(document, { input })).done;
  };

  it('begins as a draft that undoes nothing, and takes the place of what was sent when it is sent itself', async () => {
    const first = await sent({ cells: cells(5) });
    await review(team.approver, 'approve', first);
    const draft = await submit(team.editor, { cells: cells(6), draft: true });
    expect(draft.submission).toMatchObject({ version: 2, state: 'DRAFT' });
    expect(await review(team.approver, 'approve', draft.submission?.id ?? '')).toMatchObject({
      userErrors: [{ code: 'TRANSITION_NOT_ALLOWED' }],
    });
    const states = async () =>
      (await team.editor.data(SubmissionsDocument, {})).submissions.nodes.map(({ state }) => state);
    expect(await states()).toEqual(['DRAFT', 'APPROVED']);
    expect(await review(team.editor, 'send', draft.submission?.id ?? '')).toMatchObject({
      submission: { state: 'SUBMITTED' },
    });
    expect(await states()).toEqual(['SUBMITTED', 'REPLACED']);
    const file = 'measure,n,numerator\nFIN-I01,20,9\n';
    const upload = await team.editor.upload(file, { forbund: UMEA, round: '2024', draft: 'true', basedOnVersion: '2' });
    expect(await upload.json()).toMatchObject({ submission: { version: 3, state: 'DRAFT', revision: 1 } });
    world.setClock(new Date('2024-12-14T12:00:00Z'));
    const id = (await team.editor.data(SubmissionsDocument, {})).submissions.nodes[0]?.id;
    expect(await review(team.editor, 'send', id ?? '')).toMatchObject({ userErrors: [{ code: 'ROUND_NOT_OPEN' }] });
    world.setClock(new Date('2024-11-15T12:00:00Z'));
  });

  it('comes back with a word on the cells that are wrong, without personal data', async () => {
    const id = await sent({ cells: bySex('FIN-I01', [20, 10], [20, 11]) });
    const comment = { measure: 'FIN-I01', dimension: 'SEX', category: 'MAN', text: 'Förra årets?' };
    const refusals: [object[], string, string[]][] = [
      [[{ ...comment, text: `Ring ${PERSON}` }], 'PERSONAL_DATA_IN_TEXT', ['comments', '0', 'text']],
      [[comment, { ...comment, text: ' ' }], 'INVALID_INPUT', ['comments', '1', 'text']],
      [[{ ...comment, text: 'a\0b' }], 'INVALID_INPUT', ['comments', '0', 'text']],
      [[{ ...comment, text: '\ud800' }], 'INVALID_INPUT', ['comments', '0', 'text']],
      [[{ ...comment, category: 'UNKNOWN' }], 'UNKNOWN_CELL', ['comments', '0']],
      [Array.from({ length: 101 }, () => comment), 'TOO_MANY_ROW_COMMENTS', ['comments']],
    ];
    for (const [comments, code, path] of refusals) {
      const input = { submission: id, reason: 'Se raderna.', comments };
      const { userErrors } = await changesNothing(world.hub, () => step(team.secretariat, 'returnSubmission', input));
      expect(userErrors).toEqual([{ code, path }]);
    }
    await step(team.secretariat, 'returnSubmission', { submission: id, reason: 'Se raderna.', comments: [comment] });
    const read = `{ submission(id: "${id}") { state reason rowComments { measure dimension category text } } }`;
    expect(await team.editor.data(read)).toEqual({
      submission: { state: 'RETURNED', reason: 'Se raderna.', rowComments: [comment] },
    });
  });

  it('is opened again with a reason: to be approved again, or to give way to what was sent since', async () => {
    const first = await getAccepted(team, { cells: cells(5) });
    expect(await review(team.secretariat, 'reopen', first, ' ')).toMatchObject({
      userErrors: [{ code: 'REASON_REQUIRED', path: ['reason'] }],
    });
    expect(await review(team.secretariat, 'reopen', first, 'a\ud800')).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', path: ['reason'] }],
    });
    expect(await review(team.secretariat, 'reopen', first, 'å'.repeat(5001))).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', path: ['reason'] }],
    });
    expect(await review(team.secretariat, 'reopen', first, PERSON)).toMatchObject({
      userErrors: [{ code: 'PERSONAL_DATA_IN_TEXT', path: ['reason'] }],
    });
    expect(await review(team.secretariat, 'reopen', first, 'Fel omgång.')).toMatchObject({
      submission: { state: 'SUBMITTED' },
    });
    for (const [caller, name] of [
      [team.approver, 'approve'],
      [team.secretariat, 'accept'],
    ] as const)
      await review(caller, name, first);
    await sent({ cells: cells(6) });
    expect(await review(team.secretariat, 'reopen', first, 'En nyare finns.')).toMatchObject({
      submission: { state: 'REPLACED' },
    });
  });

  it('tells two editors at once of both sides, and stores neither over the other', async () => {
    const start = [share('FIN-I01', 20, 5), share('FIN-I02', 20, 5)];
    await sent({ cells: start });
    const mine = { cells: [share('FIN-I01', 20, 7), share('FIN-I02', 20, 6)], basedOnVersion: 1 };
    const theirs = { cells: [share('FIN-I01', 20, 8), share('FIN-I02', 20, 5)], basedOnVersion: 1 };
    const [one, two] = await Promise.all([based(mine), based(theirs)]);
    const [won, lost] = one.submission ? [one, two] : [two, one];
    expect(won.submission?.version).toBe(2);
    const [yours, other] = lost === one ? ['7', '8'] : ['8', '7'];
    expect(lost).toMatchObject({
      submission: null,
      conflict: { expected: 1, current: 2, theirs: { version: 2, state: 'SUBMITTED', revision: 1 } },
      userErrors: [{ code: 'STALE_SUBMISSION', path: ['basedOnVersion'] }],
    });
    const cell = { measure: 'FIN-I01', dimension: 'TOTAL', category: 'TOTAL' };
    const [base, their] = [{ sum: '5' }, { sum: other }];
    expect(lost.conflict?.cells[0]).toEqual({ ...cell, base, yours: { sum: yours }, theirs: their });
    // A file is told the same, and no key of the database.
    const file = `measure,n,numerator\nFIN-I01,20,9\nFIN-I02,20,5\n`;
    const stale = await team.editor.upload(file, { forbund: UMEA, round: '2024', basedOnVersion: '1' });
    const told = ((await stale.json()) as { conflict: { cells: object[] } }).conflict.cells[0];
    const whole = (sum: string) => ({ n: 20, sum, sumOfSquares: null, asked: null });
    expect(told).toEqual({ ...cell, base: whole('5'), yours: whole('9'), theirs: whole(other) });
    // FIN-I02 was changed by one of them: a conflict only when the other would undo it.
    expect(lost.conflict?.cellCount).toBe(lost === one ? 1 : 2);
    expect((await cellsOf(team.editor, won.submission?.id ?? ''))[0]?.sum).toBe(other);
    await changesNothing(world.hub, () => based({ ...mine, cells: cells(9) }));
    // The same figures are no edit, whatever they were based on.
    const again = { cells: lost === one ? theirs.cells : mine.cells, basedOnVersion: 1 };
    expect((await based(again)).submission?.version).toBe(2);
  });

  it('is not moved on by somebody who has seen another revision', async () => {
    const id = await sent({ cells: cells(5) });
    await step(team.approver, 'approveSubmission', { submission: id, expectedRevision: 1 });
    const input = { submission: id, expectedRevision: 1, reason: 'Rätta.' };
    const stale = await changesNothing(world.hub, () => step(team.secretariat, 'returnSubmission', input));
    expect(stale).toEqual({
      submission: null,
      conflict: {
        expected: 1,
        current: 2,
        theirs: { version: 1, state: 'APPROVED', revision: 2 },
        cellCount: 0,
        cells: [],
      },
      userErrors: [{ code: 'STALE_SUBMISSION', path: ['expectedRevision'] }],
    });
  });

  it('shows what has changed since the förbund approved, to those who may see it', async () => {
    const first = await sent({ cells: [share('FIN-I01', 20, 5), share('FIN-I02', 20, 5)] });
    await review(team.approver, 'approve', first);
    await sent({ cells: [share('FIN-I01', 20, 6)] });
    const id = await sent({
      cells: [share('FIN-I01', 20, 7), share('FIN-I04', 20, 1)],
      scope: ['FIN-I01', 'FIN-I02', 'FIN-I04'],
    });
    const read = `{ submission(id: "${id}") { approvedBefore changesSinceApproval(first: 2) { totalCount
      nodes { measure before { n sum } after { n sum } } } } }`;
    expect(await team.approver.data(read)).toEqual({
      submission: {
        approvedBefore: 1,
        changesSinceApproval: {
          totalCount: 3,
          nodes: [
            { measure: 'FIN-I01', before: { n: 20, sum: '5' }, after: { n: 20, sum: '7' } },
            { measure: 'FIN-I02', before: { n: 20, sum: '5' }, after: null },
          ],
        },
      },
    });
    const stranger = await (await world.as('ANALYST')).ask(read);
    expect(stranger.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('corrects what is released only with a reason, which the next release lists', async () => {
    await getAccepted(team, { cells: cells(5) });
    await publish(team.secretariat);
    const silent = await changesNothing(world.hub, () =>
      submit(team.editor, { cells: cells(15), correctionReason: null }),
    );
    expect(silent).toMatchObject({
      submission: null,
      userErrors: [{ code: 'CORRECTION_REASON_REQUIRED', path: ['correctionReason'] }],
    });
    const screened = await submit(team.editor, { cells: cells(15), correctionReason: PERSON });
    expect(screened.userErrors).toMatchObject([{ code: 'PERSONAL_DATA_IN_TEXT', path: ['correctionReason'] }]);
    // What is only new needs no reason, and neither does a draft until it is sent.
    const added = await submit(team.editor, { cells: [share('FIN-I02', 20, 5)], correctionReason: null });
    expect(added.userErrors).toEqual([]);
    const draft = await submit(team.editor, { cells: cells(15), draft: true, correctionReason: null });
    const id = draft.submission?.id ?? '';
    expect((await step(team.editor, 'submitDraft', { submission: id })).userErrors).toMatchObject([
      { code: 'CORRECTION_REASON_REQUIRED' },
    ]);
    await step(team.editor, 'submitDraft', { submission: id, correctionReason: 'Fel fil skickades.' });
    await review(team.approver, 'approve', id);
    await review(team.secretariat, 'accept', id);
    const { release } = await publish(team.secretariat);
    const listed = await world.anybody.data<{ releases: { nodes: { number: number; corrections: object[] }[] } }>(
      '{ releases { nodes { number corrections { organisationNumber forbund round version reason } } } }',
    );
    expect(listed.releases.nodes).toEqual([
      {
        number: release?.number,
        corrections: [
          { organisationNumber: UMEA, forbund: UMEA, round: '2024', version: 3, reason: 'Fel fil skickades.' },
        ],
      },
      { number: 1, corrections: [] },
    ]);
    expect(await review(team.secretariat, 'reopen', id, 'Ändra.')).toMatchObject({
      userErrors: [{ code: 'ALREADY_RELEASED' }],
    });
  });

  it('needs other eyes than those of the draft, also when somebody else sent it', async () => {
    const draft = await submit(team.editor, { cells: cells(5), draft: true });
    const id = draft.submission?.id ?? '';
    const colleague = await world.as('FORBUND_EDITOR');
    await review(colleague, 'send', id);
    const { viewer } = await team.editor.data<{ viewer: { name: string } }>('{ viewer { name } }');
    const token = Number(viewer.name.split(':')[1]);
    await world.hub.db.query(`UPDATE token SET role = 'FORBUND_APPROVER' WHERE id = $1`, [token]);
    try {
      const may = `{ submission(id: "${id}") { viewerCanApprove } }`;
      expect(await team.editor.data(may)).toEqual({ submission: { viewerCanApprove: false } });
      expect(await team.approver.data(may)).toEqual({ submission: { viewerCanApprove: true } });
      expect(await review(team.editor, 'approve', id)).toMatchObject({ userErrors: [{ code: 'FOUR_EYES' }] });
    } finally {
      await world.hub.db.query(`UPDATE token SET role = 'FORBUND_EDITOR' WHERE id = $1`, [token]);
    }
  });
});
