import fc from 'fast-check';
import type { Catalogue } from '../../../src/catalogue/catalogue';
import { currentCatalogue } from '../../../src/catalogue/catalogue.store';
import { corruption, expectedOf, validCells } from '../../support/arbitrary-cells';
import {
  cellsOf,
  forgetResults,
  getAccepted,
  publish,
  submit,
  teamOf,
  toCsv,
  uploaded,
  type SentCell,
  type Team,
} from '../../support/results';
import { changesNothing } from '../../support/whole-database';
import { startWorld, UMEA, type World } from '../../support/world';

const INSATSER = ['A1', 'B2'];

interface Value {
  readonly status: string;
  readonly value: number | null;
  readonly amount: string | null;
  readonly n: number | null;
  readonly coverage: { readonly unitsReporting: number };
}

describe('figures', () => {
  let world: World;
  let team: Team;
  let catalogue: Catalogue;

  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
    // Random totals break rules between measures, which are tried elsewhere.
    await world.hub.db.query(`UPDATE catalogue SET measure_rules = '[]', revision = revision + 1`);
    catalogue = await currentCatalogue(world.hub.db);
    const interventions = INSATSER.map((code) => ({
      code,
      nameSv: code,
      kind: 'INDIVIDUAL',
      form: 'PROJECT',
      focus: 'PREVENTION',
      targetGroup: 'SICK_LISTED',
      startsOn: '2020-01-01',
      parties: ['AF'],
    }));
    await team.editor.data(
      'mutation ($input: RegisterInterventionsInput!) { registerInterventions(input: $input) { userErrors { code } } }',
      {
        input: { forbund: UMEA, interventions },
      },
    );
  });
  afterAll(() => world.close());

  const inOrder = <T extends { place: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.place < b.place ? -1 : 1));
  const sent = (cells: readonly SentCell[]) => inOrder(cells.map(expectedOf));
  const read = async (id: string, pageSize?: number) =>
    inOrder(
      (await cellsOf(team.editor, id, pageSize)).map(({ measure, dimension, category, ...numbers }) => ({
        place: `${measure} ${dimension} ${category}`,
        ...numbers,
      })),
    );

  it('are read back page by page exactly as they were sent, and after a resend exactly as they were resent', async () => {
    const valid = validCells(catalogue, '2024', INSATSER);
    await fc.assert(
      fc.asyncProperty(
        valid,
        valid,
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        async (first, second, pageSize, asFile) => {
          await forgetResults(world);
          const before = await submit(team.editor, { cells: first });
          expect(before.userErrors).toEqual([]);
          expect(await read(before.submission?.id ?? '', pageSize)).toEqual(sent(first));
          const scope = [...new Set([...first, ...second].map((cell) => cell.measure))];
          const after = asFile
            ? await uploaded(
                await team.editor.upload(toCsv(second, ';'), {
                  forbund: UMEA,
                  round: '2024',
                  scope: scope.join(),
                  comment: 'Kontrollerat.',
                }),
              )
            : await submit(team.editor, { cells: second, scope });
          expect(await read(after.submission?.id ?? '')).toEqual(sent(second));
          if (after.submission?.id !== before.submission?.id)
            expect(await read(before.submission?.id ?? '')).toEqual(sent(first));
          const { created, updated, unchanged, removed } = after.report;
          expect([created + updated + unchanged, updated + unchanged + removed]).toEqual([second.length, first.length]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('are published as they were sent, or withheld whole', async () => {
    await fc.assert(
      fc.asyncProperty(validCells(catalogue, '2024', INSATSER), async (cells) => {
        await forgetResults(world);
        await getAccepted(team, { cells });
        await publish(team.secretariat);
        for (const cell of cells.filter((one) => one.dimension !== 'INTERVENTION')) {
          const answer = await ask(cell);
          // Local groups are each förbund's own: there is no sum of them, and no list over förbund. Both fields are
          // never null, so that GraphQL answers with the first error and may leave the other out.
          if (cell.dimension === 'LOCAL_GROUP') {
            const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
            expect([answer.data, ...new Set(codes)]).toEqual([null, 'OWN_DIMENSION']);
            continue;
          }
          const { results, nationalValue } = answer.data as Answer;
          expect(results.nodes).toHaveLength(1);
          for (const { value } of results.nodes) agrees(cell, value, cells);
          agrees(cell, nationalValue.pooled, cells);
        }
      }),
      { numRuns: 4 },
    );
  }, 180_000);

  interface Answer {
    readonly results: { readonly nodes: readonly { readonly value: Value }[] };
    readonly nationalValue: { readonly pooled: Value };
  }

  function ask({ measure, dimension, category }: SentCell) {
    return world.anybody.ask<Answer>(
      `query ($measure: String!, $dimension: String, $category: String) {
        results(measure: $measure, round: "2024", dimension: $dimension, category: $category) { nodes { value { ...V } } }
        nationalValue(measure: $measure, round: "2024", dimension: $dimension, category: $category) { pooled { ...V } }
      }
      fragment V on ReleasedValue { status value amount n coverage { unitsReporting } }`,
      { measure, dimension, category },
    );
  }

  function agrees(cell: SentCell, value: Value, sent: readonly SentCell[]): void {
    const { n, sum } = expectedOf(cell);
    if (value.status === 'SUPPRESSED') {
      // It is small itself, or protects one of the same measure that is.
      const numbers = sent.filter(({ measure }) => measure === cell.measure).map((one) => expectedOf(one).n);
      expect(numbers.some((one) => one > 0 && one < 10)).toBe(true);
      expect([value.value, value.amount, value.n]).toEqual([null, null, null]);
      return;
    }
    expect(value).toMatchObject({ status: 'PUBLISHED', n, coverage: { unitsReporting: 1 } });
    if (cell.amount !== undefined) expect(value.amount).toBe(sum);
    else if (cell.count !== undefined) expect(value.value).toBe(Number(sum));
    else if (n > 0)
      expect(
        Math.abs(((value.value ?? NaN) * n) / (cell.numerator === undefined ? 1 : 100) - Number(sum)),
      ).toBeLessThan(1e-9 * n);
    else expect(value.value).toBeNull();
  }

  it('of which one field is wrong are never stored', async () => {
    await forgetResults(world);
    const wrong = validCells(catalogue, '2024', INSATSER).chain((cells) => corruption(cells));
    await fc.assert(
      fc.asyncProperty(wrong, async (cells) => {
        const answer = await changesNothing(world.hub, () => submit(team.editor, { cells }));
        expect(answer.userErrors.map((error) => error.code)).toEqual(['REPORT_HAS_ERRORS']);
      }),
      { numRuns: 40 },
    );
  });
});
