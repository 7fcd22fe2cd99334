import type { Actor } from '../permissions/actor';
import type { Answered } from '../observations/answers/observe';
import type { Hub } from '../database/hub';
import type { Language } from '../platform/texts/text';
import type { ForbundCellsLoader } from '../benchmarks/figures/forbund-cells.loader';
import type { MeasureTablesLoader } from '../benchmarks/figures/measure-tables.loader';
import type { EvaluationLoaders } from '../evaluations/register/evaluation.loaders';
import type { SystemErrorLoaders } from '../system-errors/cases/system-error.loaders';
import type { LocalGroupLoaders } from '../catalogue/local-groups/local-group.loaders';
import type { RegisterLoaders } from '../register/register.loaders';
import type { Allowance } from './allowance';

/** What every resolver is given for one request. */
export interface Context {
  readonly hub: Hub;
  readonly actor: Actor;
  readonly requestId: string;
  readonly language: Language;
  readonly allowance: Allowance;
  /** Said of a request that may take longer than others. */
  readonly takesLong: (asked: 'QUESTION' | 'CHANGE') => void;
  /** Free questions that this request has put. */
  readonly observed: Answered;
  readonly loaders: Loaders;
}

/** What many rows of an answer need is fetched in one statement: a set for each request. */
export interface Loaders {
  readonly register: RegisterLoaders;
  readonly localGroups: LocalGroupLoaders;
  readonly systemErrors: SystemErrorLoaders;
  readonly evaluations: EvaluationLoaders;
  readonly figures: { readonly forbundCells: ForbundCellsLoader; readonly measureTables: MeasureTablesLoader };
}
