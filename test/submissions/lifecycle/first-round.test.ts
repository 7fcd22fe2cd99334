import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/settings/project-root';
import { startWorld, UMEA, type World } from '../../support/world';

const FILE = readFileSync(join(projectRoot, 'data/published/umearegionen-2022.csv'));

interface UploadAnswer {
  submission: { id: string; version: number; state: string } | null;
  report: { created: number; unchanged: number; rejected: number; findings: { code: string }[] };
  userErrors: { code: string }[];
}

describe('a förbund’s first round', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  it('goes from file to published figures, and gives the percentages that the source printed', async () => {
    const editor = await world.as('FORBUND_EDITOR');
    const approver = await world.as('FORBUND_APPROVER');
    const secretariat = await world.as('SECRETARIAT');
    const parameters = { forbund: UMEA, round: '2022' };

    const rehearsal = (await (await editor.upload(FILE, { ...parameters, dryRun: 'true' })).json()) as UploadAnswer;
    expect(rehearsal.report).toMatchObject({ created: 6, rejected: 0 });
    expect(rehearsal.submission).toBeNull();

    const sent = (await (await editor.upload(FILE, parameters)).json()) as UploadAnswer;
    expect(sent.submission).toMatchObject({ version: 1, state: 'SUBMITTED' });
    const input = { submission: sent.submission?.id };
    const move = (name: string) =>
      `mutation ($input: ReviewSubmissionInput!) { ${name}(input: $input) { submission { state } userErrors { code } } }`;
    expect(await approver.data(move('approveSubmission'), { input })).toMatchObject({
      approveSubmission: { submission: { state: 'APPROVED' } },
    });
    expect(await secretariat.data(move('acceptSubmission'), { input })).toMatchObject({
      acceptSubmission: { submission: { state: 'ACCEPTED' } },
    });
    await secretariat.data('mutation { publishRelease(input: {}) { release { number } userErrors { code } } }');

    const { forbundByNumber } = await world.anybody.data<{
      forbundByNumber: { results: { value: { value: number; n: number } }[] };
    }>(
      `query ($measures: [String!]!) {
        forbundByNumber(organisationNumber: "${UMEA}") { results(round: "2022", measures: $measures) { value { value n } } }
      }`,
      {
        measures: [
          'FIN-I03-BESTAMT',
          'FIN-I02-KONTAKT',
          'FIN-I01-BEMOTANDE',
          'FIN-I05-VIKTIG',
          'FIN-M08-ARBETSSATT',
          'FIN-I05-IMPACT',
        ],
      },
    );
    expect(forbundByNumber.results.map(({ value }) => Math.round(value.value))).toEqual([88, 95, 97, 90, 79, 87]);
    expect(forbundByNumber.results.map(({ value }) => value.n)).toEqual([133, 133, 132, 132, 95, 38]);
  });
});
