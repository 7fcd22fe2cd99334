import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../../platform';

/** A code with a name for people. */
export interface NamedCode {
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string;
}

/** An act that another has replaced. */
export interface ReplacedAct {
  readonly act: string;
  readonly replacedBy: string;
  /** First day on which the new act applies, YYYY-MM-DD. */
  readonly from: string;
  readonly nameSv: string;
  readonly source: string;
}

/** Lists that are data, and the same for as long as the process runs: `data/authorities.csv` and its neighbours. */
export const AUTHORITIES: ReadonlyMap<string, NamedCode> = readNames('authorities.csv');
export const THEMES: ReadonlyMap<string, NamedCode> = readNames('system-error-themes.csv');
const REPLACED_ACTS: ReadonlyMap<string, ReplacedAct> = new Map(
  readRows('replaced-acts.csv').map(({ act = '', replaced_by = '', from = '', name_sv = '', source = '' }) => [
    act,
    { act, replacedBy: replaced_by, from, nameSv: name_sv, source },
  ]),
);

function readRows(name: string): Partial<Record<string, string>>[] {
  return parse(readFileSync(join(projectRoot, 'data', name)), { columns: true, bom: true, skip_empty_lines: true });
}

function readNames(file: string): Map<string, NamedCode> {
  const named = readRows(file).map(({ code = '', name_sv = '', name_en = '' }) => ({
    code,
    nameSv: name_sv,
    nameEn: name_en,
  }));
  return new Map(named.map((one) => [one.code, one]));
}

/**
 * The act that has replaced another on a day, through every step: for 1980:620 in 2026 it is 2025:400. Undefined while
 * the act stands. Paragraphs do not correspond: finding the new place is for people.
 */
export function replacementOf(sfs: string, day: string): ReplacedAct | undefined {
  let found: ReplacedAct | undefined;
  let next = REPLACED_ACTS.get(sfs);
  while (next && next.from <= day) {
    found = { ...next, act: sfs };
    next = REPLACED_ACTS.get(next.replacedBy);
  }
  return found;
}
