import { means, OWN_2022 } from '../../support/earlier-round';
import {
  bySex,
  getAccepted,
  share,
  submit,
  submitInput,
  teamOf,
  toCsv,
  type Submit,
  type Team,
} from '../../support/results';
import { changesNothing } from '../../support/whole-database';
import { UMEA, type World } from '../../support/world';

const CONSEQUENCES = `mutation ($input: SubmitResultsInput!) { submitResults(input: $input) { report { consequences(first: 500) {
  totalCount newlyWithheld newlyShown categoryChanges nodes { unitKind measure { code } dimension category
  now { status value n unitsReporting } then { status value n unitsReporting } untold categoryNow categoryThen } } } } }`;

interface Figure {
  readonly status: string;
  readonly value: number | null;
  readonly n: number | null;
  readonly unitsReporting: number;
}

interface Consequences {
  readonly totalCount: number;
  readonly newlyWithheld: number;
  readonly newlyShown: number;
  readonly categoryChanges: number;
  readonly nodes: readonly {
    readonly unitKind: string;
    readonly measure: { readonly code: string };
    readonly category: string;
    readonly now: Figure;
    readonly then: Figure | null;
    readonly untold: string | null;
    readonly categoryNow: string | null;
    readonly categoryThen: string | null;
  }[];
}

interface Given {
  readonly world: World;
  readonly team: Team;
  /** Numbers of the others of `releaseEarlierRound`. */
  readonly others: readonly string[];
}

