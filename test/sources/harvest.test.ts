import { AuditEventsDocument, SubmitDraftDocument } from '../../src/client/generated';
import { startSources } from '../../src/cli/workers/sources-worker';
import { harvestDue } from '../../src/sources/harvests/harvest-due.use-case';
import { PERSONAL_NUMBER, tellsPersonalNumber } from '../support/forbund';
import { getAccepted, publish, review, share } from '../support/results';
import { CREDENTIAL, givenSource } from '../support/outside/source-fixture';
import { CELLS, figures, json, pageOf, type Answers } from '../support/outside/source-stub';
import { change, eventsOf, harvestsOf, SOURCES } from '../support/outside/sources';
import { storedText } from '../support/whole-database';
import { A_DAY } from '../support/world';

describe('a source', () => {
  const { given, ask, newest, later, harvest, submissionOf, standing } = givenSource();

  it('is fetched from when somebody asks, into a version that a human approves, with where it came from', async () => {
    expect((await ask()).harvest).toMatchObject({ state: 'WAITING', isScheduled: false, round: { code: '2024' } });
    expect(await harvestDue(given.world.hub)).toEqual({ succeeded: 1, failed: 0 });
    const made = await newest();
    expect(made).toMatchObject({
      state: 'STORED',
      version: '1',
      pages: 1,
      cells: 2,
      attempts: 1,
      faults: [],
      report: { created: 2 },
    });
    expect(await submissionOf(made)).toMatchObject({
      state: 'SUBMITTED',
      version: 1,
      viewerCanApprove: true,
      provenance: { source: given.source, version: '1', fetchedAt: A_DAY.toISOString() },
    });
    expect(given.stub.asked.map(({ headers, variables }) => [headers.authorization, variables])).toEqual([
      [`Bearer ${CREDENTIAL}`, { round: '2024', after: null, first: 500 }],
    ]);
    expect((await review(given.team.approver, 'approve', made.submission ?? '')).userErrors).toEqual([]);
    expect((await review(given.team.secretariat, 'accept', made.submission ?? '')).submission?.state).toBe('ACCEPTED');
    const { auditEvents } = await given.team.editor.data(AuditEventsDocument, { first: 4 });
    expect(auditEvents.nodes.map(({ action }) => action)).toEqual([
      'results:accept',
      'results:approve',
      'results:submit',
      'source:harvest',
    ]);
    expect(auditEvents.nodes[2]?.actor).toBe(`source:${given.source}`);
  });

  it('is read page by page, and again from the start when its version changes on the way', async () => {
    const cells = Array.from({ length: 3 }, (_, index) =>
      share(['FIN-I01', 'FIN-I02', 'FIN-I04'][index] ?? '', 48, 40),
    );
    const made = await harvest((response, asked, count) => {
      const from = Number(asked.variables.after ?? 0);
      const page = { version: count === 1 ? 'a' : 'b', nextCursor: from < 2 ? `${from + 1}` : null };
      json(pageOf(cells.slice(from, from + 1), page))(response, asked, count);
    });
    expect(made).toMatchObject({ state: 'STORED', version: 'b', pages: 3, cells: 3, report: { created: 3 } });
    expect(given.stub.asked.map(({ variables }) => variables.after)).toEqual([null, '1', null, '1', '2']);
    const moving: Answers = (response, asked, count) =>
      json(pageOf(CELLS, { version: `${count}`, nextCursor: 'x' }))(response, asked, count);
    expect((await harvest(moving)).faults).toMatchObject([{ code: 'VERSION_CHANGES' }]);
  });

  it('makes no version of figures that are there, and does not send anew what somebody has sent back', async () => {
    const first = await harvest();
    expect(await harvest(figures(CELLS, { version: '2' }))).toMatchObject({
      state: 'UNCHANGED',
      version: '2',
      submission: null,
    });
    await review(given.team.secretariat, 'return', first.submission ?? '', 'Fel underlag.');
    expect(await harvest(figures(CELLS, { version: '3' }))).toMatchObject({ state: 'UNCHANGED' });
    expect(await submissionOf(first)).toMatchObject({ state: 'RETURNED' });
    expect(await harvest(figures([share('FIN-I01', 48, 40)], { version: '4' }))).toMatchObject({ state: 'STORED' });
  });

  it('is fetched from by its schedule, the open rounds, and not past the first page of a version that is there', async () => {
    given.stub.answers = (response, asked, count) => {
      const [first, second] = CELLS;
      const page = asked.variables.after ? pageOf([second]) : pageOf([first], { nextCursor: 'x' });
      json(asked.variables.round === '2024' ? page : { data: { cells: null } })(response, asked, count);
    };
    await change(given.team.editor, 'update', { source: given.source, everyHours: 24 });
    await harvestDue(given.world.hub);
    const made = (await harvestsOf(given.team.editor)).map(({ round, state, isScheduled }) => [
      round.code,
      state,
      isScheduled,
    ]);
    expect(made.sort()).toEqual([
      ['2022', 'NOTHING', true],
      ['2024', 'STORED', true],
    ]);
    expect(await harvestDue(given.world.hub)).toEqual({ succeeded: 0, failed: 0 });
    later(24 * 60);
    given.stub.asked.length = 0;
    expect(await harvestDue(given.world.hub)).toEqual({ succeeded: 2, failed: 0 });
    expect(given.stub.asked).toHaveLength(2);
    // What led to nothing is forgotten in the end.
    later(92 * 24 * 60);
    await harvestDue(given.world.hub);
    const kept = await harvestsOf(await given.world.as('FORBUND_EDITOR'));
    expect(kept.map(({ round, state }) => [round.code, state])).toEqual([
      ['2022', 'NOTHING'],
      ['2024', 'STORED'],
    ]);
  });

  it('is fetched from while the hub serves, and not after it has stopped', async () => {
    const worker = startSources({ ...given.world.hub, sources: { ...SOURCES, intervalMs: 20 } });
    await ask();
    while ((await newest()).state !== 'STORED') await new Promise(setImmediate);
    await worker.stop();
    const { harvest: waiting } = await ask();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await newest()).toMatchObject({ number: waiting?.number, state: 'WAITING' });
  });

  it('that corrects released figures leaves a draft for somebody to send in with a reason', async () => {
    await getAccepted(given.team, { cells: CELLS });
    await publish(given.team.secretariat);
    const corrected = figures([share('FIN-I01', 48, 30), CELLS[1]], { version: '2' });
    const made = await harvest(corrected);
    expect(made).toMatchObject({ state: 'STORED', faults: [{ code: 'KEPT_AS_DRAFT' }] });
    expect(made.faults[0]?.text.en).toMatch(/^Kept as a draft: The submission changes 1 released figure/);
    expect(await submissionOf(made)).toMatchObject({ state: 'DRAFT', version: 2, provenance: { version: '2' } });
    expect(await harvest(corrected)).toMatchObject({ state: 'UNCHANGED', faults: [{ code: 'KEPT_AS_DRAFT' }] });
    expect(await standing()).toMatchObject({ breaker: 'CLOSED', failures: 0 });
  });

  it('that has what must be commented leaves a draft, which those concerned hear of, and somebody sends in with a word', async () => {
    // More were followed up than took part.
    const doubtful = figures([share('FIN-S13', 50, 20), { measure: 'FIN-S13-DELTAGARE', count: 40 }], { version: '2' });
    const made = await harvest(doubtful);
    expect(made).toMatchObject({ state: 'STORED', faults: [{ code: 'KEPT_AS_DRAFT' }] });
    expect(made.faults[0]?.text).toEqual({
      sv: 'Sparat som utkast: 1 varning behöver en kommentar innan det lämnas in.',
      en: 'Kept as a draft: 1 warning needs a comment before it is sent in.',
    });
    expect(made.report?.findings).toMatchObject([{ code: 'RULE_DOUBTED', rows: [1] }]);
    expect(await submissionOf(made)).toMatchObject({ state: 'DRAFT', version: 1, provenance: { version: '2' } });
    const told = async () => (await eventsOf(given.team.secretariat)).map(({ kind, version }) => [kind, version]);
    expect(await told()).toEqual([['DRAFT_KEPT', 1]]);
    // It waits, however often the same is fetched, and is told of once.
    expect(await harvest(doubtful)).toMatchObject({ state: 'UNCHANGED', faults: [{ code: 'KEPT_AS_DRAFT' }] });
    const send = async (comment?: string) => {
      const input = { submission: made.submission ?? '', comment };
      return (await given.team.editor.data(SubmitDraftDocument, { input })).submitDraft;
    };
    expect((await send()).userErrors).toMatchObject([{ code: 'COMMENT_REQUIRED' }]);
    expect((await send('Uppföljningen gäller även förra årets.')).submission?.state).toBe('SUBMITTED');
    expect(await harvest(doubtful)).toMatchObject({ state: 'UNCHANGED', faults: [] });
    expect(await told()).toEqual([
      ['DRAFT_KEPT', 1],
      ['SUBMITTED', 1],
    ]);
    expect((await review(given.team.approver, 'approve', made.submission ?? '')).userErrors).toEqual([]);
  });

  it('cannot have its figures approved by whoever set it up', async () => {
    const { viewer } = await given.team.approver.data<{ viewer: { name: string } }>('{ viewer { name } }');
    await given.world.hub.db.query('UPDATE source SET set_up_by = $1', [viewer.name]);
    const made = await harvest();
    expect(await submissionOf(made)).toMatchObject({ viewerCanApprove: false });
    expect((await review(given.team.approver, 'approve', made.submission ?? '')).userErrors).toMatchObject([
      { code: 'FOUR_EYES' },
    ]);
  });

  it('is told what is found in its figures as an upload is, and is not blamed for more than that', async () => {
    const wrong = [share('FIN-I99', 10, 5), { ...CELLS[0], category: PERSONAL_NUMBER }, share('FIN-I01', 10, 11)];
    const made = await harvest(figures(wrong));
    expect(made).toMatchObject({ state: 'REJECTED', submission: null, faults: [] });
    expect(made.report?.findings.map(({ code, rows }) => [code, rows])).toEqual([
      ['UNKNOWN_MEASURE', [1]],
      ['NUMERATOR_EXCEEDS_N', [3]],
      ['PERSONAL_IDENTITY_NUMBER', [2]],
    ]);
    expect((await harvest(figures(CELLS, { forbund: '222000-0323' }))).report?.findings[0]?.code).toBe('OTHER_FORBUND');
    expect(await standing()).toMatchObject({ failures: 0 });
    expect(tellsPersonalNumber(await storedText(given.world.hub))).toBe(false);
  });

  it('shows in completeness how up to date it is', async () => {
    const read = async () => {
      const { completeness } = await given.team.editor.data<{
        completeness: { byForbund: { nodes: { source: object }[] } };
      }>('{ completeness(round: "2024") { byForbund { nodes { source { lastHarvestAt stale breaker } } } } }');
      return completeness.byForbund.nodes[0]?.source;
    };
    await change(given.team.editor, 'update', { source: given.source, everyHours: 24 });
    expect(await read()).toEqual({ lastHarvestAt: null, stale: false, breaker: 'CLOSED' });
    await harvestDue(given.world.hub);
    later(48 * 60);
    expect(await read()).toEqual({ lastHarvestAt: A_DAY.toISOString(), stale: false, breaker: 'CLOSED' });
    later(48 * 60 + 1);
    expect(await read()).toMatchObject({ stale: true });
    await change(given.team.editor, 'remove', { source: given.source });
    expect(await read()).toBeNull();
  });
});
