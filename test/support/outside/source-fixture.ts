import { harvestDue } from '../../../src/sources/harvests/harvest-due.use-case';
import { forgetResults, teamOf, type Team } from '../results';
import { figures, startSourceStub, type Answers, type SourceStub } from './source-stub';
import { change, harvestsOf, SOURCES, type ReadHarvest } from './sources';
import { A_DAY, startWorld, UMEA, type World } from '../world';

export const CREDENTIAL = 'hemlig-nyckel-av-kallan';

const SUBMISSION = `query ($id: String!) { submission(id: $id) {
  state version provenance { source version fetchedAt } viewerCanApprove } }`;

interface ReadSubmission {
  readonly submission: {
    readonly state: string;
    readonly version: number;
    readonly provenance: { readonly source: number; readonly version: string; readonly fetchedAt: string } | null;
  };
}

interface Given {
  world: World;
  team: Team;
  stub: SourceStub;
  /** The number of the one source, Umeå’s, which is new and without a schedule before each test. */
  source: number;
}

/** A world with one source, for the tests of a `describe`, and what they do with it. */
export function givenSource() {
  const given = {} as Given;
  beforeAll(async () => {
    given.world = await startWorld('SEEDED', { config: { sources: SOURCES } });
    given.stub = await startSourceStub();
    given.team = await teamOf(given.world);
  });
  afterAll(async () => {
    await given.stub.close();
    await given.world.close();
  });
  beforeEach(async () => {
    const { world, stub, team } = given;
    world.setClock(A_DAY);
    for (const table of ['delivery', 'outbox_event', 'harvest']) await world.hub.db.query(`DELETE FROM ${table}`);
    await forgetResults(world);
    await world.hub.db.query('DELETE FROM source');
    stub.asked.length = 0;
    stub.answers = figures();
    const { source } = await change(team.editor, 'add', { forbund: UMEA, address: stub.url, credential: CREDENTIAL });
    given.source = source?.number ?? 0;
  });

  const ask = (round = '2024') => change(given.team.editor, 'harvest', { source: given.source, round });
  const newest = async () => (await harvestsOf(given.team.editor, given.source))[0] as ReadHarvest;
  return {
    given,
    ask,
    newest,
    later: (minutes: number) => given.world.setClock(new Date(A_DAY.getTime() + minutes * 60_000)),
    /** Asks for the round 2024, makes what is due, and gives what became of it. */
    harvest: async (answers: Answers = given.stub.answers): Promise<ReadHarvest> => {
      given.stub.answers = answers;
      expect((await ask()).userErrors).toEqual([]);
      await harvestDue(given.world.hub);
      return newest();
    },
    submissionOf: async ({ submission }: ReadHarvest) =>
      (await given.team.approver.data<ReadSubmission>(SUBMISSION, { id: submission })).submission,
    standing: async () => {
      const { sources } = await given.team.editor.data<{
        sources: { breaker: string; failures: number; stale: boolean }[];
      }>('{ sources { breaker failures stale } }');
      return sources[0];
    },
  };
}
