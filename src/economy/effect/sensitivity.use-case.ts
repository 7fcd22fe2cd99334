import type { Hub } from '../../database';
import { SamnavError, type Text } from '../../platform';
import { relationBeside } from '../heavy/in-thread';
import { englishYears } from './claims';
import { turnsOnOneUnit, type Direction, type NoRelation, type Relation } from './relation';
import { unitsWithLag, type ResourceAnswer } from './resource-effect.use-case';

/** What becomes of the line when one choice is made otherwise. */
export interface SensitivityRow {
  readonly varied: 'LAG' | 'PRICE_YEAR' | 'WITHOUT_ONE_UNIT';
  readonly label: Text;
  readonly units: number;
  /** Percentage points per krona; the least and the largest where many lines were drawn. Null when there is none. */
  readonly lowestSlope: number | null;
  readonly highestSlope: number | null;
  readonly direction: Direction | null;
}

const LAGS = [0, 1, 2];

/**
 * The line again with resources of other years, in the kronor of the resources' own year, and without each unit in
 * turn.
 */
export async function sensitivityOf(hub: Hub, answer: ResourceAnswer): Promise<SensitivityRow[]> {
  const rows: SensitivityRow[] = [];
  for (const lag of LAGS) {
    const units = lag === answer.frame.question.lag ? answer.whole : await unitsIfAny(hub, answer, lag);
    if (!units) continue;
    const label = { sv: `Resurser ${lag} år före utfallet`, en: `Resources ${englishYears(lag)} before the outcome` };
    rows.push(rowOf('LAG', label, units.length, await relationBeside(units)));
  }
  const { whole, frame } = answer;
  const relation = await relationBeside(whole);
  const [year] = frame.costYears;
  if (frame.costYears.length === 1 && year !== undefined && year !== frame.priceYear)
    rows.push(inOwnYear(answer, relation, year));
  if (typeof relation !== 'string') {
    const [lowestSlope, highestSlope] = relation.slopeRange;
    rows.push({
      varied: 'WITHOUT_ONE_UNIT',
      label: {
        sv: 'Utan en enhet i taget: minsta och största lutning',
        en: 'Without one unit at a time: least and largest slope',
      },
      units: whole.length - 1,
      lowestSlope,
      highestSlope,
      direction: turnsOnOneUnit(relation) ? 'NO_CERTAIN_DIRECTION' : relation.direction,
    });
  }
  return rows;
}

/** Another price year is another unit of the same kronor: the slope is scaled, and its direction the same. */
function inOwnYear(answer: ResourceAnswer, relation: Relation | NoRelation, year: number): SensitivityRow {
  const { priceIndex } = answer.catalogue.economy;
  const of = (wanted: number) => priceIndex?.byYear.find((one) => one.year === wanted)?.index ?? 1;
  const factor = of(answer.frame.priceYear) / of(year);
  const row = rowOf(
    'PRICE_YEAR',
    { sv: `I ${year} års priser`, en: `In the prices of ${year}` },
    answer.whole.length,
    relation,
  );
  const scaled = (slope: number | null) => (slope === null ? null : slope * factor);
  return { ...row, lowestSlope: scaled(row.lowestSlope), highestSlope: scaled(row.highestSlope) };
}

function rowOf(
  varied: SensitivityRow['varied'],
  label: Text,
  units: number,
  relation: Relation | NoRelation,
): SensitivityRow {
  const line = typeof relation === 'string' ? null : relation;
  const slope = line?.leastSquares.slope ?? null;
  return { varied, label, units, lowestSlope: slope, highestSlope: slope, direction: line?.direction ?? null };
}

/** A lag for which there is no round, or no measure, is no row; a fault is a fault. */
async function unitsIfAny(hub: Hub, answer: ResourceAnswer, lag: number) {
  try {
    return await unitsWithLag(hub, answer, lag);
  } catch (error) {
    if (error instanceof SamnavError) return null;
    throw error;
  }
}
