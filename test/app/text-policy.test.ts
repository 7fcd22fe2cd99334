import { getNamedType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { ApproveSubmissionDocument, SubmitResultsDocument } from '../../src/client/generated';
import { buildHubSchema } from '../../src/app/schema';
import { permissionTable, type Permission } from '../../src/permissions/permissions';
import { ROLES, type Role } from '../../src/permissions/actor';
import { TEXT_POLICY, type TextKind } from '../../src/platform/texts/text-policy';
import { PERSONAL_NUMBER } from '../support/forbund';
import { getAccepted, publish, share, submitInput, teamOf } from '../support/results';
import { addSourceRow } from '../support/outside/sources';
import { changesNothing } from '../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../support/world';
import { aReport, granted, registerCase, stepCase, stepReport } from '../system-errors/support/reports';

/** Texts that a mutation stores, by where in its input they lie. */
const STORED: Readonly<Record<string, TextKind>> = {
  'registerInterventions.interventions.nameSv': 'NAME',
  'registerLocalGroups.groups.nameSv': 'NAME',
  'saveQuestion.name': 'NAME',
  'saveQuestion.titleSv': 'NAME',
  'saveQuestion.titleEn': 'NAME',
  'saveQuestion.document': 'DOCUMENT',
  'saveQuestion.variables': 'DOCUMENT',
  'importRegister.rows.forbundName': 'NAME',
  'importRegister.rows.forbund': 'NAME',
  'importRegister.rows.successor': 'NAME',
  'importRegister.rows.note': 'TEXT',
  'importRegister.rows.source': 'REMARK',
  'sendSystemError.registryNumber': 'REGISTRY_NUMBER',
  'answerSystemError.reason': 'REASON',
  'followUpSystemError.note': 'TEXT',
  'closeSystemError.reason': 'REASON',
  'reportSystemError.title': 'NAME',
  'reportSystemError.description': 'TEXT',
  'reportSystemError.affectedGroup': 'NAME',
  'reportSystemError.consequence': 'TEXT',
  'reportSystemError.estimateNote': 'TEXT',
  'reportSystemError.proposedChange': 'TEXT',
  'triageSystemErrorReport.reason': 'REASON',
  'reconsiderSystemErrorReport.reason': 'REASON',
  'cosignSystemError.evidence': 'TEXT',
  'mergeSystemErrors.reason': 'REASON',
  'undoSystemErrorMerge.reason': 'REASON',
  'splitSystemError.reason': 'REASON',
  ...ofEach(['triageSystemErrorReport', 'splitSystemError', 'reviseSystemError'], {
    'words.titleSv': 'NAME',
    'words.titleEn': 'NAME',
    'words.summary': 'TEXT',
  }),
  ...ofEach(['registerEvaluation', 'reviseEvaluation'], {
    'study.title': 'NAME',
    'study.questionSv': 'TEXT',
    'study.questionEn': 'TEXT',
    'study.conductedBy': 'REMARK',
    'study.citation': 'REMARK',
    'study.doi': 'REMARK',
    'study.url': 'REMARK',
    'study.registryNumber': 'REMARK',
    'study.findingsSv': 'TEXT',
    'study.findingsEn': 'TEXT',
  }),
  'registerEvaluation.idempotencyKey': 'KEY',
  'reviseEvaluation.reason': 'REASON',
  'withdrawEvaluation.reason': 'REASON',
  'withdrawRelease.reason': 'REASON',
  'publishRelease.note': 'TEXT',
  'replyToFigure.text': 'REPLY',
  'withdrawReply.reason': 'REASON',
  'addSubscriber.address': 'ADDRESS',
  'grantRoundException.reason': 'REASON',
  'revokeRoundException.reason': 'REASON',
  'addSource.address': 'ADDRESS',
  'updateSource.address': 'ADDRESS',
  'submitResults.idempotencyKey': 'KEY',
  'submitResults.comment': 'COMMENT',
  'submitResults.correctionReason': 'COMMENT',
  'submitDraft.comment': 'COMMENT',
  'submitDraft.correctionReason': 'COMMENT',
  'returnSubmission.reason': 'REASON',
  'returnSubmission.comments.text': 'REMARK',
  'reopenSubmission.reason': 'REASON',
};

/** Codes, numbers and days: they are looked up, read or of a form of their own, and anything else is refused. */
const READ_OTHERWISE = new Set(
  ['forbund', 'round', 'rounds', 'measure', 'measures', 'dimension', 'category', 'code', 'focus', 'targetGroup']
    .concat(['municipalities', 'interventions', 'authority', 'authorities', 'themes', 'act', 'place', 'scope'])
    .concat(['submission', 'earlyReaders', 'organisationNumber', 'municipalityCode', 'countyCode'])
    .concat(['memberFrom', 'memberUntil', 'existsFrom', 'existsUntil'])
    // Kept encrypted and shown to nobody; a key is of any digits.
    .concat(['credential']),
);

/** A text of a form of its own that holds a personal identity number. */
const IN_FORM: Readonly<Record<string, string>> = {
  doi: `10.1000/${PERSONAL_NUMBER}`,
  url: `https://www.example.se/${PERSONAL_NUMBER}`,
  address: `https://x.example/${PERSONAL_NUMBER}`,
  variables: JSON.stringify({ round: PERSONAL_NUMBER }),
  registryNumber: PERSONAL_NUMBER,
  idempotencyKey: PERSONAL_NUMBER,
};

function ofEach(mutations: readonly string[], fields: Readonly<Record<string, TextKind>>): Record<string, TextKind> {
  return Object.fromEntries(
    mutations.flatMap((name) => Object.entries(fields).map(([path, kind]) => [`${name}.${path}`, kind])),
  );
}

const mutations = Object.values(buildHubSchema().getMutationType()?.getFields() ?? {}).map(
  ({ name, args, extensions }) => ({
    name,
    input: getNamedType(args[0]?.type) as GraphQLInputObjectType,
    permission: extensions.permission as Permission,
  }),
);

const textsOf = (type: GraphQLInputObjectType, path: string): string[] =>
  Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    const here = `${path}.${field.name}`;
    return isInputObjectType(named) ? textsOf(named, here) : named.name === 'String' ? [here] : [];
  });

