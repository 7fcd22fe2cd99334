import type { Room } from '../graphql';
import {
  BenchmarkResolver,
  ForbundFiguresResolver,
  InterventionFiguresResolver,
  LocalGroupFiguresResolver,
  ResultsResolver,
} from './api/benchmark.resolver';
import { ComparisonResolver } from './api/comparison.resolver';
import { ConsequenceResolver } from './api/consequence.resolver';
import {
  SeriesResolver,
  ForbundOverviewResolver,
  NationalValueResolver,
  ExplainResolver,
} from './api/overview.resolver';
import { BoundsIfAllResolver, ParticipationResolver, PooledRoundsResolver } from './api/participation.resolver';
import { ParticipationType } from './api/participation.types';
import { PooledRoundsType } from './api/pooled-rounds.types';
import { RehearsalResolver } from './api/rehearsal.resolver';
import { BENCHMARK_COSTS } from './costs';
import { createFigureLoaders } from './figures/figure.loaders';
import { METHODS_IN_USE } from './figures/methods-used';
import { BenchmarkType } from './api/comparison.types';
import { ForbundResultConnection, ForbundResultType, NationalValueType, PlaceType } from './api/benchmark.types';
import { MatrixType, ProfileType } from './api/overview.types';
import { DifferenceResolver } from './api/difference.resolver';
import { DifferenceType } from './api/difference.types';
import { ChangeType } from './api/change.types';
import { TrendType } from './api/series.types';
import { BENCHMARKS_ERRORS } from './errors';

export const BENCHMARKS_ROOM: Room = {
  name: 'benchmarks',
  errors: BENCHMARKS_ERRORS,
  resolvers: [
    BenchmarkResolver,
    ForbundFiguresResolver,
    InterventionFiguresResolver,
    LocalGroupFiguresResolver,
    ResultsResolver,
    ComparisonResolver,
    DifferenceResolver,
    SeriesResolver,
    ForbundOverviewResolver,
    NationalValueResolver,
    ExplainResolver,
    RehearsalResolver,
    ConsequenceResolver,
    ParticipationResolver,
    BoundsIfAllResolver,
    PooledRoundsResolver,
  ],
  costs: BENCHMARK_COSTS,
  loaders: { figures: createFigureLoaders },
  cited: {
    benchmark: { type: BenchmarkType, description: 'A benchmark (jämförelse).' },
    categoryDifference: { type: DifferenceType, description: 'Two categories (skillnad mellan kategorier).' },
    change: { type: ChangeType, description: 'A change (förändring).' },
    forbundDifference: { type: DifferenceType, description: 'Two förbund (skillnad mellan två förbund).' },
    forbundResult: {
      type: ForbundResultType,
      description: 'A förbund’s figure (förbundets resultat).',
      ofForbund: true,
      through: {
        field: 'results',
        arguments: ({ measure, ...rest }) => ({ ...rest, measures: [measure] }),
        answer: (found) => (found as readonly unknown[])[0] ?? null,
      },
    },
    matrix: { type: MatrixType, description: 'The overview (översikt).' },
    nationalValue: { type: NationalValueType, description: 'A national value (nationellt värde).' },
    participation: { type: ParticipationType, description: 'Who took part (deltagande).' },
    place: { type: PlaceType, description: 'A förbund’s place (läge mot landet).', ofForbund: true },
    pooledRounds: { type: PooledRoundsType, description: 'Pooled rounds (sammanlagda omgångar).', ofForbund: true },
    profile: { type: ProfileType, description: 'A förbund’s profile (profil).', ofForbund: true },
    results: { type: ForbundResultConnection, description: 'Results (förbundens resultat).', isPaged: true },
    trend: { type: TrendType, description: 'A series (trend).' },
  },
  methods: METHODS_IN_USE,
};
