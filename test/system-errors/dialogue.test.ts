import fc from 'fast-check';
import { COMMAND_LINE } from '../../src/permissions/actor';
import { createToken } from '../../src/access/manage-tokens.use-case';
import { registerForbund } from '../support/forbund';
import { changesNothing, countRows } from '../support/whole-database';
import { A_DAY, startWorld, UMEA, type Caller, type World } from '../support/world';
import { DialogueModel, type Step } from './support/dialogue-model';
import { aReport, codes, granted, registerCase, stepCase, type Case, type Payload } from './support/reports';

const AUTHORITIES = ['FK', 'AF'] as const;
const authority = fc.constantFrom(...AUTHORITIES);
const answered = {
  kind: fc.constant('answer' as const),
  answer: fc.constantFrom('FULLY', 'PARTLY', 'NO', 'NO', 'PENDING'),
  why: fc.constantFrom(true, true, true, false),
};
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('send' as const), to: authority }) },
  { weight: 4, arbitrary: fc.tuple(authority, fc.record(answered)).map(([by, one]) => ({ ...one, by, for: by })) },
  { weight: 1, arbitrary: fc.record({ ...answered, by: authority, for: authority }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'follow' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('close' as const),
      outcome: fc.constantFrom('NOT_SOLVABLE' as const, 'SOLVED' as const),
    }),
  },
);

const DNR = '2024/123-8';
const DEADLINE = '2024-12-31';
const WHY = 'Regeringen behöver ändra lagen.';

