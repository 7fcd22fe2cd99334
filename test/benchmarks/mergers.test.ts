import { numberFor } from '../support/forbund';
import type { World } from '../support/world';
import { ABSORBED, fillNation, startNation } from './nation';

describe('a series that meets a merger', () => {
  let world: World;
  beforeAll(async () => {
    world = await startNation();
    await fillNation(world, 20240613);
  });
  afterAll(() => world.close());

  it('is marked like a break, and parted there in what a förbund reported itself', async () => {
    const series = async (structure: string) => {
      const { trend } = await world.anybody.data<{
        trend: {
          breaks: { kind: string; before: { code: string }; reason: { sv: string } }[];
          points: { segment: number }[];
        };
      }>(
        `{ trend(measure: "FIN-I01", forbund: "${numberFor(ABSORBED.into)}", structure: ${structure}) {
        breaks { kind before { code } reason { sv } } points { segment value { coverage { unitsReporting } } } } }`,
      );
      return trend;
    };
    const [own, together] = [await series('AS_REPORTED'), await series('CURRENT_STRUCTURE')];
    for (const { breaks } of [own, together]) {
      const [merger] = breaks.filter(({ kind }) => kind === 'MERGER');
      expect([merger?.before.code, merger?.reason.sv]).toEqual([
        '2024',
        expect.stringMatching(/^Sammanslagning: Förbund 13 /),
      ]);
    }
    const parts = ({ points }: typeof own) => new Set(points.map(({ segment }) => segment)).size;
    expect(parts(own)).toBe(parts(together) + 1);
    const { change } = await world.anybody.data<{ change: { notJudged: string; interval: object | null } }>(
      `{ change(measure: "FIN-I01", forbund: "${numberFor(ABSORBED.into)}", from: "2022", to: "2024") {
      notJudged interval { lower } from { value { coverage { unitsReporting } } } } }`,
    );
    expect([change.notJudged, change.interval]).toEqual(['MERGER', null]);
  });
});
