import { termsOf, TOTAL, type MeasureRule, type MeasureVersion, type Operator, type Term } from '../../catalogue';
import type { Figure } from '../intake/submitted-figure';
import type { Findings } from './finding';

/** The measures of a version by code, for looking up those that rules name. */
export interface Totals {
  /** Every total of the version by its measure, and every category by measure, dimension and category. */
  readonly all: ReadonlyMap<string, Figure>;
  /** What this version adds, changes or removes: a rule about none of it is not checked. */
  readonly changed: ReadonlySet<string>;
}

const termName = (measure: string, dimension = TOTAL, category = TOTAL) =>
  dimension === TOTAL ? measure : `${measure}/${dimension}/${category}`;

export function totalsOf(
  rules: readonly MeasureRule[],
  figures: readonly Figure[],
  fresh: ReadonlySet<Figure>,
  removed: readonly MeasureVersion[],
): Totals {
  // Rules name only a few of an upload's many thousand cells.
  const dimensions = new Set([TOTAL, ...rules.flatMap(termsOf).map(({ dimension = TOTAL }) => dimension)]);
  const named = figures.filter(({ dimension }) => dimensions.has(dimension));
  const nameOf = ({ version, dimension, category }: Figure) => termName(version.measure.code, dimension, category);
  return {
    all: new Map(named.map((figure) => [nameOf(figure), figure])),
    changed: new Set([
      ...named.filter((figure) => fresh.has(figure)).map(nameOf),
      ...removed.map(({ measure }) => measure.code),
    ]),
  };
}

/** Checks the catalogue's rules between measures. Figures that were there before are never blamed on their own. */
export function checkRules(rules: readonly MeasureRule[], totals: Totals, findings: Findings): void {
  for (const rule of rules) {
    const terms = termsOf(rule);
    const places = [
      ...new Set(terms.map(({ measure, dimension, category }) => termName(measure, dimension, category))),
    ];
    const touched = places.find((place) => totals.changed.has(place));
    if (touched === undefined) continue;
    const row = totals.all.get(touched)?.row ?? 0;
    const named = { rule: rule.code, text: { sv: rule.textSv, en: rule.textEn } };
    const missing = places.filter((place) => !totals.all.has(place));
    if (missing.length > 0) {
      // A rule says nothing when all its measures are missing: the version has removed one of them.
      if (rule.whenMissing === 'WARN' && missing.length < places.length)
        findings.add('RULE_NOT_CHECKED', row, { ...named, missing: missing.join(', ') });
      continue;
    }
    const left = sideOf(rule.left, totals);
    const right = typeof rule.right === 'number' ? rule.right : sideOf(rule.right, totals);
    if (holds(left, rule.operator, right)) continue;
    const code = rule.severity === 'ERROR' ? 'RULE_BROKEN' : 'RULE_DOUBTED';
    findings.add(code, row, { ...named, left: String(left), operator: rule.operator, right: String(right) });
  }
}

/** Kronor are whole and exact beyond 2^53; a sum with decimals is a number. */
function sideOf(terms: readonly Term[], { all }: Totals): number | bigint {
  const values = terms.map(({ measure, of, dimension, category }) => {
    const figure = all.get(termName(measure, dimension, category)) as Figure;
    return of === 'N' ? figure.n : figure.sum;
  });
  return values.every((value) => typeof value === 'bigint' || Number.isInteger(value))
    ? values.reduce<bigint>((sum, value) => sum + BigInt(value), 0n)
    : values.reduce<number>((sum, value) => sum + Number(value), 0);
}

/** Tolerance for the last binary digits of added decimals. */
const ROUNDING = 1e-9;

/** A number and a bigint compare by value. */
export function holds(left: number | bigint, operator: Operator, right: number | bigint): boolean {
  const exact = typeof left === 'bigint' && (typeof right === 'bigint' || Number.isInteger(right));
  const slack = exact ? 0 : ROUNDING * Math.max(1, Math.abs(Number(left)), Math.abs(Number(right)));
  const equal = exact ? left === BigInt(right) : Math.abs(Number(left) - Number(right)) <= slack;
  if (operator === '=') return equal;
  if (equal) return operator === '<=' || operator === '>=';
  return operator.startsWith('<') ? left < right : left > right;
}
