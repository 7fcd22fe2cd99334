import {
  insertForKey,
  exact,
  integer,
  json,
  listOf,
  listPage,
  MadeBySql,
  moment,
  nullable,
  oneOf,
  row,
  rows,
  sql,
  text,
  written,
  type Db,
  type Page,
  type PageRequest,
  type RowOf,
} from '../../database';
import { ESTIMATE_BASES, INSTRUMENTS, SYSTEM_ERROR_KINDS } from '../law/instruments';
import { lawKeys, type LegalReference } from '../law/legal-reference';
import { reportText, type ReportFacts, type StoredReport } from './report';
import { REPORT_STATES, type ReportState } from './report-states';
import type { TriageAnswers } from './triage';

const REPORT = row('report', {
  key: sql('r.id', integer),
  forbundId: integer,
  state: oneOf(REPORT_STATES),
  revision: integer,
  title: text,
  description: text,
  affectedGroup: text,
  consequence: text,
  kind: nullable(oneOf(SYSTEM_ERROR_KINDS)),
  authorities: listOf(text),
  legalReferences: json<readonly LegalReference[]>(),
  personsPerYear: nullable(integer),
  estimateBasis: nullable(oneOf(ESTIMATE_BASES)),
  estimateNote: text,
  hoursLostPerYear: nullable(integer),
  /** Kronor beyond 2^53 arrive as text. */
  sekLostPerYear: nullable(exact),
  proposedChange: text,
  instrument: nullable(oneOf(INSTRUMENTS)),
  interventions: listOf(text),
  measures: listOf(text),
  rounds: listOf(text),
  triage: nullable(json<TriageAnswers>()),
  reason: nullable(text),
  createdAt: moment,
  submittedAt: nullable(moment),
  changedAt: moment,
  systemErrorId: sql('s.system_error_id', nullable(integer)),
});
const FROM = 'system_error_report r LEFT JOIN system_error_signature s ON s.report_id = r.id';

const toReport = ({ sekLostPerYear: sek, ...report }: RowOf<typeof REPORT>): StoredReport => ({
  ...report,
  sekLostPerYear: sek === null ? null : BigInt(sek),
});

export async function reportsByKeys(db: Db, keys: readonly number[]): Promise<StoredReport[]> {
  const found = await rows(db, REPORT, `SELECT ${REPORT.select('r')} FROM ${FROM} WHERE r.id = ANY($1) ORDER BY r.id`, [
    keys,
  ]);
  return found.map(toReport);
}

/** Nobody else can change the report before the transaction ends. */
export async function lockReport(db: Db, key: number): Promise<void> {
  await db.query('SELECT FROM system_error_report WHERE id = $1 FOR UPDATE', [key]);
}

export interface ReportFilter {
  /** Whose reports; only a förbund that reads its own sees drafts. Null: all that were sent. */
  readonly forbundId: number | null;
  readonly withDrafts: boolean;
  readonly state?: ReportState | null;
}

/** Reports, newest first. */
export async function reportPage<T>(
  db: Db,
  { forbundId, withDrafts, state }: ReportFilter,
  page: PageRequest,
  toItem: (report: StoredReport) => T,
): Promise<Page<T>> {
  return listPage(
    db,
    {
      name: 'system error reports',
      row: REPORT,
      alias: 'r',
      from: FROM,
      where: [
        '($1::integer IS NULL OR r.forbund_id = $1)',
        '($2::boolean OR r.submitted_at IS NOT NULL)',
        '($3::text IS NULL OR r.state = $3)',
      ],
      parameters: [forbundId, withDrafts, state ?? null],
      order: [{ sql: 'r.id', type: 'number', descending: true }],
    },
    page,
    (report) => toItem(toReport(report)),
  );
}

/** The columns of a report that are written, and those for search and likeness. */
const factsOf = (facts: ReportFacts) => ({
  title: facts.title,
  description: facts.description,
  affected_group: facts.affectedGroup,
  consequence: facts.consequence,
  kind: facts.kind,
  authorities: facts.authorities,
  legal_references: JSON.stringify(facts.legalReferences),
  law_keys: lawKeys(facts.legalReferences),
  persons_per_year: facts.personsPerYear,
  estimate_basis: facts.estimateBasis,
  estimate_note: facts.estimateNote,
  hours_lost_per_year: facts.hoursLostPerYear,
  sek_lost_per_year: facts.sekLostPerYear?.toString() ?? null,
  proposed_change: facts.proposedChange,
  instrument: facts.instrument,
  interventions: facts.interventions,
  measures: facts.measures,
  rounds: facts.rounds,
  search_text: reportText(facts),
  search: new MadeBySql(reportText(facts), (parameter) => `to_tsvector('swedish', ${parameter})`),
});

/** Columns beside the facts when a report is stored. */
export interface Writing {
  readonly state: ReportState;
  readonly at: Date;
  readonly by: string;
}

const columnsOf = (facts: ReportFacts, { state, at, by }: Writing) => ({
  ...factsOf(facts),
  state,
  written_by: by,
  changed_at: at,
  submitted_at: state === 'SUBMITTED' ? at : null,
});

export async function insertReport(db: Db, forbundId: number, facts: ReportFacts, writing: Writing): Promise<number> {
  return insertForKey(db, 'system_error_report', {
    ...columnsOf(facts, writing),
    forbund_id: forbundId,
    created_at: writing.at,
  });
}

/** Overwrites a draft. */
export async function updateReport(db: Db, key: number, facts: ReportFacts, writing: Writing): Promise<void> {
  const { sets, parameters, next } = written(columnsOf(facts, writing));
  await db.query(`UPDATE system_error_report SET ${sets}, revision = revision + 1 WHERE id = ${next}`, [
    ...parameters,
    key,
  ]);
}

/** Moves a report on. Triage answers and reason keep their value when they are not given. */
export async function moveReport(
  db: Db,
  key: number,
  move: { readonly to: ReportState; readonly at: Date; readonly reason?: string; readonly triage?: TriageAnswers },
): Promise<void> {
  await db.query(
    `UPDATE system_error_report SET state = $2, changed_at = $3, reason = coalesce($4, reason),
       triage = coalesce($5, triage), revision = revision + 1 WHERE id = $1`,
    [key, move.to, move.at, move.reason ?? null, move.triage ? JSON.stringify(move.triage) : null],
  );
}
