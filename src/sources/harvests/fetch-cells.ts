import type { CellRow } from '../../submissions';
import { fetchPage, type Endpoint } from './fetch-page';
import { harvestFault, type HarvestFault } from './harvest-faults';
import { readAnswer, toCellRows, type SourcePage } from '../source-contract';

/** How many times a source whose figures change between pages is read from the start. */
const MOST_STARTS = 3;

export interface Wanted {
  readonly round: string;
  /** If the first page says that the source is at this version, the rest is not fetched. */
  readonly knownVersion: string | undefined;
  readonly maxCells: number;
}

/** The figures of a round in a source. */
export interface FetchedCells {
  readonly kind: 'CELLS' | 'SAME' | 'NOTHING' | 'FAULTY';
  readonly version: string | null;
  readonly pages: number;
  readonly cells: readonly CellRow[];
  readonly faults: readonly HarvestFault[];
}

/** Reads a source page by page, all of one version. Faults name their page, and then nothing that was read is used. */
export async function fetchCells(endpoint: Endpoint, wanted: Wanted): Promise<FetchedCells> {
  for (let start = 1; start <= MOST_STARTS; start += 1) {
    const found = await fetchVersion(endpoint, wanted);
    if (found) return found;
  }
  return faulty(null, 0, [], [harvestFault('VERSION_CHANGES', { times: MOST_STARTS })]);
}

/** Undefined when the version changed between pages. */
async function fetchVersion(
  endpoint: Endpoint,
  { round, knownVersion, maxCells }: Wanted,
): Promise<FetchedCells | undefined> {
  const cells: CellRow[] = [];
  const cursors = new Set<string>();
  let version: string | null = null;
  let after: string | null = null;
  for (let number = 1; ; number += 1) {
    const fetched = await fetchPage(endpoint, round, after);
    if ('fault' in fetched) return faulty(version, number, cells, [{ ...fetched.fault, page: number }]);
    const answer = readAnswer(fetched.body, number);
    if ('faults' in answer) return faulty(version, number, cells, answer.faults);
    const page: SourcePage | null = answer.page;
    if (number > 1 && page?.version !== version) return undefined;
    if (!page) return { kind: 'NOTHING', version: null, pages: number, cells: [], faults: [] };
    version = page.version;
    if (version === knownVersion) return { kind: 'SAME', version, pages: number, cells: [], faults: [] };
    cells.push(...toCellRows(page, cells.length));
    if (cells.length > maxCells)
      return faulty(version, number, cells, [harvestFault('TOO_MANY_CELLS', { limit: maxCells }, { page: number })]);
    after = page.nextCursor || null;
    if (after === null) return { kind: 'CELLS', version, pages: number, cells, faults: [] };
    if (cursors.has(after))
      return faulty(version, number, cells, [harvestFault('CURSOR_REPEATED', {}, { page: number })]);
    cursors.add(after);
  }
}

const faulty = (
  version: string | null,
  pages: number,
  cells: readonly CellRow[],
  faults: readonly HarvestFault[],
): FetchedCells => ({ kind: 'FAULTY', version, pages, cells, faults });
