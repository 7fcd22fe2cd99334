import { ImportRegisterDocument, SubmitResultsDocument } from '../../src/client/generated';
import { FORBUND_ROLES, ROLES, type Role } from '../../src/permissions/actor';
import { permissionTable, type Permission } from '../../src/permissions/permissions';
import { buildHubSchema } from '../../src/app/schema';
import { addSourceRow } from '../support/outside/sources';
import { startWorld, UMEA, type Caller, type World } from '../support/world';

/** What each mutation is asked to do, with Umeå's data. What becomes of it is not the matter here, only who may try. */
const inputs = (submission: string, source = 0, report = '', evaluation = ''): Record<string, object> => ({
  importRegister: { rows: [], dryRun: true },
  registerInterventions: { forbund: UMEA, interventions: [] },
  registerLocalGroups: { forbund: UMEA, groups: [] },
  submitResults: { forbund: UMEA, round: '2022', cells: [], dryRun: true },
  approveSubmission: { submission },
  acceptSubmission: { submission },
  returnSubmission: { submission, reason: '' },
  reopenSubmission: { submission, reason: '' },
  submitDraft: { submission },
  grantRoundException: { round: '2022', forbund: UMEA, kind: 'EXEMPT', reason: '' },
  revokeRoundException: { round: '2022', forbund: UMEA, reason: '' },
  addSubscriber: { channel: 'WEBHOOK', address: '' },
  remind: { round: '2022', forbund: UMEA },
  removeSubscriber: { subscriber: 0 },
  retryDeliveries: { subscriber: 0 },
  addSource: { forbund: UMEA, address: '', credential: '' },
  updateSource: { source },
  harvestSource: { source, round: '2022' },
  removeSource: { source },
  replyToFigure: { forbund: UMEA, round: '2022', measure: 'FIN-I03', text: '' },
  removeReply: { forbund: UMEA, round: '2022', measure: 'FIN-I03' },
  withdrawReply: { reply: 0, reason: '' },
  publishRelease: {},
  withdrawRelease: { number: 99, reason: '' },
  reportSystemError: { forbund: UMEA, title: '' },
  withdrawSystemErrorReport: { report, expectedRevision: 0 },
  triageSystemErrorReport: { report, answers: ANSWERS, reason: '' },
  reconsiderSystemErrorReport: { report, reason: '' },
  cosignSystemError: { systemError: 1, forbund: UMEA, personsPerYear: 0 },
  mergeSystemErrors: { systemError: 1, into: 1, reason: '' },
  undoSystemErrorMerge: { systemError: 1, reason: '' },
  splitSystemError: { systemError: 1, signatures: [], reason: '' },
  reviseSystemError: { systemError: 1, words: { titleSv: '' } },
  prioritiseSystemErrors: { forbund: UMEA, systemErrors: [] },
  sendSystemError: { systemError: 1, authority: '', registryNumber: '', deadline: '2024-01-01' },
  answerSystemError: { systemError: 1, authority: 'FK', answer: 'NO' },
  followUpSystemError: { systemError: 1, note: '' },
  closeSystemError: { systemError: 1, outcome: 'SOLVED', reason: '' },
  registerEvaluation: { forbund: UMEA, study: STUDY },
  reviseEvaluation: { evaluation, study: STUDY, reason: '', expectedRevision: 0 },
  confirmEvaluation: { evaluation, expectedRevision: 0 },
  withdrawEvaluation: { evaluation, reason: '', expectedRevision: 0 },
  saveQuestion: { name: '', titleSv: '', titleEn: '', document: '' },
});

const ANSWERS = { lackOfInformation: false, localMatter: false, withinDefinition: true, handledBefore: false };

const STUDY = {
  title: '',
  questionSv: '',
  design: 'SURVEY',
  subjects: [],
  fromYear: 2020,
  untilYear: 2020,
  conductedBy: '',
};

const mutations = Object.values(buildHubSchema().getMutationType()?.getFields() ?? {}).map(
  ({ name, args, extensions }) => ({
    name,
    input: args[0]?.type.toString() ?? '',
    permission: extensions.permission as Permission,
  }),
);

/** Every role, and those that act for a förbund also as another förbund's. */
const actors = ROLES.flatMap((role) =>
  FORBUND_ROLES.includes(role)
    ? [
        { role, own: true },
        { role, own: false },
      ]
    : [{ role, own: false }],
);

