import { LOCAL_GROUP, TOTAL, type MeasureVersion } from '../../catalogue';
import { placeArgs, type Figure } from '../intake/submitted-figure';
import type { Findings } from './finding';

/** The category of the unknown in every dimension but LOCAL_GROUP, where it holds everybody in no known local group. */
const UNKNOWN = 'UNKNOWN';
const ALWAYS_KNOWN: readonly string[] = [TOTAL, LOCAL_GROUP];

/**
 * A split that is known for fewer says more about who answered than about the groups. Source: OMB, Standards and
 * Guidelines for Statistical Surveys (2006), guideline 3.2.10: below 70 per cent, item nonresponse must be looked into.
 */
const LEAST_KNOWN = 0.7;
/** One missing answer is more than 30 per cent of three. */
const FEWEST = 10;

/**
 * How much of the total the known parts of each split cover: the parts add up to the total (a rule of form), but some
 * of it may be unknown. Only splits with a new figure are checked.
 */
export function checkCoverage(all: readonly Figure[], fresh: ReadonlySet<Figure>, findings: Findings): void {
  const unknown = all.filter(({ category, dimension }) => category === UNKNOWN && !ALWAYS_KNOWN.includes(dimension));
  if (unknown.length === 0) return;
  const splitOf = ({ version, dimension }: Figure) => `${version.key}/${dimension}`;
  const changed = new Set([...fresh].map(splitOf));
  const totals = new Map<MeasureVersion, number>();
  for (const figure of all) if (figure.dimension === TOTAL) totals.set(figure.version, figure.n);
  for (const figure of unknown) {
    const total = totals.get(figure.version) ?? 0;
    const known = total - figure.n;
    if (!changed.has(splitOf(figure)) || total < FEWEST || known >= LEAST_KNOWN * total) continue;
    findings.add('SPLIT_MOSTLY_UNKNOWN', figure.row, { ...placeArgs(figure), known, total });
  }
}