/** What a rehearsal tells, in a world where the earlier round is released. */
export function describeConsequences(given: () => Given): void {
  describe('rehearsed', () => {
    const ask = async (input: Submit) =>
      (
        await given().team.editor.data<{ submitResults: { report: { consequences: Consequences | null } } }>(
          CONSEQUENCES,
          {
            input: submitInput(input),
          },
        )
      ).submitResults.report.consequences;
    const again = (cells: Submit['cells']): Submit => ({ round: '2022', cells, dryRun: true });

    it('tell what the public would see otherwise: of the förbund, its county and the nation', async () => {
      const told = await ask(again(bySex('FIN-I01', [30, 4], [20, 2])));
      const of = (unitKind: string, category: string) =>
        told?.nodes.find((node) => node.unitKind === unitKind && node.category === category);
      expect(of('FORBUND', 'TOTAL')).toMatchObject({
        now: { status: 'PUBLISHED', value: 70, n: 50 },
        then: { status: 'PUBLISHED', value: 12, n: 50 },
        categoryNow: 'SIMILAR',
        categoryThen: 'MUCH_WORSE',
      });
      expect(told).toMatchObject({ newlyWithheld: 0, categoryChanges: 1, totalCount: told?.nodes.length });
      const value = async (county?: string) => {
        const asked = `{ nationalValue(measure: "FIN-I01", round: "2022"${county ? `, county: "${county}"` : ''}) { pooled { value n coverage { unitsReporting unitsExisting } } } }`;
        return (await given().world.anybody.data<{ nationalValue: { pooled: { value: number; n: number } } }>(asked))
          .nationalValue.pooled;
      };
      for (const [unitKind, county] of [
        ['NATION', undefined],
        ['COUNTY', '24'],
      ] as const) {
        const before = await value(county);
        const after = of(unitKind, 'TOTAL');
        expect(after?.now).toMatchObject({ status: 'PUBLISHED', value: before.value, n: before.n });
        expect(after?.then?.unitsReporting).toBe(after?.now.unitsReporting);
        expect(after?.then?.value).toBeCloseTo(before.value - (100 * 29) / before.n, 9);
      }
    });

    it('are the same of a file as of the mutation, with codes for measures, and of a rehearsal only', async () => {
      const cells = [...bySex('FIN-I01', [30, 4], [20, 2]), means('FIN-M06', 4, 3)];
      const told = await ask(again(cells));
      const upload = async (more: Record<string, string>, file = toCsv(cells)) => {
        const to = { forbund: UMEA, round: '2022', comment: 'Kontrollerat.', correctionReason: 'Rättat underlag.' };
        const response = await given().team.editor.upload(file, { ...to, ...more });
        return (await response.json()) as { report: { consequences?: object | null }; userErrors: object[] };
      };
      const rehearsed = await changesNothing(given().world.hub, () => upload({ dryRun: 'true', consequences: 'true' }));
      const nodes = told?.nodes.map((node) => ({ ...node, measure: node.measure.code }));
      expect(rehearsed).toMatchObject({ userErrors: [], report: { consequences: { ...told, nodes } } });
      expect((await upload({ dryRun: 'true' })).report).not.toHaveProperty('consequences');
      const faulty = await upload({ dryRun: 'true', consequences: 'true' }, toCsv([share('FIN-I01', 5, 6)]));
      expect(faulty).toMatchObject({ report: { consequences: null }, userErrors: [{ code: 'REPORT_HAS_ERRORS' }] });
      const meant = await changesNothing(given().world.hub, () => upload({ round: '2024', consequences: 'true' }));
      expect(meant).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
    });

    it('tell what would be withheld, by the rule for small numbers, and what cannot be told', async () => {
      const told = await ask(again([means('FIN-M06', 4, 3)]));
      expect(told?.nodes[0]).toMatchObject({
        unitKind: 'FORBUND',
        now: { status: 'PUBLISHED' },
        then: { status: 'SUPPRESSED', value: null, n: null },
        categoryThen: 'NOT_ASSESSED',
      });
      expect(told).toMatchObject({ newlyWithheld: 1 });
      const first = await ask({ cells: [share('FIN-I01', 50, 35)], dryRun: true });
      expect(first).toMatchObject({ newlyShown: 1 });
      expect(first?.nodes.map(({ unitKind, then, untold }) => [unitKind, then?.status ?? null, untold])).toEqual([
        ['FORBUND', 'PUBLISHED', null],
        ['NATION', null, 'NOTHING_RELEASED'],
      ]);
    });

    it('have none when nothing would change, when they are refused, and when it is no rehearsal', async () => {
      expect(await ask(again(OWN_2022))).toMatchObject({ totalCount: 0, nodes: [] });
      expect(await ask(again([share('FIN-I01', 5, 6)]))).toBeNull();
      expect(await ask({ cells: [share('FIN-I01', 50, 35)] })).toBeNull();
    });

    it('cost nothing when they are not asked for, and the same for many figures as for few', async () => {
      const statements = async (work: () => Promise<unknown>) => {
        const before = given().world.statements();
        await work();
        return given().world.statements() - before;
      };
      const one = again([means('FIN-M06', 60, 3)]);
      const many = again([...bySex('FIN-I01', [40, 22], [20, 13]), means('FIN-M06', 60, 3), share('FIN-I02', 60, 40)]);
      // The first one reads the catalogue.
      await ask(one);
      const bare = await statements(() => submit(given().team.editor, one));
      const asked = await statements(() => ask(one));
      expect(asked).toBeGreaterThan(bare);
      expect(await statements(() => ask(many))).toBe(asked);
      expect(await statements(() => submit(given().team.editor, many))).toBe(bare);
    });

    it('say the same whatever others have sent that is not released, however often it is asked', async () => {
      const probes = [
        [share('FIN-I01', 50, 10)],
        [share('FIN-I02', 60, 15)],
        [means('FIN-M06', 50, 2)],
        [{ measure: 'FIN-S13-DELTAGARE', count: 5000 }],
      ];
      const all = async () => {
        const answers: unknown[] = [];
        for (const round of ['2022', '2024'])
          for (const cells of probes)
            answers.push(
              await ask({ round, cells, dryRun: true }),
              (await submit(given().team.editor, { round, cells, dryRun: true })).report,
            );
        return answers;
      };
      const before = await all();
      for (const [index, number] of given().others.slice(0, 4).entries()) {
        const theirs = await teamOf(given().world, number);
        await getAccepted(theirs, {
          forbund: number,
          round: '2024',
          cells: [share('FIN-I01', 3 + index, 2), share('FIN-I02', 60, 12)],
        });
        await getAccepted(theirs, { forbund: number, round: '2022', cells: [share('FIN-I02', 60, 12 + index)] });
      }
      expect(await all()).toEqual(before);
    });
  });
}
