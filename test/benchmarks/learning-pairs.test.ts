import { MOST_INTERVENTIONS } from '../../src/benchmarks/family/peers-of.use-case';
import { startWorld, type World } from '../support/world';

const PAIRS = `query ($forbund: String!) { forbundByNumber(organisationNumber: $forbund) {
  learningPairs(measure: "FIN-M08", round: "2024") { forbund { organisationNumber } interventions { code } interventionCount } } }`;

/** Enough for the smallest förbund of the demo to run more insatser than are listed. */
const COPIES = MOST_INTERVENTIONS;

interface Pair {
  readonly forbund: { readonly organisationNumber: string };
  readonly interventions: readonly { readonly code: string }[];
  readonly interventionCount: number;
}

describe('whom to learn from', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  const pairsOf = async (forbund: string) => {
    const answer = await world.anybody.data<{ forbundByNumber: { learningPairs: Pair[] } }>(PAIRS, { forbund });
    return answer.forbundByNumber.learningPairs;
  };

  /** The first förbund of the demo that has somebody to learn from, and that somebody. */
  async function somePair(): Promise<{ learner: string; teacher: Pair }> {
    const { forbund } = await world.anybody.data<{ forbund: { nodes: { organisationNumber: string | null }[] } }>(
      '{ forbund(first: 100) { nodes { organisationNumber } } }',
    );
    for (const { organisationNumber: learner } of forbund.nodes) {
      const [teacher] = learner ? await pairsOf(learner) : [];
      if (learner && teacher) return { learner, teacher };
    }
    throw new Error('Nobody in the demo has anybody to learn from.');
  }

  /** Everybody's, so that nobody becomes less like anybody: how many a förbund runs is a part of its structure. */
  async function copyInterventions(times: number): Promise<void> {
    const copied = `FROM intervention i CROSS JOIN generate_series(1, ${times}) n`;
    await world.hub.db.query(
      `INSERT INTO category (dimension_code, code, name_sv, name_en, ordinal)
       SELECT 'INTERVENTION', i.forbund_id || ':COPY-' || n || i.code, i.name_sv, i.name_sv, 1 ${copied}`,
    );
    await world.hub.db.query(
      `INSERT INTO intervention (id, forbund_id, code, name_sv, kind, form, focus, target_group, starts_on, ends_on, parties)
       SELECT k.id, i.forbund_id, 'COPY-' || n || i.code, i.name_sv, i.kind, i.form, i.focus, i.target_group, i.starts_on, i.ends_on, i.parties
       ${copied} JOIN category k ON k.code = i.forbund_id || ':COPY-' || n || i.code`,
    );
  }

  it('is shown with how many insatser they run, and says so when there are more than it lists', async () => {
    const { learner, teacher } = await somePair();
    expect(teacher.interventionCount).toBe(teacher.interventions.length);
    await copyInterventions(COPIES);
    const again = (await pairsOf(learner)).find(
      ({ forbund }) => forbund.organisationNumber === teacher.forbund.organisationNumber,
    );
    expect(again?.interventions).toHaveLength(MOST_INTERVENTIONS);
    expect(again?.interventionCount).toBe(teacher.interventionCount * (COPIES + 1));
  });

  it('runs far fewer in the demo than are listed, so that the limit is for the unheard of', async () => {
    const [row] = await world.hub.db.query<{ most: number }[]>(
      `SELECT max(count)::integer AS most FROM (SELECT count(*) FROM intervention WHERE code NOT LIKE 'COPY-%' GROUP BY forbund_id) counted`,
    );
    expect(row?.most).toBeLessThan(MOST_INTERVENTIONS / 4);
  });
});
