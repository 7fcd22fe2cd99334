import { startWorld, type Caller, type World } from '../support/world';

interface Imported {
  readonly created: number;
  readonly findings: readonly { readonly code: string; readonly row: number }[];
}

describe('a row of a register', () => {
  let world: World;
  let secretariat: Caller;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    secretariat = await world.as('SECRETARIAT');
  });
  afterAll(() => world.close());

  const rehearse = async (row: object) =>
    (
      await secretariat.data<{ importRegister: Imported }>(
        `mutation ($rows: [RegisterRowInput!]!) {
          importRegister(input: { rows: $rows, dryRun: true }) { created findings { code row } } }`,
        { rows: [{ ...row, countyCode: '08' }] },
      )
    ).importRegister;

  it('names its förbund under the name that the field had before too, and not by two names that differ', async () => {
    const forbundName = 'Förbundet Elva';
    const found = { created: 1, findings: [] };
    expect(await rehearse({ forbundName })).toEqual(found);
    expect(await rehearse({ forbund: forbundName })).toEqual(found);
    expect(await rehearse({ forbundName, forbund: forbundName })).toEqual(found);
    const findings = [{ code: 'CONFLICTING_LINES', row: 1 }];
    expect(await rehearse({ forbundName, forbund: 'Förbundet Tolv' })).toMatchObject({ findings });
    expect(await rehearse({})).toMatchObject({ findings: [{ code: 'NAME_MISSING', row: 1 }] });
  });
});