describe('the dialogue about a case', () => {
  let world: World;
  let secretariat: Caller;
  let editor: Caller;
  let authorities: Record<string, Caller>;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    secretariat = await world.as('SECRETARIAT');
    editor = await world.as('FORBUND_EDITOR');
    const token = await createToken(world.hub, COMMAND_LINE, {
      name: 'af',
      role: 'AUTHORITY',
      forbundId: null,
      authority: 'AF',
      validDays: 30,
    });
    if (!token.ok) throw new Error('No token.');
    authorities = { FK: await world.as('AUTHORITY'), AF: world.withBearer(token.value.secret) };
  });
  afterAll(() => world.close());
  afterEach(() => world.setClock(A_DAY));

  const register = () => registerCase(editor, secretariat, aReport(UMEA));
  const as = (code: string) => authorities[code] as Caller;
  const send = (systemError: number, to: string = 'FK', more: object = {}) => {
    const input = { systemError, authority: to, registryNumber: DNR, deadline: DEADLINE, ...more };
    return stepCase(secretariat, 'sendSystemError', input);
  };
  const answer = (systemError: number, kind: string, more: object = {}, by: string = 'FK') =>
    stepCase(as(by), 'answerSystemError', { systemError, authority: by, answer: kind, reason: WHY, ...more });
  const close = (systemError: number, outcome: string, more: object = {}) =>
    stepCase(secretariat, 'closeSystemError', { systemError, outcome, reason: WHY, ...more });

  interface Told {
    readonly kind: string;
    readonly text: { readonly sv: string };
    readonly said: string | null;
    readonly otherCase: number | null;
    readonly forbund: { readonly organisationNumber: string } | null;
  }
  const timelineOf = async (number: number): Promise<Told[]> => {
    const { systemError } = await world.anybody.data<{ systemError: { timeline: Told[] } }>(
      `{ systemError(number: ${number}) { timeline { at kind text { sv en } said otherCase authority { code } forbund { organisationNumber } } } }`,
    );
    return systemError.timeline;
  };

  function take(systemError: number, one: Step): Promise<Payload<Case>> {
    switch (one.kind) {
      case 'send':
        return send(systemError, one.to);
      case 'answer':
        return answer(systemError, one.answer, { authority: one.for, ...(one.why ? {} : { reason: ' ' }) }, one.by);
      case 'follow':
        return stepCase(secretariat, 'followUpSystemError', { systemError, note: 'Ingen ändring än.' });
      case 'close':
        return close(systemError, one.outcome, one.outcome === 'SOLVED' ? { inForceFrom: '2024-11-01' } : {});
    }
  }

  it('goes as the model does, with a row in the trail and an event for each step', async () => {
    let seconds = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
        const systemError = await register();
        const model = new DialogueModel();
        for (const one of steps) {
          world.setClock(new Date(A_DAY.getTime() + (seconds += 1) * 1000));
          const expected = model.refuses(one);
          const found = await take(systemError, one);
          expect({ one, codes: codes(found) }).toEqual({ one, codes: expected });
          if (expected.length > 0) continue;
          model.take(one);
          expect(granted(found)).toMatchObject({ state: model.state, revision: 1 + model.steps });
        }
        const subject = `subject = 'system-error:${systemError}' AND action <> 'system-error:register'`;
        expect(await countRows(world.hub, 'audit_event', subject)).toBe(model.steps);
        const told = await world.hub.db.query<{ kind: string }[]>(
          `SELECT kind FROM outbox_event WHERE data->>'systemError' = $1 AND kind <> 'SYSTEM_ERROR_TRIAGED' ORDER BY id`,
          [String(systemError)],
        );
        expect(told.map(({ kind }) => kind.replace('SYSTEM_ERROR_', ''))).toEqual(model.told);
        const timeline = await timelineOf(systemError);
        expect(timeline.map(({ kind }) => kind)).toEqual(['REPORTED', 'ACCEPTED', ...model.told]);
        // Who did it is in the trail, and nowhere else.
        expect(JSON.stringify(timeline)).not.toMatch(/token:/);
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('refuses what is wrong, and changes nothing', async () => {
    const number = await register();
    const refuses = async (what: () => Promise<Payload<unknown>>, code: string) =>
      expect(codes(await changesNothing(world.hub, what))).toEqual([code]);
    await refuses(() => send(number, 'FK', { deadline: '2024-11-15' }), 'DEADLINE_PASSED');
    await refuses(() => send(number, 'FK', { deadline: '2024-01-01' }), 'DEADLINE_PASSED');
    await refuses(() => send(number, 'FK', { deadline: '2226-11-16' }), 'DEADLINE_PASSED');
    await refuses(() => send(number, 'SKATTEVERKET'), 'UNKNOWN_CODE');
    await refuses(() => send(number, 'FK', { registryNumber: ' ' }), 'INVALID_INPUT');
    await refuses(() => send(number, 'FK', { registryNumber: 'dnr.' }), 'INVALID_INPUT');
    await refuses(() => send(number, 'FK', { registryNumber: '19121212-1212' }), 'PERSONAL_DATA_IN_TEXT');
    await refuses(() => send(number, 'FK', { expectedRevision: 7 }), 'STALE_SYSTEM_ERROR');
    await refuses(() => answer(number, 'FULLY'), 'SYSTEM_ERROR_STEP_NOT_ALLOWED');
    granted(await send(number));
    await refuses(() => answer(number, 'NO', {}, 'AF'), 'NOT_ASKED');
    await refuses(() => answer(number, 'NO', { authority: 'AF' }), 'WRONG_AUTHORITY');
    await refuses(() => answer(number, 'NO', { inForceFrom: '2025-01-01' }), 'IN_FORCE_OF_WHAT');
    for (const inForceFrom of ['0001-01-01', '1899-12-31', '2044-11-16', '9999-12-31'])
      await refuses(() => answer(number, 'FULLY', { inForceFrom }), 'INVALID_INPUT');
    await refuses(() => answer(number, 'NO', { reason: 'Ring 070-123 45 67.' }), 'PERSONAL_DATA_IN_TEXT');
    await refuses(() => answer(number, 'NO', { reason: 'x'.repeat(2 ** 20) }), 'INVALID_INPUT');
    const html = '<b onclick="x">&</b>';
    granted(await stepCase(secretariat, 'followUpSystemError', { systemError: number, note: html }));
    expect((await timelineOf(number)).at(-1)?.said).toBe(html);
    await refuses(() => close(number, 'SOLVED'), 'NOT_SOLVED_YET');
    await refuses(() => close(number, 'SOLVED', { inForceFrom: '2024-11-16' }), 'NOT_SOLVED_YET');
    await refuses(() => close(number, 'SOLVED', { inForceFrom: '0001-01-01' }), 'INVALID_INPUT');
    await refuses(() => close(number, 'SOLVED', { inForceFrom: '2024-11-01', reason: '' }), 'REASON_REQUIRED');
    granted(await answer(number, 'PARTLY', { inForceFrom: '2025-01-01' }));
    await refuses(() => close(number, 'NOT_SOLVABLE'), 'NOT_FOUND_UNSOLVABLE');
    await refuses(
      () => stepCase(secretariat, 'mergeSystemErrors', { systemError: number, into: 1, reason: 'x' }),
      'SYSTEM_ERROR_STEP_NOT_ALLOWED',
    );
  });

  it('lists what is overdue from the day after the last one, until it is answered or closed', async () => {
    const [one, two] = [await register(), await register()];
    const deadline = '2024-11-20';
    granted(await send(one, 'FK', { deadline }));
    granted(await send(two, 'AF', { deadline: '2024-11-21' }));
    const overdue = async (where = '') => {
      const { systemErrorQuestions } = await world.anybody.data<{
        systemErrorQuestions: { nodes: { state: string; systemError: { number: number } }[] };
      }>(`{ systemErrorQuestions(overdue: true${where}) { nodes { state systemError { number } } } }`);
      expect(systemErrorQuestions.nodes.every(({ state }) => state === 'OVERDUE')).toBe(true);
      return systemErrorQuestions.nodes.map(({ systemError }) => systemError.number);
    };
    world.setClock(new Date('2024-11-20T12:00:00Z'));
    expect(await overdue()).toEqual([]);
    world.setClock(new Date('2024-11-22T12:00:00Z'));
    expect(await overdue()).toEqual([one, two]);
    expect(await overdue(', authority: "AF"')).toEqual([two]);
    granted(await answer(one, 'PENDING'));
    granted(await close(two, 'SOLVED', { inForceFrom: '2024-11-22' }));
    expect(await overdue()).toEqual([]);
    // Pending is an answer. The last one is had by asking again, with a day of its own.
    granted(await send(one, 'FK', { deadline: '2024-12-01' }));
    world.setClock(new Date('2024-12-02T12:00:00Z'));
    expect(await overdue()).toEqual([one]);
    const strange = await world.anybody.ask('{ systemErrorQuestions(authority: "X") { totalCount } }');
    expect(strange.errors?.[0]?.extensions.code).toBe('UNKNOWN_CODE');
  });

  it('is told to everybody: what was sent, answered and done, by whom among förbund and authorities', async () => {
    const [number, other] = [await register(), await register()];
    world.setClock(new Date('2024-11-16T12:00:00Z'));
    granted(await stepCase(secretariat, 'mergeSystemErrors', { systemError: other, into: number, reason: 'x' }));
    granted(await send(number, 'FK', { registryNumber: ` Dnr. ${DNR}` }));
    world.setClock(new Date('2024-11-17T12:00:00Z'));
    granted(await answer(number, 'PARTLY', { inForceFrom: '2025-01-01' }));
    const told = await timelineOf(number);
    expect(
      told.map(({ kind, text, said, otherCase, forbund }) => [kind, text.sv, said ?? otherCase ?? forbund]),
    ).toEqual([
      ['REPORTED', 'Rapporterat av ett förbund.', { organisationNumber: UMEA }],
      ['REPORTED', 'Rapporterat av ett förbund.', { organisationNumber: UMEA }],
      ['ACCEPTED', 'Registrerat som nationellt ärende.', null],
      ['RECEIVED', `Tog in systemfel ${other}.`, other],
      ['SENT', `Skickat till Försäkringskassan (dnr ${DNR}), svar senast ${DEADLINE}.`, null],
      ['ANSWERED', 'Försäkringskassan svarade: delvis, i kraft 2025-01-01.', WHY],
    ]);
    expect((await timelineOf(other)).map(({ kind, otherCase }) => [kind, otherCase])).toEqual([
      ['ACCEPTED', null],
      ['MERGED', number],
    ]);
  });

  it('is counted for everybody', async () => {
    const { systemErrorStatistics: found } = await world.anybody.data<{
      systemErrorStatistics: { standing: number; byAuthority: { asked: number; authority: { code: string } }[] };
    }>('{ systemErrorStatistics { asOf standing age { n median } overdue byAuthority { asked authority { code } } } }');
    expect(found.standing).toBe(await countRows(world.hub, 'system_error', `state IN ('OPEN', 'SENT', 'ANSWERED')`));
    for (const { asked, authority } of found.byAuthority)
      expect(asked).toBe(await countRows(world.hub, 'system_error_question', `authority = '${authority.code}'`));
  });

  it('is put in order by förbund: three to five votes a year, one a case, and votes go with a merge', async () => {
    const cases = [await register(), await register(), await register(), await register(), await register()];
    const [a, b, c, d] = cases as [number, number, number, number, number];
    const [other] = await registerForbund(world, ['03']);
    const second = await world.as('FORBUND_APPROVER', other);
    const vote = async (caller: Caller, forbund: string | undefined, systemErrors: readonly number[]) => {
      const { prioritiseSystemErrors } = await caller.data<{ prioritiseSystemErrors: Payload<never> }>(
        'mutation ($input: PrioritiseSystemErrorsInput!) { prioritiseSystemErrors(input: $input) { ballot { year } userErrors { code path message } } }',
        { input: { forbund, systemErrors } },
      );
      return prioritiseSystemErrors;
    };
    const refused = (systemErrors: readonly number[]) =>
      changesNothing(world.hub, () => vote(editor, UMEA, systemErrors));
    expect(codes(await refused([a, b]))).toEqual(['VOTES_NOT_IN_NUMBER']);
    expect(codes(await refused([...cases, 1]))).toEqual(['VOTES_NOT_IN_NUMBER']);
    expect((await refused([a, b, a])).userErrors).toMatchObject([{ code: 'VOTED_TWICE', path: ['systemErrors', '2'] }]);
    expect(codes(await vote(editor, UMEA, cases))).toEqual([]);
    expect(codes(await vote(editor, UMEA, [a, b, c]))).toEqual([]);
    expect(codes(await vote(second, other, [b, c, d]))).toEqual([]);
    const order = async () => {
      const { systemErrorPriorities: found } = await world.anybody.data<{
        systemErrorPriorities: {
          forbundCount: number;
          forbund: number;
          cases: { votes: number; systemError: { number: number } }[];
        };
      }>('{ systemErrorPriorities(year: 2024) { forbundCount forbund cases { votes systemError { number } } } }');
      return { ...found, cases: found.cases.map(({ votes, systemError }) => [systemError.number, votes]) };
    };
    const before = [
      [b, 2],
      [c, 2],
      [a, 1],
      [d, 1],
    ];
    expect(await order()).toEqual({ forbundCount: 2, forbund: 2, cases: before });
    granted(await stepCase(secretariat, 'mergeSystemErrors', { systemError: d, into: a, reason: 'x' }));
    granted(await stepCase(secretariat, 'mergeSystemErrors', { systemError: c, into: b, reason: 'x' }));
    expect(await order()).toEqual({
      forbundCount: 2,
      forbund: 2,
      cases: [
        [a, 2],
        [b, 2],
      ],
    });
    expect(codes(await refused([a, b, c]))).toEqual(['SYSTEM_ERROR_STEP_NOT_ALLOWED']);
  });
});
