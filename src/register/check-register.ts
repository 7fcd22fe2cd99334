import { checkTexts, deprecation, entryOf, fillIn, isDay, quoted, type Text, type TextArguments } from '../platform';
import { organisationNumber } from './organisation-number';

/**
 * One line of a register file: a förbund and one of its members. A förbund without members has one line without one.
 */
export interface RegisterRow {
  readonly row: number;
  readonly forbund: string;
  readonly organisationNumber?: string | null;
  readonly municipalityCode?: string | null;
  readonly countyCode?: string | null;
  readonly memberFrom?: string | null;
  readonly memberUntil?: string | null;
  readonly existsFrom?: string | null;
  readonly existsUntil?: string | null;
  readonly successor?: string | null;
  readonly note?: string | null;
  readonly source?: string | null;
  readonly fault?: string;
  /** Another name that the line gives the förbund, if it gives two. */
  readonly otherName?: string | null;
}

export interface MemberEntry {
  readonly municipalityCode: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly note: string | null;
}

/** A förbund as the file describes it, all its lines taken together. */
export interface ForbundEntry {
  readonly row: number;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly countyCode: string;
  readonly existsFrom: string | null;
  readonly existsUntil: string | null;
  /** Organisation number or name of the förbund that took over. */
  readonly successor: string | null;
  readonly source: string | null;
  readonly members: readonly MemberEntry[];
}

const text = (sv: string, en: string): Text => ({ sv, en });

/** The faults that a register file can have. */
export const REGISTER_FINDINGS = {
  BROKEN_LINE: text('Raden går inte att läsa.', 'The line cannot be read.'),
  NAME_MISSING: text('Förbundets namn saknas.', 'The name of the förbund is missing.'),
  INVALID_ORGANISATION_NUMBER: text('{value} är inget organisationsnummer.', '{value} is not an organisation number.'),
  UNKNOWN_MUNICIPALITY: text('Det finns ingen kommun {value}.', 'There is no municipality {value}.'),
  UNKNOWN_COUNTY: text('Det finns inget län {value}.', 'There is no county {value}.'),
  COUNTY_MISSING: text(
    'Länet framgår varken av raden eller av medlemmarna.',
    'The county follows neither from the line nor from the members.',
  ),
  INVALID_DATE: text('{value} är inget datum (ÅÅÅÅ-MM-DD).', '{value} is not a date (YYYY-MM-DD).'),
  INVALID_DATE_ORDER: text(
    'Slutdatum {until} ligger inte efter startdatum {from}.',
    'The end date {until} is not after the start date {from}.',
  ),
  CONFLICTING_LINES: text(
    'Raderna om {forbund} säger olika om {field}.',
    'The lines about {forbund} disagree about {field}.',
  ),
  MEMBER_TWICE: text(
    'Kommun {municipality} är medlem två gånger samtidigt.',
    'Municipality {municipality} is a member twice at the same time.',
  ),
  UNKNOWN_SUCCESSOR: text(
    'Efterträdaren {value} finns varken i filen eller i registret.',
    'The successor {value} is neither in the file nor in the register.',
  ),
  SUCCESSOR_WITHOUT_END: text(
    'En efterträdare kräver datum då förbundet upphörde.',
    'A successor needs the date when the förbund ceased to exist.',
  ),
  INVALID_INPUT: entryOf('INVALID_INPUT'),
  PERSONAL_DATA_IN_TEXT: entryOf('PERSONAL_DATA_IN_TEXT'),
  PERSONAL_IDENTITY_NUMBER: {
    ...text('Texten ser ut att innehålla ett personnummer.', 'The text seems to contain a personal identity number.'),
    deprecated: deprecation('2026-11-29', '2027-11-29', {
      sv: 'PERSONAL_DATA_IN_TEXT svaras i stället.',
      en: 'PERSONAL_DATA_IN_TEXT is answered instead.',
    }),
  },
} as const;

export type RegisterFindingCode = keyof typeof REGISTER_FINDINGS;

export interface RegisterFinding {
  readonly code: RegisterFindingCode;
  readonly row: number;
  readonly args: TextArguments;
}

export const registerFindingText = (finding: RegisterFinding): Text =>
  fillIn(REGISTER_FINDINGS[finding.code], quoted(finding.args));

export interface Geography {
  readonly counties: ReadonlySet<string>;
  /** Municipality code → county code. */
  readonly municipalities: ReadonlyMap<string, string>;
}

type Report = (code: RegisterFindingCode, row: number, args?: TextArguments) => void;

/** Checks a register file by itself; applying it checks what depends on the stored register. */
export function checkRegister(
  rows: readonly RegisterRow[],
  geography: Geography,
): { entries: ForbundEntry[]; findings: RegisterFinding[] } {
  const findings: RegisterFinding[] = [];
  const report: Report = (code, row, args = {}) => findings.push({ code, row, args });
  const byForbund = new Map<string, RegisterRow[]>();
  const numbers = numbersByName(rows);
  for (const row of rows) {
    if (row.fault) report('BROKEN_LINE', row.row);
    else if (!row.forbund.trim()) report('NAME_MISSING', row.row);
    else {
      checkRow(row, geography, report);
      const key = numberOf(row) ?? numbers.get(row.forbund.trim()) ?? row.forbund.trim();
      byForbund.set(key, [...(byForbund.get(key) ?? []), row]);
    }
  }
  const entries = [...byForbund.values()].map((lines) => toEntry(lines, geography, report));
  checkMembersOnce(entries, report);
  return { entries, findings };
}

