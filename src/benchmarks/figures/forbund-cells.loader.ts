import type DataLoader from 'dataloader';
import { RequestLoader, type Hub } from '../../database';
import { cellsOfForbund, type ReleasedCell } from '../../releases';

export interface ForbundCellsKey {
  readonly forbundId: number;
  readonly release: number;
  readonly roundId: number;
  readonly categoryId: number;
}

/** The released cells of a förbund in a round and split, by measure version. */
export type ForbundCellsLoader = DataLoader<ForbundCellsKey, ReadonlyMap<number, ReleasedCell>, string>;

/** Fetches the figures of any number of förbund, and of their insatser, in one statement for each release and round. */
export function createForbundCellsLoader({ db }: Hub): ForbundCellsLoader {
  return new RequestLoader(
    async (keys: readonly ForbundCellsKey[]) => {
      const found = new Map(keys.map((key) => [nameOf(key), new Map<number, ReleasedCell>()]));
      for (const group of groupKeys(keys)) {
        const [first] = group as [ForbundCellsKey];
        for (const cell of await cellsOfForbund(db, first, group)) {
          const { unitId: forbundId, categoryId, measureVersionId } = cell;
          found.get(nameOf({ ...first, forbundId, categoryId }))?.set(measureVersionId, cell);
        }
      }
      return keys.map((key) => found.get(nameOf(key)) ?? new Map());
    },
    { cacheKeyFn: nameOf },
  );
}

const editionName = ({ release, roundId }: ForbundCellsKey) => `${release}/${roundId}`;
const nameOf = (key: ForbundCellsKey) => `${editionName(key)}/${key.categoryId}/${key.forbundId}`;

function groupKeys(keys: readonly ForbundCellsKey[]): ForbundCellsKey[][] {
  const groups = new Map<string, ForbundCellsKey[]>();
  for (const key of keys) groups.set(editionName(key), [...(groups.get(editionName(key)) ?? []), key]);
  return [...groups.values()];
}
