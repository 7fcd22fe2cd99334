import type { Room } from '../graphql';
import { CatalogueResolver, MeasureResolver, InterventionResolver } from './api/catalogue.resolver';
import { CatalogueRow, RespondentGroupRow, DimensionRow, CategoryRow } from './catalogue.entity';
import { ForbundLocalGroupsResolver, LocalGroupResolver } from './local-groups/local-group.resolver';
import { IndicatorRow, MeasureRow } from './measures/indicator.entity';
import { MeasureVersionRow } from './measures/measure-version.entity';
import { RoundRow, QuestionRow } from './round.entity';
import { CATALOGUE_AUDIT_ACTIONS } from './audit-kinds';
import { CATALOGUE_COSTS } from './costs';
import { createInterventionLoaders } from './interventions/intervention.loaders';
import { createLocalGroupLoaders } from './local-groups/local-group.loaders';
import { catalogueNodes, catalogueReferences } from './api/catalogue.nodes';
import { CATALOGUE_ERRORS } from './errors';
import { CATALOGUE_PERMISSIONS } from './permissions';

export const CATALOGUE_ROOM: Room = {
  name: 'catalogue',
  errors: CATALOGUE_ERRORS,
  auditActions: CATALOGUE_AUDIT_ACTIONS,
  permissions: CATALOGUE_PERMISSIONS,
  resolvers: [CatalogueResolver, MeasureResolver, InterventionResolver, ForbundLocalGroupsResolver, LocalGroupResolver],
  tables: [
    CatalogueRow,
    RespondentGroupRow,
    DimensionRow,
    CategoryRow,
    IndicatorRow,
    MeasureRow,
    MeasureVersionRow,
    RoundRow,
    QuestionRow,
  ],
  costs: CATALOGUE_COSTS,
  nodes: catalogueNodes,
  references: catalogueReferences,
  loaders: { interventions: createInterventionLoaders, localGroups: createLocalGroupLoaders },
};