const numberOf = (row: RegisterRow) => organisationNumber(row.organisationNumber ?? '');

/** A file may state a förbund's number on only one of its lines. */
function numbersByName(rows: readonly RegisterRow[]): Map<string, string> {
  return new Map(rows.map((row) => [row.forbund.trim(), numberOf(row)] as const).filter(hasNumber));
}

const hasNumber = (pair: readonly [string, string | undefined]): pair is [string, string] => pair[1] !== undefined;

const textFaults = ({ forbund, successor, note, source }: RegisterRow) =>
  checkTexts([
    { field: 'forbund', text: forbund, kind: 'NAME' },
    { field: 'successor', text: successor, kind: 'NAME' },
    { field: 'note', text: note, kind: 'TEXT' },
    { field: 'source', text: source, kind: 'REMARK' },
  ]);

function checkRow(row: RegisterRow, geography: Geography, report: Report): void {
  for (const { code, args } of textFaults(row))
    report(code === 'PERSONAL_DATA_IN_TEXT' ? code : 'INVALID_INPUT', row.row, args);
  if (row.organisationNumber && !organisationNumber(row.organisationNumber)) {
    report('INVALID_ORGANISATION_NUMBER', row.row, { value: row.organisationNumber });
  }
  if (row.municipalityCode && !geography.municipalities.has(row.municipalityCode)) {
    report('UNKNOWN_MUNICIPALITY', row.row, { value: row.municipalityCode });
  }
  if (row.countyCode && !geography.counties.has(row.countyCode))
    report('UNKNOWN_COUNTY', row.row, { value: row.countyCode });
  for (const value of [row.memberFrom, row.memberUntil, row.existsFrom, row.existsUntil]) {
    if (value && !isDay(value)) report('INVALID_DATE', row.row, { value });
  }
  if (row.otherName) report('CONFLICTING_LINES', row.row, { forbund: row.forbund, field: 'forbund' });
  checkOrder(row.row, row.memberFrom, row.memberUntil, report);
  checkOrder(row.row, row.existsFrom, row.existsUntil, report);
  if (row.successor && !row.existsUntil) report('SUCCESSOR_WITHOUT_END', row.row);
}

function checkOrder(
  row: number,
  from: string | null | undefined,
  until: string | null | undefined,
  report: Report,
): void {
  if (from && until && until <= from) report('INVALID_DATE_ORDER', row, { from, until });
}

function toEntry(lines: readonly RegisterRow[], geography: Geography, report: Report): ForbundEntry {
  const first = lines[0] as RegisterRow;
  const agreed = (field: 'forbund' | 'countyCode' | 'existsFrom' | 'existsUntil' | 'successor'): string | null => {
    const values = new Set(lines.map((line) => line[field]?.trim()).filter(Boolean));
    if (values.size > 1) report('CONFLICTING_LINES', first.row, { forbund: first.forbund, field });
    return [...values][0] ?? null;
  };
  const members = lines
    .filter((line) => line.municipalityCode)
    .map((line) => ({
      municipalityCode: line.municipalityCode as string,
      from: line.memberFrom || null,
      until: line.memberUntil || null,
      note: line.note || null,
    }));
  const countyOfFirstMember = members[0] && geography.municipalities.get(members[0].municipalityCode);
  const countyCode = agreed('countyCode') ?? countyOfFirstMember ?? '';
  if (!countyCode) report('COUNTY_MISSING', first.row);
  return {
    row: first.row,
    name: agreed('forbund') ?? first.forbund.trim(),
    organisationNumber: lines.map(numberOf).find(Boolean) ?? null,
    countyCode,
    existsFrom: agreed('existsFrom'),
    existsUntil: agreed('existsUntil'),
    successor: agreed('successor'),
    source: lines.find((line) => line.source)?.source ?? null,
    members,
  };
}

/** Half-open intervals overlap when each begins before the other ends; no date means for ever. */
const overlap = (a: MemberEntry, b: MemberEntry) =>
  (a.from ?? '') < (b.until ?? '9999') && (b.from ?? '') < (a.until ?? '9999');

/** A municipality counted in two förbund at once would be counted twice in the nation. */
function checkMembersOnce(entries: readonly ForbundEntry[], report: Report): void {
  const seen = new Map<string, MemberEntry[]>();
  for (const entry of entries) {
    for (const member of entry.members) {
      const earlier = seen.get(member.municipalityCode) ?? [];
      if (earlier.some((other) => overlap(other, member))) {
        report('MEMBER_TWICE', entry.row, { municipality: member.municipalityCode });
      }
      seen.set(member.municipalityCode, [...earlier, member]);
    }
  }
}
