import { parse } from 'csv-parse/sync';
import JSONstat from 'jsonstat-toolkit';
import { EVIDENCE, type CaseWithEvidence } from './evidence';

interface Change {
  readonly measure: { readonly code: string };
  readonly forbund: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly text: { readonly sv: string };
}

export interface PackedCase extends CaseWithEvidence {
  readonly titleSv: string;
  readonly closed: object | null;
  readonly questions: readonly { readonly state: string }[];
  readonly beforeAfter: { readonly inForceFrom: string; readonly measures: readonly Change[] } | null;
  readonly beforeAfterNote: { readonly sv: string };
}

/** What a pack says, from its file or its field. */
export interface Pack {
  readonly digest: string;
  readonly citation: { readonly sv: string };
  readonly coverage: Readonly<Record<'cases' | 'withMeasures' | 'compared' | 'beforeAfter', number>>;
  readonly cases: readonly PackedCase[];
}

export const BEFORE_AFTER = `inForceFrom before { code } after { code } text { sv en }
  measures { measure { code nameSv nameEn } forbund: forbundCount before after difference interval { lower upper confidence } isBroken text { sv en } }`;

/** All of a pack's field that its file has too, and where the files are. */
export const PACK_FIELD = `query ($authority: String!, $release: Int, $asOf: Date) {
  dialoguePack(authority: $authority, release: $release, asOf: $asOf) {
    authority { code nameSv nameEn } release asOf digest citation { sv en } methods { sv en }
    coverage { cases withMeasures compared beforeAfter } files { format path }
    cases {
      number systemError { number state }
      breadth { forbund: forbundCount forbundExisting counties personsPerYear statements overlap { sv en } firstSeen lastSeen }
      questions { authority { code nameSv nameEn } registryNumber deadline state sentAt answers { answer reason inForceFrom answeredAt } }
      closed { outcome reason inForceFrom closedAt }
      evidence { ${EVIDENCE.replaceAll('measure { code }', 'measure { code nameSv nameEn }')
        .replaceAll('lower upper', 'lower upper confidence')
        .replaceAll('{ sv }', '{ sv en }')} reason }
      beforeAfter { ${BEFORE_AFTER} } beforeAfterNote { sv en }
    }
  }
}`;

const told = (value: string | number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

/** The rows that a pack's table must have, by the names of its columns. */
export function rowsOf({ cases, digest }: Pack): Record<string, string>[] {
  return cases.flatMap(({ number, evidence, beforeAfter, beforeAfterNote }) =>
    (evidence.length > 0 ? evidence : [undefined]).map((one) => {
      const change = beforeAfter?.measures.find(({ measure }) => measure.code === one?.measure.code);
      const sides = (['group', 'others'] as const).flatMap((side) =>
        (['forbund', 'withheld', 'respondents', 'mean'] as const).map((what) => [`${side}_${what}`, one?.[side][what]]),
      );
      const row = {
        ...{ number, digest, measure: one?.measure.code, difference: one?.difference, note: one?.text.sv },
        ...{ interval_lower: one?.interval?.lower, in_force_from: beforeAfter?.inForceFrom },
        ...{ before_after_forbund: change?.forbund, before: change?.before, after: change?.after },
        ...{ change: change?.difference, change_lower: change?.interval?.lower, change_upper: change?.interval?.upper },
        before_after_note: (change ? `${change.text.sv} ` : '') + beforeAfterNote.sv,
        ...(Object.fromEntries(sides) as Record<string, number | null>),
      };
      return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, told(value)]));
    }),
  );
}

export const rowsIn = (file: string): Record<string, string>[] => parse(file, { columns: true });

/** A measure before and after, read from a pack in JSON-stat by a library of others. */
export function changeCube(file: string): (number: number, change: Change) => readonly (number | null)[] {
  const [, , changes] = (JSON.parse(file) as { link: { item: object[] } }).link.item;
  const cube = JSONstat(changes ?? {});
  return (number, { measure }) =>
    cube
      .Dimension('metric')
      .id.map((metric) => cube.Data({ case: String(number), measure: measure.code, metric }).value);
}
