import { readFileSync } from 'node:fs';
import { PUBLISHED_FILE, readPublishedFigures } from '../../src/client/published-figures';
import { publish, review, teamOf, uploaded, type Team } from '../support/results';
import { startWorld, UMEA, type World } from '../support/world';

interface Change {
  readonly measure: { readonly code: string };
}

describe('a release of some figures', () => {
  let world: World;
  let team: Team;
  const [{ round } = { round: '' }] = readPublishedFigures();
  beforeAll(async () => {
    world = await startWorld('DEMO');
    team = await teamOf(world);
  });
  afterAll(() => world.close());

  /** The codes of the measures in which a release of a file changed anything. */
  async function measuresChangedBy(csv: string): Promise<string[]> {
    const { submission } = await uploaded(
      await team.editor.upload(csv, { forbund: UMEA, round, comment: 'Kontrollerat.' }),
    );
    if (!submission) throw new Error('The file was refused.');
    await review(team.approver, 'approve', submission.id);
    await review(team.secretariat, 'accept', submission.id);
    const { release } = await publish(team.secretariat);
    const { changes } = await team.secretariat.data<{ changes: { nodes: Change[] } }>(
      `{ changes(from: ${(release?.number ?? 0) - 1}, first: 500) { nodes { measure { code } } } }`,
    );
    return [...new Set(changes.nodes.map(({ measure }) => measure.code))].sort();
  }

  it('leaves every figure of the measures that nobody sent as it was', async () => {
    const sent = [...new Set(readPublishedFigures().map(({ measure }) => measure))].sort();
    expect(await measuresChangedBy(readFileSync(PUBLISHED_FILE, 'utf8'))).toEqual(sent);
  });
});
