import { inForceAt } from '../../database';
import { replyTextOf } from '../replies/reply-text.store';

/*
 * Conditions and columns of statements about released cells, called `c`, and förbund, called `f`.
 */

const inForce = (release: string) => `${inForceAt('c.release', release)}`;

const NUMBERS = {
  status: 'c.status',
  n: 'c.n::float8',
  sum: 'c.sum::text',
  sumOfSquares: 'c.sum_of_squares::text',
  unitsReporting: 'c.units_reporting',
  unitsExisting: 'c.units_existing',
  origin: 'c.origin',
  reply: replyTextOf('c'),
};

/** A cell that is in force in a release; `$1` is the release. */
export const IN_FORCE = inForce('$1');
export const CELL = { ...NUMBERS, release: '$1::integer' };
export const PLACED_CELL = { unitId: 'c.unit_id', ...CELL };

/** The same in the edition that the statement itself reads; `$1` is the release asked for, or null. */
export const IN_EDITION = inForce('e.release');
export const CELL_OF_EDITION = { ...NUMBERS, release: 'e.release', revision: 'e.revision' };

/** Who a förbund is; what else the register says of it takes as long to read as its figure. */
export const NAMED = {
  key: 'f.id',
  organisationNumber: 'f.organisation_number',
  name: 'f.name',
  countyCode: 'f.county_code',
};

export const FORBUND = {
  ...NAMED,
  existsFrom: 'f.exists_from::text',
  existsUntil: 'f.exists_until::text',
  successorId: 'f.successor_id',
  synthetic: 'f.synthetic',
  source: 'f.source',
};
