import { NUMBER_KEYS, OBSERVATION_DIMENSIONS, ORDER_DIRECTIONS } from '../../observations';
import { flag, invalid, NO_OBJECT, oneOf, type Parameters } from '../../platform';

export const OBSERVATIONS_NAMES = ['groupBy', 'where', 'having', 'orderBy', 'partial'] as const;

/** The query for a table of a free question, with all its columns. */
export const OBSERVATIONS_DOCUMENT = `query Observations(
  $where: ObservationFilter, $groupBy: [ObservationDimension!], $having: ObservationHaving,
  $orderBy: [ObservationOrder!], $partial: Boolean, $release: Int
) {
  observations(where: $where, groupBy: $groupBy, having: $having, orderBy: $orderBy, partial: $partial, release: $release) {
    nodes {
      group { dimension code nameSv nameEn }
      measureVersion
      segment
      forbundCounty
      unit
      value {
        status value n sum interval { lower upper } standardError method unreliable
        coverage { unitsReporting unitsExisting respondents }
        origin
        disclosure { cellsWithheld }
        reply
      }
      release
    }
  }
}`;

/** The query's variables, from the parameters of a URL. @throws SamnavError INVALID_INPUT */
export function observationsVariables(parameters: Parameters): Record<string, unknown> {
  return {
    where: json(parameters, 'where'),
    having: json(parameters, 'having'),
    groupBy: groupBy(parameters),
    orderBy: orderBy(parameters),
    partial: flag(parameters, 'partial') ?? null,
  };
}

/** A parameter that is a JSON object; null when it is not given. @throws SamnavError INVALID_INPUT */
export function json(parameters: Parameters, name: string): Record<string, unknown> | null {
  const text = parameters.get(name);
  if (text === undefined) return null;
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(name, NO_OBJECT);
  return value as Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `COUNTY,SEX` */
function groupBy(parameters: Parameters): readonly string[] | null {
  const words = parameters.get('groupBy')?.split(',') ?? null;
  if (words?.some((word) => !OBSERVATION_DIMENSIONS.some((known) => known === word))) {
    throw invalid('groupBy', oneOf(OBSERVATION_DIMENSIONS));
  }
  return words;
}

/** `COUNTY,VALUE:DESCENDING` */
function orderBy(parameters: Parameters): readonly object[] | null {
  const keys: readonly string[] = [...OBSERVATION_DIMENSIONS, ...NUMBER_KEYS];
  const steps = parameters.get('orderBy')?.split(',') ?? null;
  return (
    steps &&
    steps.map((step) => {
      const [by = '', direction = 'ASCENDING', ...more] = step.split(':');
      if (!keys.includes(by)) throw invalid('orderBy', oneOf(keys));
      const isKnown = ORDER_DIRECTIONS.some((known) => known === direction) && more.length === 0;
      if (!isKnown) throw invalid('orderBy', oneOf(ORDER_DIRECTIONS));
      return { by, direction };
    })
  );
}
