import { getNamedType, isRequiredArgument, type GraphQLObjectType } from 'graphql';
import { buildHubSchema } from '../../src/app/schema';
import { getAccepted, publish, share, teamOf, type Team } from '../support/results';
import { selectAll } from '../support/select-all';
import { startWorld, UMEA, type Caller, type World } from '../support/world';

const AN_HOUR = 3_600_000;
const idOf = (place: string) => Buffer.from(place).toString('base64url');

/** What the root fields are asked with; their other arguments are left out. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  asOf: 'date: "2100-01-01T00:00:00Z"',
  benchmark: 'measure: "FIN-I01", round: "2024"',
  categoryDifference: 'measure: "FIN-I01", round: "2024", dimension: "SEX", category: "WOMAN", against: "MAN"',
  change: 'measure: "FIN-I01", from: "2022", to: "2024"',
  changes: 'from: 0',
  completeness: 'round: "2024"',
  dialoguePack: 'authority: "FK"',
  duplicateSuggestions: `report: "${idOf('SystemErrorReport:1')}", first: 2`,
  evaluation: `id: "${idOf('Evaluation:1')}"`,
  factorsAndResults: 'rounds: ["2024"]',
  forbundDifference: `measure: "FIN-I01", round: "2024", forbund: "${UMEA}", against: "222000-0000"`,
  forbundByNumber: `organisationNumber: "${UMEA}"`,
  harvests: 'first: 20',
  indicator: 'code: "FIN-I01"',
  interventionCalculation: `input: { forbund: "${UMEA}", intervention: "NONE", round: "2022" }`,
  localGroup: `forbund: "${UMEA}", code: "NORR"`,
  matrix: 'round: "2024"',
  measure: 'code: "FIN-I01"',
  nationalValue: 'measure: "FIN-I01", round: "2024"',
  node: `id: "${idOf('Release:2')}"`,
  participation: 'measure: "FIN-I01"',
  release: 'number: 2',
  resourceEffect: 'input: { rounds: ["2024"], outcome: "FIN-I01" }',
  results: 'measure: "FIN-I01", round: "2024"',
  scenario: 'input: { kind: TO_MEDIAN, from: { rounds: ["2024"] } }',
  socioEconomicCalculation:
    'input: { cost: 1, persons: 1, personsSource: "s", assumptions: [{ payer: AF, low: 1, base: 2, high: 3, source: "s" }] }',
  submission: `id: "${idOf('Submission:2')}"`,
  submissions: 'first: 20',
  systemError: 'number: 1',
  systemErrorReport: `id: "${idOf('SystemErrorReport:1')}"`,
  template: `forbund: "${UMEA}", round: "2024"`,
  trend: 'measure: "FIN-I01"',
};
/**
 * A receipt and a saved question hold a question of these; entities are förbund and the like; the last is for those who
 * publish.
 */
const NOT_ASKED = ['replay', 'savedQuestion', 'rehearseRelease'];
/** They lead round in circles, or are a place in a list. */
const LEFT_OUT = new Set([
  'edges',
  'members',
  'predecessors',
  'successor',
  'peers',
  'learningPairs',
  'forbund',
  'counties',
]);

describe('a release under embargo', () => {
  const query = buildHubSchema().getQueryType() as GraphQLObjectType;
  const fields = Object.values(query.getFields()).filter(
    ({ name }) => !name.startsWith('_') && !NOT_ASKED.includes(name),
  );
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    await getAccepted(team, { cells: [share('FIN-I01', 40, 20)] });
    await publish(team.secretariat);
    await getAccepted(team, { cells: [share('FIN-I01', 60, 45)] });
    await team.editor.data(
      `mutation { replyToFigure(input: { forbund: "${UMEA}", round: "2024", measure: "FIN-I01", text: "Hej." }) { waits } }`,
    );
    await team.editor.data(
      `mutation { reportSystemError(input: { forbund: "${UMEA}", title: "Sekretess", draft: true }) { report { id } } }`,
    );
  });
  afterAll(() => world.close());

  const documents = fields.map((field) => {
    const args = ARGUMENTS[field.name];
    const inner = selectAll(getNamedType(field.type), 3, (_, { name }) => LEFT_OUT.has(name));
    return `{ ${field.name}${args ? `(${args})` : ''} ${inner} }`;
  });
  const answersFor = async (caller: Caller) => {
    const answers = new Map<string, string>();
    for (const document of documents) {
      const { status, data, errors } = await caller.ask(document);
      answers.set(document, JSON.stringify({ status, data, errors }));
    }
    return answers;
  };

  it('is asked about by every root field', () => {
    expect(
      fields.filter(({ name, args }) => args.some(isRequiredArgument) && !ARGUMENTS[name]).map(({ name }) => name),
    ).toEqual([]);
  });

  it('changes no answer of any root field to anybody but those who may read it', async () => {
    const callers = [world.anybody, await world.as('ANALYST'), team.editor, team.approver];
    // First, since that it reads what a förbund has sent in is told to the förbund.
    const secretariat = await answersFor(team.secretariat);
    const before = [];
    for (const caller of callers) before.push(await answersFor(caller));
    const faults = /VALIDATION|INTERNAL|TOO_COSTLY|"code":"BUDGET|TOO_MANY|COVERAGE/;
    for (const answers of before) expect([...answers].filter(([, answer]) => faults.test(answer))).toEqual([]);
    await team.secretariat.data(
      'mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { release { number } userErrors { code } } }',
      { input: { publishAt: new Date(Date.now() + AN_HOUR), confirmSmallCorrections: true } },
    );
    for (const [index, caller] of callers.entries()) {
      const after = await answersFor(caller);
      for (const [document, answer] of before[index] ?? [])
        expect([document, after.get(document)]).toEqual([document, answer]);
    }
    expect(await answersFor(team.secretariat)).not.toEqual(secretariat);
  });
});
