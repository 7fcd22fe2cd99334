import {
  INTERVENTION,
  referenceDay,
  TOTAL,
  versionAt,
  type Catalogue,
  type MeasureKind,
  type MeasureVersion,
  type Round,
} from '../catalogue/catalogue';

/** A line to fill in: what the figure is of, in codes and in words. */
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

/**
 * All figures that a round expects of a förbund: each measure of the round with its total, the categories of its dimensions,
 * and the förbund’s insatser. What a förbund has no figures for it leaves empty.
 */
export function templateRows(catalogue: Catalogue, round: Round, insatser: readonly NamedCode[]): TemplateRow[] {
  return [...catalogue.measures.values()].flatMap((measure) => {
    const version = versionAt(measure, round);
    return version ? rowsOf(catalogue, version, insatser) : [];
  });
}

function rowsOf(catalogue: Catalogue, version: MeasureVersion, insatser: readonly NamedCode[]): TemplateRow[] {
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
    const categories = dimension === INTERVENTION ? insatser : (catalogue.dimensions.get(dimension)?.categories ?? []);
    // Of the groups of respondents, those that the measure is asked of.
    const asked = categories.filter(
      ({ code }) => dimension !== RESPONDENT_GROUP || version.respondentGroups.includes(code),
    );
    return asked.map((category) => row(dimension, category));
  });
  return [row(TOTAL, { code: TOTAL, nameSv: 'Totalt' }), ...splits];
}

/** Whether an insats ran for some of a round’s period. Dates are half-open. */
export function runsInRound(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn?: string | null },
  round: Pick<Round, 'year' | 'half'>,
): boolean {
  const firstDay = `${round.year}-${round.half === 2 ? '07' : '01'}-01`;
  return startsOn <= referenceDay(round) && (!endsOn || endsOn > firstDay);
}
