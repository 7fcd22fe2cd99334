import { exact, float, inForceAt, integer, nullable, of, oneOf, row, sql, text } from '../../database';
import { FORBUND_FACTS, FORBUND_NAMES } from '../../register';
import { UNIT_KINDS } from '../cube/cube-row';
import { replyTextOf } from '../replies/reply-text.store';
import { ORIGINS } from './released-value';

/* Conditions and columns for statements about released cells, alias `c`, and förbund, alias `f`. */

const inForce = (release: string) => `${inForceAt('c.release', release)}`;

/** The numbers of a released cell, and how much they rest on. */
export const FIGURE = {
  status: oneOf(['PUBLISHED', 'SUPPRESSED']),
  n: nullable(float),
  sum: nullable(exact),
  sumOfSquares: nullable(exact),
  unitsReporting: integer,
  unitsExisting: integer,
  asked: nullable(float),
  answered: nullable(float),
  unitsStating: nullable(integer),
};

const NUMBERS = {
  ...of('c', FIGURE),
  origin: sql('c.origin', oneOf(ORIGINS)),
  reply: sql(replyTextOf('c'), nullable(text)),
};

/** A cell that is in force in a release; `$1` is the release. */
export const IN_FORCE = inForce('$1');
const CELL = { ...NUMBERS, release: sql('$1::integer', integer) };
const PLACED = { unitId: sql('c.unit_id', integer), ...CELL };

/** The place of a cell in the cube. */
const ROUND = { roundId: sql('c.round_id', integer) };
const MEASURE = { measureVersionId: sql('c.measure_version_id', integer) };
const CATEGORY = { categoryId: sql('c.category_id', integer) };
const KIND = { unitKind: sql('c.unit_kind', oneOf(UNIT_KINDS)) };

export const PLACED_CELL = row('figure', PLACED);
export const CELL_OF_MEASURE = row('figure of a measure', { ...PLACED, ...MEASURE, ...CATEGORY });
export const CELL_OF_MATRIX = row('figure of a matrix', { ...PLACED, ...KIND, ...MEASURE });
export const CELL_OF_TABLE = row('figure of a table', { ...PLACED, ...ROUND, ...MEASURE, ...CATEGORY });

/** The same for the edition that the statement itself reads; `$1` is the requested release, or null. */
export const IN_EDITION = inForce('e.release');
const EDITED = { ...NUMBERS, release: sql('e.release', integer), revision: sql('e.revision', integer) };

export const CELL_OF_EDITION = row('figure of an edition', {
  ...KIND,
  unitId: sql('c.unit_id', integer),
  ...EDITED,
});

const NAMED = of('f', FORBUND_NAMES);
const FACTS = of('f', FORBUND_FACTS);

/**
 * With the identity of its förbund; reading everything else that the register says of it takes as long as reading the
 * figure.
 */
export const CELL_OF_NAMED = row('figure of a förbund', { ...EDITED, ...NAMED });
export const CELL_OF_FORBUND = row('figure of a förbund', { ...EDITED, ...NAMED, ...FACTS });
export const FORBUND_CELL = row('figure of a förbund', { ...CELL, ...NAMED, ...FACTS });
