import { z } from 'zod';
import { TOTAL } from '../catalogue';
import { isPersonalIdentityNumber, isText } from '../platform';
import type { CellRow } from '../submissions';
import { harvestFault, MOST_FAULTS, type HarvestFault } from './harvests/harvest-faults';

/** The hub's question to a source: the contract is `schema/source.graphql`. */
export const CELLS_QUERY = `query SamnavCells($round: String!, $after: String, $first: Int!) {
  cells(round: $round, after: $after, first: $first) {
    forbund
    version
    cells { measure dimension category respondentGroup n numerator sum sumOfSquares mean sd count amount }
    nextCursor
  }
}`;

/** Cells on one page: some hundred bytes each. */
export const PAGE_SIZE = 500;

const text = (most: number) => z.string().max(most).refine(isText);
const code = text(200);
const figure = z.number().nullish();

const cell = z.object({
  measure: code,
  dimension: code.nullish(),
  category: code.nullish(),
  respondentGroup: code.nullish(),
  n: figure,
  numerator: figure,
  sum: figure,
  sumOfSquares: figure,
  mean: figure,
  sd: figure,
  count: figure,
  amount: z
    .string()
    .regex(/^-?\d{1,25}$/)
    .nullish(),
});

const page = z.object({
  forbund: code,
  version: text(100).min(1),
  cells: z.array(cell),
  nextCursor: text(1000).nullish(),
});

const answer = z.object({
  errors: z.array(z.object({ message: z.string() })).nullish(),
  data: z.object({ cells: page.nullable() }).nullish(),
});

export type SourcePage = z.infer<typeof page>;

/** Reads one answer by the contract: the page, null when the source has nothing of the round, or the answer's fault. */
export function readAnswer(
  body: unknown,
  number: number,
): { readonly page: SourcePage | null } | { readonly faults: readonly HarvestFault[] } {
  const read = answer.safeParse(body);
  if (!read.success) {
    const issues = read.error.issues.slice(0, MOST_FAULTS);
    return {
      faults: issues.map(({ path }) => harvestFault('CONTRACT_BROKEN', {}, { page: number, place: pathText(path) })),
    };
  }
  const { errors, data } = read.data;
  if (errors?.length) {
    const told = errors.slice(0, MOST_FAULTS);
    return { faults: told.map(({ message }) => harvestFault('GRAPHQL_ERROR', { message }, { page: number })) };
  }
  if (!data) return { faults: [harvestFault('CONTRACT_BROKEN', {}, { page: number, place: 'data' })] };
  const found = data.cells;
  const fault =
    found &&
    PAGE_RULES.map(([fails, code]) => fails(found) && harvestFault(code, { limit: PAGE_SIZE }, { page: number })).find(
      Boolean,
    );
  return fault ? { faults: [fault] } : { page: found };
}

const PAGE_RULES = [
  [({ cells }: SourcePage) => cells.length > PAGE_SIZE, 'PAGE_TOO_LONG'],
  [({ cells, nextCursor }: SourcePage) => cells.length === 0 && Boolean(nextCursor), 'EMPTY_PAGE'],
  [({ version }: SourcePage) => isPersonalIdentityNumber(version), 'PERSONAL_IDENTITY_NUMBER'],
] as const;

/** `data.cells.cells[3].n`; the names are the contract's. */
const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');

/** The cells of a page in an upload's form, `before` being how many came on earlier pages. */
export function toCellRows({ forbund, cells }: SourcePage, before: number): CellRow[] {
  return cells.map(({ dimension, category, respondentGroup, amount, ...cell }, index) => ({
    ...cell,
    row: before + index + 1,
    forbund,
    dimension: dimension ?? TOTAL,
    category: category ?? TOTAL,
    respondentGroup: respondentGroup ?? undefined,
    amount: amount ? BigInt(amount) : null,
  }));
}