/** The input with a text at a place; of a list, in its first item. */
function withText(input: object, [first = '', ...rest]: readonly string[], text: string): object {
  const within: unknown = (input as Record<string, unknown>)[first];
  const inner = (one: unknown): unknown => withText(one ?? {}, rest, text);
  const value = rest.length === 0 ? text : Array.isArray(within) ? [inner(within[0])] : inner(within);
  return { ...input, [first]: value };
}

describe('texts that mutations take', () => {
  it('are each stored by the policy, or read otherwise', () => {
    const all = mutations.flatMap(({ name, input }) => textsOf(input, name));
    const unknown = all.filter((path) => !(path in STORED) && !READ_OTHERWISE.has(path.split('.').at(-1) ?? ''));
    expect(unknown).toEqual([]);
    expect(Object.keys(STORED).filter((path) => !all.includes(path))).toEqual([]);
  });

  let world: World;
  let inputs: Record<string, object>;
  const callers = new Map<Role, Caller>();
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    for (const role of ROLES) callers.set(role, role === 'PUBLIC' ? world.anybody : await world.as(role));
    inputs = await inputsOf(world);
  });
  afterAll(() => world.close());

  it.each(Object.entries(STORED))('name nobody and stay within their length: %s, %s', async (path, kind) => {
    const [name = '', ...place] = path.split('.');
    const { permission, input } = mutations.find((one) => one.name === name) as (typeof mutations)[number];
    const row = permissionTable().get(permission)?.roles ?? {};
    const role = ROLES.find((one) => row[one] === 'ANY') ?? ROLES.find((one) => row[one] === 'OWN');
    const caller = callers.get(name === 'answerSystemError' ? 'AUTHORITY' : (role as Role)) as Caller;
    const refusedFor = async (text: string) => {
      const asked = withText(inputs[name] ?? {}, place, text);
      const found = name === 'importRegister' ? 'findings { code }' : '';
      const { done } = await changesNothing(world.hub, () =>
        caller.data<{ done: { userErrors: { code: string; path: string[] }[]; findings?: { code: string }[] } }>(
          `mutation ($input: ${input.name}!) { done: ${name}(input: $input) { ${found} userErrors { code path } } }`,
          { input: asked },
        ),
      );
      const field = place.at(-1) ?? '';
      return [...(done.findings ?? []), ...done.userErrors.filter((one) => one.path.includes(field))].map(
        (one) => one.code,
      );
    };
    expect(await refusedFor(IN_FORM[place.at(-1) ?? ''] ?? `Gäller ${PERSONAL_NUMBER}.`)).toContain(
      'PERSONAL_DATA_IN_TEXT',
    );
    expect(await refusedFor('x'.repeat(TEXT_POLICY[kind].longest + 1))).toContain('INVALID_INPUT');
  });
});

