import { AuditEventsDocument } from '../../src/client/generated';
import { startWorld, UMEA, type Caller, type World } from '../support/world';
import { codes, FIELDS, step, study, type Evaluation } from './support/evaluations';

/** The demo's study of all insatser of a kind is confirmed, and the figures of 2022 are split by insats. */
const OF_A_KIND = 'units: INTERVENTION, focus: "YOUNG_PEOPLE", form: "LONG_TERM", targetGroup: "YOUNG_16_29"';
const RESOURCES = `{ causalClaim unitCount cautions { sv en } units { key ratios { costPerOutcome { estimate } } }
  evaluations { design revision confirmedAt evaluation { title state } } receipt { code } }`;

interface Resources {
  readonly causalClaim: string;
  readonly unitCount: number;
  readonly cautions: readonly { sv: string; en: string }[];
  readonly evaluations: readonly { design: string; revision: number; evaluation: { title: string; state: string } }[];
  readonly receipt: { readonly code: string };
}

interface Studied extends Evaluation {
  readonly interventions: readonly { code: string; forbund: { organisationNumber: string } }[];
}

describe('the register of evaluations', () => {
  let world: World;
  let editor: Caller;
  let secretariat: Caller;
  beforeAll(async () => {
    world = await startWorld('DEMO');
    [editor, secretariat] = [await world.as('FORBUND_EDITOR'), await world.as('SECRETARIAT')];
  });
  afterAll(() => world.close());

  const register = async (by: Caller, input: object) => step(by, 'registerEvaluation', input);
  const registered = async (by: Caller, input: object) => {
    const { evaluation, userErrors } = await register(by, input);
    expect(userErrors).toEqual([]);
    return evaluation as Evaluation;
  };
  const found = async (asked: string) =>
    (
      await world.anybody.data<{ evaluations: { totalCount: number; nodes: { title: string }[] } }>(
        `{ evaluations(${asked}) { totalCount nodes { title } } }`,
      )
    ).evaluations.nodes.map(({ title }) => title);

  it('takes a study of a förbund, which anybody can read, and answers a repeat as the first time', async () => {
    const input = {
      forbund: UMEA,
      idempotencyKey: 'first',
      study: study({ budget: '9007199254740993', doi: '10.1000/182', url: 'https://www.umu.se/rapport' }),
    };
    const first = await registered(editor, input);
    expect(first).toMatchObject({
      ...{ state: 'REGISTERED', revision: 1, hasComparison: true, synthetic: false, budget: '9007199254740993' },
      ...{ registeredBy: { organisationNumber: UMEA }, forbund: [{ organisationNumber: UMEA }] },
      ...{ measures: [{ code: 'FIN-S13' }], systemErrors: [{ number: 1 }], viewerCan: ['REVISE', 'WITHDRAW'] },
    });
    expect((await registered(editor, input)).id).toBe(first.id);
    expect(codes(await register(editor, { ...input, study: study({ title: 'En annan' }) }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    const read = await world.anybody.data<{ evaluation: Evaluation; node: { title: string } }>(
      `query ($id: ID!) { evaluation(id: $id) { ${FIELDS} } node(id: $id) { ... on Evaluation { title } } }`,
      { id: first.id },
    );
    expect(read.evaluation).toEqual({ ...first, viewerCan: [] });
    expect(read.node.title).toBe(first.title);
  });

  it('tells all that is wrong at once, and keeps nothing of it', async () => {
    const before = await found('first: 500');
    const answer = await register(secretariat, {
      study: study({
        ...{
          title: ' ',
          questionSv: 'Ring 090-123 45 67.',
          subjects: [],
          fromYear: 2022,
          untilYear: 2020,
          budget: '-1',
        },
        ...{ doi: '10.1000/anna%40ex.se', url: 'umu.se', registryNumber: '19121212-1212', measures: ['NONE'] },
        ...{ conductedBy: 'anna@umu.se', systemErrors: [9999], forbund: ['000000-0000'] },
        ...{ interventions: [{ forbund: UMEA, code: 'NONE' }] },
      }),
    });
    expect(answer.evaluation).toBeNull();
    expect(answer.userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'INVALID_INPUT study.title',
      'PERSONAL_DATA_IN_TEXT study.questionSv',
      'PERSONAL_DATA_IN_TEXT study.conductedBy',
      'INVALID_INPUT study.subjects',
      'INVALID_INPUT study.budget',
      'INVALID_DATE_ORDER study.untilYear',
      'PERSONAL_DATA_IN_TEXT study.doi',
      'PERSONAL_DATA_IN_TEXT study.registryNumber',
      'INVALID_INPUT study.url',
      'UNKNOWN_CODE study.measures.0',
      'UNKNOWN_CODE study.systemErrors.0',
      'UNKNOWN_CODE study.forbund.0',
      'UNKNOWN_CODE study.interventions.0',
    ]);
    expect(answer.userErrors.every(({ text }) => text.sv && text.en && !/090-123|anna|1212/.test(text.sv))).toBe(true);
    expect(codes(await register(secretariat, { study: study({ fromYear: 1066 }) }))).toEqual(['INVALID_INPUT']);
    expect(await found('first: 500')).toEqual(before);
  });

  it('takes of a förbund what is about itself', async () => {
    const { interventions } = await world.anybody.data<{
      interventions: { nodes: { code: string; forbund: { organisationNumber: string } }[] };
    }>('{ interventions(first: 1) { nodes { code forbund { organisationNumber } } } }');
    const [insats] = interventions.nodes as [(typeof interventions.nodes)[number]];
    const { organisationNumber: forbund } = insats.forbund;
    const of = (scope: object) => register(editor, { forbund: UMEA, study: study(scope) });
    expect(codes(await of({ interventions: [{ forbund, code: insats.code }] }))).toEqual(['EVALUATION_OF_OTHERS']);
    expect(codes(await of({ forbund: [UMEA, forbund] }))).toEqual(['EVALUATION_OF_OTHERS']);
    expect(codes(await of({ forbund: [] }))).toEqual(['INVALID_INPUT']);
  });

  it('is confirmed by the secretariat, corrected and withdrawn, step by step, and the trail knows', async () => {
    const { id } = await registered(editor, { forbund: UMEA, study: study({ title: 'Stegen', citation: null }) });
    const take = (by: Caller, name: string, input: object) => step(by, name, { evaluation: id, ...input });
    expect(codes(await take(secretariat, 'confirmEvaluation', { expectedRevision: 1 }))).toEqual([
      'EVALUATION_WITHOUT_REFERENCE',
    ]);
    const cited = study({ title: 'Stegen', citation: 'Umeå universitet (2022)' });
    const reason = 'Referensen saknades.';
    const revise = (expectedRevision: number) =>
      take(editor, 'reviseEvaluation', { study: cited, reason, expectedRevision });
    expect(codes(await take(editor, 'reviseEvaluation', { study: cited, reason: '', expectedRevision: 1 }))).toEqual([
      'REASON_REQUIRED',
    ]);
    expect((await revise(1)).evaluation).toMatchObject({ state: 'REGISTERED', revision: 2, reason });
    expect(codes(await take(secretariat, 'confirmEvaluation', { expectedRevision: 1 }))).toEqual(['STALE_EVALUATION']);
    const confirmed = await take(secretariat, 'confirmEvaluation', { expectedRevision: 2 });
    expect(confirmed.evaluation).toMatchObject({ state: 'CONFIRMED', revision: 3, viewerCan: ['REVISE', 'WITHDRAW'] });
    expect(codes(await take(secretariat, 'confirmEvaluation', { expectedRevision: 3 }))).toEqual([
      'EVALUATION_STEP_NOT_ALLOWED',
    ]);
    expect((await revise(3)).evaluation).toMatchObject({ state: 'REGISTERED', revision: 4 });
    const withdrawn = await take(editor, 'withdrawEvaluation', { reason: 'Dubblett.', expectedRevision: 4 });
    expect(withdrawn.evaluation).toMatchObject({ state: 'WITHDRAWN', reason: 'Dubblett.', viewerCan: [] });
    expect(await found('first: 500')).not.toContain('Stegen');
    expect(await found('first: 500, filter: { state: WITHDRAWN }')).toEqual(['Stegen']);
    const { auditEvents } = await secretariat.data(AuditEventsDocument, { first: 5 });
    expect(auditEvents.nodes.map(({ action }) => action)).toEqual(
      ['withdraw', 'revise', 'confirm', 'revise', 'register'].map((name) => `evaluation:${name}`),
    );
  });

  it('is searched in Swedish and by what studies are about', async () => {
    const title = 'Arbetsmetoder i Ängsholmens team';
    await registered(secretariat, {
      study: study({
        title,
        design: 'CASE_STUDY',
        subjects: ['PROCESS'],
        measures: ['FIN-I02'],
        fromYear: 2011,
        untilYear: 2012,
      }),
    });
    expect(await found('search: "arbetsmetod"')).toEqual([title]);
    expect(await found('search: "\\"ÄNGSHOLMENS team\\" -enkät"')).toContain(title);
    expect(await found('search: "finnsinte"')).toEqual([]);
    expect(await found(`filter: { untilYear: 2011, fromYear: 2010 }`)).toEqual([title]);
    expect(await found('filter: { measure: "FIN-I02" }')).toEqual([title]);
    expect(await found('filter: { design: CASE_STUDY, subject: PROCESS, hasComparison: false }')).toContain(title);
    expect(await found('filter: { hasComparison: true }')).not.toContain(title);
    expect(await found(`filter: { forbund: "${UMEA}" }`)).toContain(title);
    expect(await found('filter: { systemError: 1, hasComparison: false }')).toContain(title);
    const { errors } = await world.anybody.ask('{ evaluations(filter: { measure: "NONE" }) { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('UNKNOWN_MEASURE');
    const back = await world.anybody.data<
      Record<string, { evaluations: { totalCount: number; newest: { title: string }[] } }>
    >(
      `{ forbund: forbundByNumber(organisationNumber: "${UMEA}") { ...About } measure(code: "FIN-I02") { ...Of }
         systemError(number: 1) { ...In } }
       fragment About on Forbund { evaluations { totalCount newest { title } } }
       fragment Of on Measure { evaluations { totalCount newest { title } } }
       fragment In on SystemError { evaluations { totalCount newest { title } } }`,
    );
    for (const { evaluations } of Object.values(back)) {
      expect(evaluations.newest[0]?.title).toBe(title);
      expect(evaluations.totalCount).toBe(evaluations.newest.length);
    }
    const { interventions } = await world.anybody.data<{
      interventions: { nodes: { id: string; evaluations: { totalCount: number } }[] };
    }>(
      '{ interventions(first: 500, focus: "YOUNG_PEOPLE") { nodes { id evaluations { totalCount newest { title } } } } }',
    );
    const studied = interventions.nodes.find(({ evaluations }) => evaluations.totalCount > 0);
    expect(await found(`filter: { intervention: "${studied?.id}" }`)).toHaveLength(
      studied?.evaluations.totalCount ?? -1,
    );
  });

  describe('lets an answer be called EVALUATED', () => {
    const ask = async (input: string) =>
      world.anybody.ask<{ resourceEffect: Resources }>(`{ resourceEffect(input: { ${input} }) ${RESOURCES} }`);
    const evaluated = `rounds: ["2022"], ${OF_A_KIND}, claim: EVALUATED`;

    it('when confirmed studies with a comparison cover all of it, and names them', async () => {
      const { data, errors } = await ask(evaluated);
      expect(errors).toBeUndefined();
      const { causalClaim, evaluations, unitCount, cautions } = (data as { resourceEffect: Resources }).resourceEffect;
      expect([causalClaim, unitCount > 1]).toEqual(['EVALUATED', true]);
      expect(evaluations).toMatchObject([
        { design: 'REGISTER_MATCHED', revision: 2, evaluation: { state: 'CONFIRMED' } },
      ]);
      expect(cautions.map(({ sv }) => sv).join()).toMatch(
        /vilar på en bekräftad studie.*den har jämfört, inte den här/,
      );
      const plain = (await ask(`rounds: ["2022"], ${OF_A_KIND}`)).data?.resourceEffect;
      expect([plain?.causalClaim, plain?.evaluations]).toEqual(['ASSOCIATION', []]);
    });

    it.each([
      [
        'more units than were studied',
        'rounds: ["2022"], units: INTERVENTION, focus: "YOUNG_PEOPLE", claim: EVALUATED',
      ],
      ['the förbund that run them', 'rounds: ["2022"], claim: EVALUATED'],
      ['before and after', 'rounds: ["2022"], comparison: BEFORE, claim: EVALUATED'],
      ['a time before it was confirmed', `${evaluated}, evaluationsAt: "2024-01-01T00:00:00Z"`],
    ])('and not %s', async (_, input) => {
      expect((await ask(input)).errors?.map(({ extensions }) => extensions.code)).toEqual(['CLAIM_NOT_ALLOWED']);
    });

    it('but never what follows by plain arithmetic', async () => {
      const { errors } = await world.anybody.ask(
        `{ scenario(input: { kind: TO_MEDIAN, from: { ${evaluated} } }) { causalClaim } }`,
      );
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CLAIM_NOT_ALLOWED']);
    });

    it('by studies as they stood, never as they will', async () => {
      for (const input of [
        `${evaluated}, evaluationsAt: "2099-01-01T00:00:00Z"`,
        'rounds: ["2022"], evaluationsAt: "2024-01-01T00:00:00Z"',
      ])
        expect((await ask(input)).errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_INPUT']);
    });

    it('until the study is withdrawn; a receipt still has it as it was, and shows that it is withdrawn', async () => {
      const first = (await ask(evaluated)).data?.resourceEffect as Resources;
      const { evaluations } = await world.anybody.data<{ evaluations: { nodes: Studied[] } }>(
        '{ evaluations(filter: { design: REGISTER_MATCHED, state: CONFIRMED }) { nodes { id title revision interventions { code forbund { organisationNumber } } } } }',
      );
      const withdrawn = evaluations.nodes.find(
        ({ title }) => title === first.evaluations[0]?.evaluation.title,
      ) as Studied;
      const studied = withdrawn.interventions.map(({ code, forbund }) => ({
        code,
        forbund: forbund.organisationNumber,
      }));
      world.setClock(new Date('2024-11-16T12:00:00Z'));
      const input = { evaluation: withdrawn.id, reason: 'Fel i underlaget.', expectedRevision: withdrawn.revision };
      expect(codes(await step(secretariat, 'withdrawEvaluation', input))).toEqual([]);
      expect((await ask(evaluated)).errors?.[0]?.extensions.code).toBe('CLAIM_NOT_ALLOWED');
      const { replay } = await world.anybody.data<{ replay: { resourceEffect: Resources } }>(
        `query ($code: String!) { replay(receipt: $code) { resourceEffect ${RESOURCES} } }`,
        { code: first.receipt.code },
      );
      const again = await registered(secretariat, { study: study({ forbund: [], interventions: studied }) });
      expect((await ask(evaluated)).errors?.[0]?.extensions.code).toBe('CLAIM_NOT_ALLOWED');
      await step(secretariat, 'confirmEvaluation', { evaluation: again.id, expectedRevision: 1 });
      expect((await ask(evaluated)).data?.resourceEffect.evaluations).toMatchObject([{ design: 'COMPARISON_GROUP' }]);
      const [behind] = first.evaluations as [Resources['evaluations'][number]];
      const shown = { ...behind, evaluation: { ...behind.evaluation, state: 'WITHDRAWN' } };
      const { cautions } = replay.resourceEffect;
      expect(replay.resourceEffect).toEqual({ ...first, evaluations: [shown], cautions });
      expect(cautions).toEqual(expect.arrayContaining([...first.cautions]));
      expect(cautions.map(({ sv }) => sv).join()).toMatch(/sedan dess rättats eller dragits tillbaka/);
    });
  });
});
