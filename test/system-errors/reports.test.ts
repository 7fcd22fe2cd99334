import { AuditEventsDocument } from '../../src/client/generated';
import { A_DAY, startWorld, UMEA, type Caller, type World } from '../support/world';
import { changesNothing, storedText } from '../support/whole-database';
import { registerForbund } from '../support/forbund';
import { ACCEPTING, aReport, codes, granted, REPORT, stepReport, type Report } from './support/reports';

describe('a report of a system error', () => {
  let world: World;
  let editor: Caller;
  let secretariat: Caller;
  let other: Caller;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const [neighbour = ''] = await registerForbund(world, ['01']);
    editor = await world.as('FORBUND_EDITOR');
    secretariat = await world.as('SECRETARIAT');
    other = await world.as('FORBUND_EDITOR', neighbour);
  });
  afterAll(() => world.close());

  const send = async (more: object = {}) => stepReport(editor, 'reportSystemError', aReport(UMEA, more));
  const listed = async (caller: Caller, state?: string) => {
    const { systemErrorReports } = await caller.data<{ systemErrorReports: { totalCount: number; nodes: Report[] } }>(
      `query ($state: SystemErrorReportState) { systemErrorReports(state: $state) { totalCount nodes { ${REPORT} } } }`,
      { state },
    );
    return systemErrorReports.nodes.map(({ id }) => id);
  };

  it('is drafted, which nobody else sees; sent, which the secretariat does; and withdrawn', async () => {
    const draft = granted(await send({ draft: true, description: '', authorities: [], kind: null }));
    expect(draft).toMatchObject({ state: 'DRAFT', revision: 1 });
    expect(await listed(editor)).toContain(draft.id);
    expect(await listed(secretariat)).not.toContain(draft.id);
    expect(await listed(other)).toEqual([]);
    const byId = (caller: Caller) =>
      caller.ask(`query ($id: ID!) { systemErrorReport(id: $id) { ${REPORT} } node(id: $id) { id } }`, {
        id: draft.id,
      });
    expect((await byId(secretariat)).data).toEqual({ systemErrorReport: null, node: null });
    expect((await byId(other)).errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const triage = { report: draft.id, answers: ACCEPTING, reason: 'x' };
    const unseen = await secretariat.ask(
      'mutation ($input: TriageSystemErrorReportInput!) { triageSystemErrorReport(input: $input) { userErrors { code } } }',
      { input: triage },
    );
    expect(unseen.errors?.[0]?.extensions.code).toBe('UNKNOWN_SYSTEM_ERROR_REPORT');

    const stale = await send({ report: draft.id, expectedRevision: 7 });
    expect(codes(stale)).toEqual(['STALE_SYSTEM_ERROR']);
    const sent = granted(await send({ report: draft.id, expectedRevision: 1 }));
    expect(sent).toMatchObject({ id: draft.id, state: 'SUBMITTED', revision: 2 });
    expect(await listed(secretariat, 'SUBMITTED')).toContain(draft.id);
    expect(codes(await send({ report: draft.id }))).toEqual(['REPORT_STEP_NOT_ALLOWED']);
    const withdrawn = granted(await stepReport(editor, 'withdrawSystemErrorReport', { report: draft.id }));
    expect(withdrawn.state).toBe('WITHDRAWN');
    const late = await stepReport(secretariat, 'triageSystemErrorReport', triage);
    expect(codes(late)).toEqual(['REPORT_STEP_NOT_ALLOWED']);
    expect(late.userErrors[0]?.message).toBe('Det går inte att göra med en rapport i läget återtagen.');
  });

  it.each([
    [
      'a number of an act that is none',
      { legalReferences: [{ act: '2009-400' }] },
      'INVALID_LEGAL_REFERENCE',
      'legalReferences.0.act',
    ],
    [
      'a place in law that is none',
      { legalReferences: [{ act: '2009:400', place: 'någonstans' }] },
      'INVALID_LEGAL_REFERENCE',
      'legalReferences.0.place',
    ],
    ['an authority that is not listed', { authorities: ['NASA'] }, 'UNKNOWN_CODE', 'authorities.0'],
    ['an insats of somebody else', { interventions: ['NONE'] }, 'UNKNOWN_CODE', 'interventions.0'],
    ['an unknown measure', { measures: ['FIN-I99'] }, 'UNKNOWN_CODE', 'measures.0'],
    ['an unknown round', { rounds: ['1066'] }, 'UNKNOWN_CODE', 'rounds.0'],
    ['a number of persons without its basis', { estimateBasis: null }, 'ESTIMATE_WITHOUT_BASIS', 'estimateBasis'],
    ['nobody affected', { personsPerYear: 0 }, 'INVALID_INPUT', 'personsPerYear'],
    ['kronor below zero', { sekLostPerYear: '-1' }, 'INVALID_INPUT', 'sekLostPerYear'],
    ['no kind', { kind: null }, 'INVALID_INPUT', 'kind'],
    ['no description', { description: ' ' }, 'INVALID_INPUT', 'description'],
    ['a text that is too long', { description: 'å'.repeat(5001) }, 'INVALID_INPUT', 'description'],
    ['a half surrogate', { consequence: 'x\ud800' }, 'INVALID_INPUT', 'consequence'],
  ])('is refused whole with %s', async (_, wrong, code, path) => {
    const answer = await changesNothing(world.hub, () => send(wrong));
    expect(answer.report).toBeNull();
    expect(answer.userErrors.map((error) => [error.code, error.path.join('.')])).toEqual([[code, path]]);
    const unlisted = answer.userErrors.filter((error) => error.code === 'UNKNOWN_CODE');
    for (const { message } of unlisted) expect(message).toMatch(/ finns inte i listan över /);
  });

  it('is refused with personal data in any text, told by place and never by value', async () => {
    const secret = { number: '850101-2390', phone: '070-123 45 67', mail: 'anna@forbund.se' };
    const answer = await changesNothing(world.hub, () =>
      send({
        title: `Om ${secret.number}`,
        consequence: `Ring ${secret.phone}`,
        proposedChange: `Skriv ${secret.mail}`,
      }),
    );
    expect(answer.userErrors.map(({ code, path }) => [code, path[0]])).toEqual([
      ['PERSONAL_DATA_IN_TEXT', 'title'],
      ['PERSONAL_DATA_IN_TEXT', 'consequence'],
      ['PERSONAL_DATA_IN_TEXT', 'proposedChange'],
    ]);
    expect(answer.userErrors[0]?.message).toMatch(/title .*personnummer, från tecken 4/);
    const said = JSON.stringify(answer) + world.logged.join('') + (await storedText(world.hub));
    for (const value of Object.values(secret)) expect(said).not.toContain(value);
  });

  it('of a megabyte is refused with a code, and HTML in it stays the text that it is', async () => {
    const huge = await editor.ask(
      'mutation ($input: ReportSystemErrorInput!) { reportSystemError(input: $input) { userErrors { code } } }',
      { input: aReport(UMEA, { description: 'x'.repeat(2 ** 20) }) },
    );
    const told = JSON.stringify(huge);
    expect(told).toMatch(/INVALID_INPUT|BODY_TOO_LARGE/);
    const title = '<script>alert("å & ö")</script>';
    expect(granted(await send({ title })).title).toBe(title);
  });

  it('is told of an act that has been replaced, and taken in all the same', async () => {
    world.setClock(new Date('2025-08-01T09:00:00Z'));
    const input = aReport(UMEA, { legalReferences: [{ act: '2001:453', place: '4 kap. 1 §', asOf: '2024-05-01' }] });
    const answer = await stepReport(await world.as('FORBUND_EDITOR'), 'reportSystemError', input);
    world.setClock(A_DAY);
    expect(granted(answer).state).toBe('SUBMITTED');
    expect(answer.notices).toEqual([{ path: ['legalReferences', '0', 'act'], replaced: { replacedBy: '2025:400' } }]);
  });

  it('is decided about by four questions, each verdict with a reason that the förbund reads', async () => {
    const verdicts = [
      ['INFORMATION_GAP', { ...ACCEPTING, lackOfInformation: true }, {}],
      ['NOT_A_SYSTEM_ERROR', { ...ACCEPTING, localMatter: true }, {}],
      ['NOT_A_SYSTEM_ERROR', { ...ACCEPTING, withinDefinition: false }, {}],
      ['DUPLICATE', { ...ACCEPTING, handledBefore: true }, { duplicateOf: 1 }],
      ['ACCEPTED', ACCEPTING, { words: { titleSv: 'Sekretess', summary: 'Kort.', themes: ['SEKRETESS'] } }],
    ] as const;
    for (const [state, answers, more] of verdicts) {
      const { id: report } = granted(await send());
      const input = { report, answers, ...more };
      expect(codes(await stepReport(secretariat, 'triageSystemErrorReport', { ...input, reason: ' ' }))).toEqual([
        'REASON_REQUIRED',
      ]);
      const decided = granted(
        await stepReport(secretariat, 'triageSystemErrorReport', { ...input, reason: `Därför: ${state}.` }),
      );
      expect(decided.state).toBe(state);
      const read = await editor.data<{ node: Report }>(
        `query ($id: ID!) { node(id: $id) { ... on SystemErrorReport { ${REPORT} } } }`,
        { id: report },
      );
      expect(read.node).toMatchObject({ state, reason: `Därför: ${state}.` });
      expect(read.node.systemError === null).toBe(['INFORMATION_GAP', 'NOT_A_SYSTEM_ERROR'].includes(state));
    }
    const { id: report } = granted(await send());
    const duplicate = { report, answers: { ...ACCEPTING, handledBefore: true }, reason: 'Dubblett.' };
    const withoutWhich = await stepReport(secretariat, 'triageSystemErrorReport', duplicate);
    expect(codes(withoutWhich)).toEqual(['DUPLICATE_OF_WHICH']);
    const gap = { report, answers: { ...ACCEPTING, lackOfInformation: true }, reason: 'Får redan.' };
    granted(await stepReport(secretariat, 'triageSystemErrorReport', gap));
    const again = await stepReport(secretariat, 'reconsiderSystemErrorReport', { report, reason: 'Nya uppgifter.' });
    expect(granted(again).state).toBe('SUBMITTED');
  });

  it('leaves a trail without its texts, and news for those who follow', async () => {
    const { id } = granted(await send({ title: 'Unik rubrik om spår' }));
    const triage = { report: id, answers: { ...ACCEPTING, localMatter: true }, reason: 'Lokal fråga.' };
    granted(await stepReport(secretariat, 'triageSystemErrorReport', triage));
    const { auditEvents } = await editor.data(AuditEventsDocument, { first: 2 });
    expect(auditEvents.nodes.map(({ action }) => action)).toEqual([
      'system-error-report:find-no-system-error',
      'system-error-report:submit',
    ]);
    expect(JSON.stringify(auditEvents)).not.toContain('Unik rubrik');
    const { submissionEvents } = await editor.data<{ submissionEvents: { nodes: { kind: string }[] } }>(
      '{ submissionEvents(first: 500) { nodes { kind } } }',
    );
    expect(submissionEvents.nodes.slice(-2).map(({ kind }) => kind)).toEqual([
      'SYSTEM_ERROR_REPORTED',
      'SYSTEM_ERROR_TRIAGED',
    ]);
  });
});