/** An input of each mutation in which nothing is amiss that would be told before its texts. */
async function inputsOf(world: World): Promise<Record<string, object>> {
  const team = await teamOf(world);
  const { editor, secretariat } = team;
  await getAccepted(team, { cells: [share('FIN-I01', 30, 20)] });
  await publish(secretariat);
  const source = await addSourceRow(world);
  const [draft, sent] = [await aSubmission(editor, true), await aSubmission(editor, false)];
  await team.approver.data(ApproveSubmissionDocument, { input: { submission: sent } });
  const report = granted(await stepReport(editor, 'reportSystemError', aReport(UMEA))).id;
  const [systemError, asked] = [
    await registerCase(editor, secretariat, aReport(UMEA)),
    await registerCase(editor, secretariat, aReport(UMEA)),
  ];
  const letter = { systemError: asked, authority: 'FK', registryNumber: '2024/1', deadline: '2024-12-31' };
  granted(await stepCase(secretariat, 'sendSystemError', letter));
  const figure = { forbund: UMEA, round: '2022', measure: 'FIN-I01' };
  const study = { ...STUDY, forbund: [UMEA] };
  const { registerEvaluation } = await secretariat.data<{
    registerEvaluation: { evaluation: { id: string; revision: number } };
  }>(
    'mutation ($input: RegisterEvaluationInput!) { registerEvaluation(input: $input) { evaluation { id revision } } }',
    { input: { study } },
  );
  const { id, revision } = registerEvaluation.evaluation;
  const evaluation = { evaluation: id, expectedRevision: revision };
  const answers = { lackOfInformation: false, localMatter: false, withinDefinition: true, handledBefore: false };
  const reason = 'Skäl.';
  return {
    registerInterventions: { forbund: UMEA, interventions: [INSATS] },
    registerLocalGroups: { forbund: UMEA, groups: [GROUP] },
    saveQuestion: { name: 'fraga', titleSv: 'Fråga', titleEn: 'Question', document: '{ serviceInfo { version } }' },
    importRegister: { rows: [{ forbund: 'Nytt' }], dryRun: false },
    sendSystemError: { ...letter, systemError },
    answerSystemError: { systemError: asked, authority: 'FK', answer: 'NO', reason },
    followUpSystemError: { systemError, note: '' },
    closeSystemError: { systemError, outcome: 'NOT_SOLVABLE', reason },
    reportSystemError: aReport(UMEA),
    triageSystemErrorReport: { report, answers, reason },
    reconsiderSystemErrorReport: { report, reason },
    cosignSystemError: { systemError, forbund: UMEA },
    mergeSystemErrors: { systemError, into: asked, reason },
    undoSystemErrorMerge: { systemError, reason },
    splitSystemError: { systemError, signatures: [], reason },
    reviseSystemError: { systemError, words: {} },
    registerEvaluation: { study },
    reviseEvaluation: { ...evaluation, study, reason },
    withdrawEvaluation: { ...evaluation, reason },
    withdrawRelease: { number: 1, reason },
    replyToFigure: { ...figure, text: '' },
    withdrawReply: { reply: 1, reason },
    addSubscriber: { channel: 'WEBHOOK', address: '' },
    grantRoundException: { round: '2024', forbund: UMEA, kind: 'EXEMPT', reason },
    revokeRoundException: { round: '2024', forbund: UMEA, reason },
    addSource: { forbund: UMEA, address: '', credential: 'x' },
    updateSource: { source, credential: 'x' },
    submitResults: { forbund: UMEA, round: '2024', cells: [share('FIN-I01', 30, 20)] },
    submitDraft: { submission: draft },
    returnSubmission: { submission: sent, reason, comments: [CELL] },
    reopenSubmission: { submission: sent, reason },
  };
}

const CELL = { measure: 'FIN-I01', dimension: 'TOTAL', category: 'TOTAL', text: '' };
const INSATS = {
  ...{ code: 'A1', nameSv: 'A', kind: 'INDIVIDUAL', form: 'PROJECT', focus: '', targetGroup: '', parties: [] },
  startsOn: '2024-01-01',
};
const GROUP = { code: 'G1', nameSv: 'G', municipalities: [], startsOn: '2024-01-01', resources: [] };
const STUDY = {
  ...{ title: 'Enkät', questionSv: 'Hur går det?', design: 'SURVEY', subjects: ['PROCESS'], conductedBy: 'Vi' },
  ...{ fromYear: 2020, untilYear: 2020 },
};

async function aSubmission(editor: Caller, isDraft: boolean): Promise<string> {
  const cells = [{ measure: 'FIN-I01', n: 31, numerator: 20 }];
  const input = { ...submitInput({ cells: [] }), cells, draft: isDraft };
  const { submitResults } = await editor.data(SubmitResultsDocument, {
    input: isDraft ? input : { ...input, round: '2022' },
  });
  return submitResults.submission?.id ?? '';
}
