import type { Hub } from '../../database';
import { createForbundCellsLoader, type ForbundCellsLoader } from './forbund-cells.loader';
import { createMeasureTablesLoader, type MeasureTablesLoader } from './measure-tables.loader';

declare module '../../graphql/context' {
  interface Loaders {
    readonly figures: FigureLoaders;
  }
}

export interface FigureLoaders {
  readonly forbundCells: ForbundCellsLoader;
  readonly measureTables: MeasureTablesLoader;
}

export const createFigureLoaders = (hub: Hub): FigureLoaders => ({
  forbundCells: createForbundCellsLoader(hub),
  measureTables: createMeasureTablesLoader(hub),
});