function expected(permission: Permission, role: Role, own: boolean): 'UNAUTHENTICATED' | 'FORBIDDEN' | 'ALLOWED' {
  const row = permissionTable().get(permission)?.roles ?? {};
  if (row[role] === 'ANY' || (row[role] === 'OWN' && own)) return 'ALLOWED';
  return role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

describe('who may do what', () => {
  let world: World;
  let other: string;
  let submission: string;
  let source: number;
  let report: string;
  let evaluation: string;
  const callers = new Map<string, Caller>();
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const editor = await world.as('FORBUND_EDITOR');
    const cells = [{ measure: 'FIN-I03-BESTAMT', n: 133, numerator: 117 }];
    const sent = await editor.data(SubmitResultsDocument, { input: { forbund: UMEA, round: '2022', cells } });
    submission = sent.submitResults.submission?.id ?? '';
    source = await addSourceRow(world);
    report = await aReport(world);
    evaluation = await anEvaluation(world);
    other = await anotherForbund(world);
    for (const { role, own } of actors) {
      callers.set(`${role}/${own}`, role === 'PUBLIC' ? world.anybody : await world.as(role, own ? UMEA : other));
    }
  });
  afterAll(() => world.close());

  it('has an input to try every mutation with', () => {
    expect(Object.keys(inputs('')).sort()).toEqual(mutations.map(({ name }) => name).sort());
  });

  describe.each(mutations)('$name needs $permission', ({ name, input, permission }) => {
    it.each(actors)('and the caller is held to it as $role (own förbund: $own)', async ({ role, own }) => {
      const caller = callers.get(`${role}/${own}`) as Caller;
      const answer = await caller.ask(
        `mutation ($input: ${input}) { ${name}(input: $input) { userErrors { code } } }`,
        {
          input: inputs(submission, source, report, evaluation)[name],
        },
      );
      const codes = answer.errors?.map(({ extensions }) => extensions.code);
      const verdict = expected(permission, role, own);
      if (verdict === 'ALLOWED')
        expect({ codes, answered: !!answer.data?.[name] }).toEqual({ codes: undefined, answered: true });
      else expect(codes).toEqual([verdict]);
    });
  });

  it.each(actors)('holds for a file sent to /uploads as $role (own förbund: $own)', async ({ role, own }) => {
    const caller = callers.get(`${role}/${own}`) as Caller;
    const response = await caller.upload('measure;n;numerator\n', { forbund: UMEA, round: '2022', dryRun: 'true' });
    const verdict = expected('results:submit', role, own);
    expect(response.status).toBe({ UNAUTHENTICATED: 401, FORBIDDEN: 403, ALLOWED: 422 }[verdict]);
  });
});

async function aReport(world: World): Promise<string> {
  const editor = await world.as('FORBUND_EDITOR');
  const { reportSystemError } = await editor.data<{ reportSystemError: { report: { id: string } } }>(
    'mutation ($input: ReportSystemErrorInput!) { reportSystemError(input: $input) { report { id } } }',
    { input: { forbund: UMEA, title: 'Utkast', draft: true } },
  );
  return reportSystemError.report.id;
}

async function anEvaluation(world: World): Promise<string> {
  const editor = await world.as('FORBUND_EDITOR');
  const study = {
    ...{
      title: 'Enkät',
      questionSv: 'Hur går det?',
      design: 'SURVEY',
      subjects: ['PROCESS'],
      conductedBy: 'Universitetet',
    },
    ...{ forbund: [UMEA], fromYear: 2020, untilYear: 2020 },
  };
  const { registerEvaluation } = await editor.data<{ registerEvaluation: { evaluation: { id: string } } }>(
    'mutation ($input: RegisterEvaluationInput!) { registerEvaluation(input: $input) { evaluation { id } } }',
    { input: { forbund: UMEA, study } },
  );
  return registerEvaluation.evaluation.id;
}

async function anotherForbund(world: World): Promise<string> {
  const { forbund } = await world.anybody.data<{ forbund: { nodes: { organisationNumber: string | null }[] } }>(
    '{ forbund(first: 100) { nodes { organisationNumber } } }',
  );
  const found = forbund.nodes.find(({ organisationNumber }) => organisationNumber && organisationNumber !== UMEA);
  if (found?.organisationNumber) return found.organisationNumber;
  // The known register may hold one number only: the matrix needs a second förbund.
  const secretariat = await world.as('SECRETARIAT');
  const number = '222000-0323';
  const rows = [
    { forbundName: 'Annat förbund', organisationNumber: number, municipalityCode: '1780', existsFrom: '2010-01-01' },
  ];
  const { importRegister } = await secretariat.data(ImportRegisterDocument, { input: { rows } });
  if (!importRegister.stored) throw new Error('The second förbund was refused.');
  return number;
}
