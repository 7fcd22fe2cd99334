import { listPage, type Db, type Page, type PageRequest } from '../../database';
import { lawKeys } from '../law/legal-reference';
import { reportText, type ReportFacts, type StoredReport } from './report';
import type { ReportState } from './report-states';
import type { TriageAnswers } from './triage';

const COLUMNS = `
  r.id AS key, r.forbund_id AS "forbundId", r.state, r.revision, r.title, r.description,
  r.affected_group AS "affectedGroup", r.consequence, r.kind, r.authorities, r.legal_references AS "legalReferences",
  r.persons_per_year AS "personsPerYear", r.estimate_basis AS "estimateBasis", r.estimate_note AS "estimateNote",
  r.hours_lost_per_year AS "hoursLostPerYear", r.sek_lost_per_year AS sek, r.proposed_change AS "proposedChange",
  r.instrument, r.interventions, r.measures, r.rounds, r.triage, r.reason, r.created_at AS "createdAt",
  r.submitted_at AS "submittedAt", r.changed_at AS "changedAt", s.system_error_id AS "systemErrorId"`;
const FROM = 'system_error_report r LEFT JOIN system_error_signature s ON s.report_id = r.id';

type Row = Omit<StoredReport, 'sekLostPerYear'> & { readonly sek: string | null };

const toReport = ({ sek, ...row }: Row): StoredReport => ({
  ...row,
  sekLostPerYear: sek === null ? null : BigInt(sek),
});

export async function reportsByKeys(db: Db, keys: readonly number[]): Promise<StoredReport[]> {
  const rows = await db.query<Row[]>(`SELECT ${COLUMNS} FROM ${FROM} WHERE r.id = ANY($1) ORDER BY r.id`, [keys]);
  return rows.map(toReport);
}

/** Nobody else can change the report before the transaction ends. */
export async function lockReport(db: Db, key: number): Promise<void> {
  await db.query('SELECT FROM system_error_report WHERE id = $1 FOR UPDATE', [key]);
}

export interface ReportFilter {
  /** Whose reports; drafts among them only for a förbund that reads its own. Null: everybody's that were sent. */
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
  return listPage<Row, T>(
    db,
    {
      name: 'system error reports',
      select: COLUMNS,
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
    (row) => toItem(toReport(row)),
  );
}

const FACTS = [
  'title',
  'description',
  'affected_group',
  'consequence',
  'kind',
  'authorities',
  'legal_references',
  'law_keys',
  'persons_per_year',
  'estimate_basis',
  'estimate_note',
  'hours_lost_per_year',
  'sek_lost_per_year',
  'proposed_change',
  'instrument',
  'interventions',
  'measures',
  'rounds',
  'search_text',
] as const;

function valuesOf(facts: ReportFacts): unknown[] {
  return [
    facts.title,
    facts.description,
    facts.affectedGroup,
    facts.consequence,
    facts.kind,
    facts.authorities,
    JSON.stringify(facts.legalReferences),
    lawKeys(facts.legalReferences),
    facts.personsPerYear,
    facts.estimateBasis,
    facts.estimateNote,
    facts.hoursLostPerYear,
    facts.sekLostPerYear?.toString() ?? null,
    facts.proposedChange,
    facts.instrument,
    facts.interventions,
    facts.measures,
    facts.rounds,
    reportText(facts),
  ];
}

/** What stands beside the facts when they are stored. */
export interface Writing {
  readonly state: ReportState;
  readonly at: Date;
  readonly by: string;
}

const submittedAt = ({ state, at }: Writing): Date | null => (state === 'SUBMITTED' ? at : null);

/** The last of the facts is what is searched. */
const SEARCHED = `to_tsvector('swedish', $${FACTS.length})`;

export async function insertReport(db: Db, forbundId: number, facts: ReportFacts, writing: Writing): Promise<number> {
  const places = FACTS.map((_, index) => `$${index + 1}`).join(', ');
  const next = (index: number) => `$${FACTS.length + index}`;
  const [row] = await db.query<{ id: number }[]>(
    `INSERT INTO system_error_report (${FACTS.join(', ')}, search, forbund_id, state, written_by, created_at, submitted_at, changed_at)
     VALUES (${places}, ${SEARCHED}, ${next(1)}, ${next(2)}, ${next(3)}, ${next(4)}, ${next(5)}, ${next(4)}) RETURNING id`,
    [...valuesOf(facts), forbundId, writing.state, writing.by, writing.at, submittedAt(writing)],
  );
  return (row as { id: number }).id;
}

/** Writes a draft anew. */
export async function updateReport(db: Db, key: number, facts: ReportFacts, writing: Writing): Promise<void> {
  const sets = FACTS.map((column, index) => `${column} = $${index + 1}`).join(', ');
  const next = (index: number) => `$${FACTS.length + index}`;
  await db.query(
    `UPDATE system_error_report SET ${sets}, search = ${SEARCHED}, state = ${next(2)}, written_by = ${next(3)},
       changed_at = ${next(4)}, submitted_at = ${next(5)}, revision = revision + 1 WHERE id = ${next(1)}`,
    [...valuesOf(facts), key, writing.state, writing.by, writing.at, submittedAt(writing)],
  );
}

/** Moves a report on. Answers and reason stay when they are not given. */
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
