import { float, inForceAt, integer, nullable, row, rows, sql, standsOn, type Db } from '../../database';
import type { Structure } from './structure';

const MUNICIPALITIES = `(SELECT count(*)::integer FROM membership m WHERE m.forbund_id = f.id AND ${standsOn('m.valid', '$1')})`;

const STRUCTURE = row('structure', {
  forbundId: sql('f.id', integer),
  participants: sql('participants.value', nullable(float)),
  funds: sql('funds.value', nullable(float)),
  municipalities: sql(MUNICIPALITIES, integer),
  interventions: sql('i.count', integer),
  longTermShare: sql('i.long_term', float),
  individualShare: sql('i.individual', float),
});

/**
 * The structure of every förbund that exists on a day, with its newest published participants and funds up to a round.
 */
export async function structures(
  db: Db,
  at: { readonly day: string; readonly round: string; readonly release: number },
): Promise<Structure[]> {
  const newest = (measure: string, alias: string) => `
    LEFT JOIN LATERAL (
      SELECT c.sum::float8 AS value FROM released_cell c
      JOIN measure_version v ON v.id = c.measure_version_id JOIN measure m ON m.id = v.measure_id AND m.code = '${measure}'
      JOIN round r ON r.id = c.round_id AND r.code <= $2
      JOIN category k ON k.id = c.category_id AND k.dimension_code = 'TOTAL'
      WHERE c.unit_kind = 'FORBUND' AND c.unit_id = f.id AND c.status = 'PUBLISHED'
        AND ${inForceAt('c.release', '$3')}
      ORDER BY r.code DESC LIMIT 1) ${alias} ON true`;
  return rows(
    db,
    STRUCTURE,
    `SELECT ${STRUCTURE.select()} FROM forbund f
     LEFT JOIN LATERAL (
       SELECT count(*)::integer AS count, coalesce(avg((form = 'LONG_TERM')::integer), 0)::float8 AS long_term,
              coalesce(avg((kind = 'INDIVIDUAL')::integer), 0)::float8 AS individual
       FROM intervention WHERE forbund_id = f.id AND starts_on <= $1 AND (ends_on IS NULL OR ends_on > $1)) i ON true
     ${newest('FIN-S13-DELTAGARE', 'participants')}
     ${newest('FIN-S14-MEDEL', 'funds')}
     WHERE ${standsOn('f.exists', '$1')}
     ORDER BY f.id`,
    [at.day, at.round, at.release],
  );
}
