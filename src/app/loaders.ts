import { createForbundCellsLoader } from '../benchmarks/figures/forbund-cells.loader';
import { createMeasureTablesLoader } from '../benchmarks/figures/measure-tables.loader';
import { createLocalGroupLoaders } from '../catalogue/local-groups/local-group.loaders';
import type { Hub } from '../database/hub';
import { createEvaluationLoaders } from '../evaluations/register/evaluation.loaders';
import type { Loaders } from '../graphql/context';
import { createRegisterLoaders } from '../register/register.loaders';
import { createSystemErrorLoaders } from '../system-errors/cases/system-error.loaders';

/**
 * The loaders of one request, each group made when it is first asked for: there are thirty, most requests use one or none, and
 * to make them all was a tenth of what a small request takes.
 */
export function createLoaders(hub: Hub): Loaders {
  const made: { -readonly [Group in keyof Loaders]?: Loaders[Group] } = {};
  return {
    get register() {
      return (made.register ??= createRegisterLoaders(hub));
    },
    get localGroups() {
      return (made.localGroups ??= createLocalGroupLoaders(hub));
    },
    get systemErrors() {
      return (made.systemErrors ??= createSystemErrorLoaders(hub));
    },
    get evaluations() {
      return (made.evaluations ??= createEvaluationLoaders(hub));
    },
    get figures() {
      return (made.figures ??= {
        forbundCells: createForbundCellsLoader(hub),
        measureTables: createMeasureTablesLoader(hub),
      });
    },
  };
}
