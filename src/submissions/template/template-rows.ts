import {
  INTERVENTION,
  LOCAL_GROUP,
  TOTAL,
  versionAt,
  type Catalogue,
  type MeasureKind,
  type MeasureVersion,
  type Round,
} from '../../catalogue';

/** A line to fill in: the place of the figure, in codes and in words. */
export interface TemplateRow {
  readonly measure: string;
  readonly measureName: string;
  readonly dimension: string;
  readonly category: string;
  readonly categoryName: string;
  readonly kind: MeasureKind;
  readonly perUnit: boolean;
}

const RESPONDENT_GROUP = 'RESPONDENT_GROUP';

interface NamedCode {
  readonly code: string;
  readonly nameSv: string;
}

/** The categories that a förbund has of its own in a round. */
export interface OwnRows {
  readonly [INTERVENTION]: readonly NamedCode[];
  readonly [LOCAL_GROUP]: readonly NamedCode[];
}

/**
 * All figures that a round expects from a förbund: each measure of the round with its total, the categories of its
 * dimensions, and the förbund’s insatser and local groups. The förbund leaves lines empty for which it has no figures.
 */
export function templateRows(catalogue: Catalogue, round: Round, own: OwnRows): TemplateRow[] {
  return [...catalogue.measures.values()].flatMap((measure) => {
    const version = versionAt(measure, round);
    return version ? rowsOf(catalogue, version, own) : [];
  });
}

function rowsOf(catalogue: Catalogue, version: MeasureVersion, own: OwnRows): TemplateRow[] {
  const { measure, kind, perUnit } = version;
  const row = (dimension: string, { code, nameSv }: NamedCode): TemplateRow => ({
    measure: measure.code,
    measureName: measure.nameSv,
    dimension,
    category: code,
    categoryName: nameSv,
    kind,
    perUnit,
  });
  const splits = version.dimensions.flatMap((dimension) => {
    const registered = catalogue.dimensions.get(dimension)?.categories ?? [];
    const categories = dimension === INTERVENTION || dimension === LOCAL_GROUP ? own[dimension] : registered;
    // Of the groups of respondents, those that the measure is asked of.
    const asked = categories.filter(
      ({ code }) => dimension !== RESPONDENT_GROUP || version.respondentGroups.includes(code),
    );
    return asked.map((category) => row(dimension, category));
  });
  return [row(TOTAL, { code: TOTAL, nameSv: 'Totalt' }), ...splits];
}
