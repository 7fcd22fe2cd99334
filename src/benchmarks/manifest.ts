import type { Room } from '../graphql';
import { BenchmarkResolver, ForbundFiguresResolver, ResultsResolver } from './api/benchmark.resolver';
import { ComparisonResolver } from './api/comparison.resolver';
import { ConsequenceResolver } from './api/consequence.resolver';
import {
  SeriesResolver,
  ForbundOverviewResolver,
  NationalValueResolver,
  ExplainResolver,
} from './api/overview.resolver';
import { RehearsalResolver } from './api/rehearsal.resolver';
import { BENCHMARK_COSTS } from './costs';
import { createFigureLoaders } from './figures/figure.loaders';
import { METHODS_IN_USE } from './figures/methods';
import { BenchmarkType } from './api/comparison.types';
import { ForbundResultConnection, ForbundResultType, NationalValueType, PlaceType } from './api/benchmark.types';
import { MatrixType, ProfileType } from './api/overview.types';
import { ChangeType, TrendType } from './api/series.types';
import { BENCHMARKS_ERRORS } from './errors';

export const BENCHMARKS_ROOM: Room = {
  name: 'benchmarks',
  errors: BENCHMARKS_ERRORS,
  resolvers: [
    BenchmarkResolver,
    ForbundFiguresResolver,
    ResultsResolver,
    ComparisonResolver,
    SeriesResolver,
    ForbundOverviewResolver,
    NationalValueResolver,
    ExplainResolver,
    RehearsalResolver,
    ConsequenceResolver,
  ],
  costs: BENCHMARK_COSTS,
  loaders: { figures: createFigureLoaders },
  cited: [
    BenchmarkType,
    ChangeType,
    ForbundResultConnection,
    ForbundResultType,
    MatrixType,
    NationalValueType,
    PlaceType,
    ProfileType,
    TrendType,
  ],
  methods: METHODS_IN_USE,
};
