import { conditions, listPage, type Db, type Page, type PageRequest } from '../../database';
import { INTERVENTION } from '../catalogue';
import type { InterventionInput } from './intervention';
import { addOwnCategory, renameOwnCategory } from '../measures/own-categories.store';

export interface StoredIntervention extends Required<InterventionInput> {
  readonly key: number;
  readonly forbundId: number;
}

const COLUMNS = `
  i.id AS key, i.forbund_id AS "forbundId", i.code, i.name_sv AS "nameSv", i.kind, i.form, i.focus,
  i.target_group AS "targetGroup", i.starts_on::text AS "startsOn", i.ends_on::text AS "endsOn", i.parties`;

export async function interventionsOf(
  db: Db,
  forbundId: number,
  codes?: readonly string[],
): Promise<StoredIntervention[]> {
  return db.query(
    `SELECT ${COLUMNS} FROM intervention i WHERE i.forbund_id = $1 AND ($2::text[] IS NULL OR i.code = ANY($2)) ORDER BY i.code`,
    [forbundId, codes ?? null],
  );
}

/** The category ids of a förbund's insatser by code: all that checking a cell needs. */
export async function interventionKeys(db: Db, forbundId: number): Promise<Map<string, number>> {
  const rows = await db.query<{ code: string; id: number }[]>(
    'SELECT code, id FROM intervention WHERE forbund_id = $1',
    [forbundId],
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

export async function interventionByKeys(db: Db, keys: readonly number[]): Promise<StoredIntervention[]> {
  return db.query(`SELECT ${COLUMNS} FROM intervention i WHERE i.id = ANY($1)`, [keys]);
}

/** The insatser of all förbund that have participants, with a focus, form or target group, or all of them. */
export async function individualInterventions(
  db: Db,
  { focus, form, targetGroup }: Pick<InterventionFilter, 'focus' | 'form' | 'targetGroup'>,
): Promise<StoredIntervention[]> {
  return db.query(
    `SELECT ${COLUMNS} FROM intervention i
     WHERE i.kind = 'INDIVIDUAL' AND ($1::text IS NULL OR i.focus = $1) AND ($2::text IS NULL OR i.form = $2) AND ($3::text IS NULL OR i.target_group = $3)
     ORDER BY i.forbund_id, i.code`,
    [focus ?? null, form ?? null, targetGroup ?? null],
  );
}

export interface InterventionFilter {
  readonly forbundId?: number | null;
  readonly focus?: string | null;
  readonly form?: string | null;
  readonly targetGroup?: string | null;
  readonly onDate?: string | null;
}

export async function interventionPage<T>(
  db: Db,
  filter: InterventionFilter,
  page: PageRequest,
  toItem: (row: StoredIntervention) => T,
): Promise<Page<T>> {
  const { where, parameters, add } = conditions();
  add(filter.forbundId, (p) => `i.forbund_id = ${p}`);
  add(filter.focus, (p) => `i.focus = ${p}`);
  add(filter.form, (p) => `i.form = ${p}`);
  add(filter.targetGroup, (p) => `i.target_group = ${p}`);
  add(filter.onDate, (p) => `i.starts_on <= ${p}::date AND (i.ends_on IS NULL OR i.ends_on > ${p}::date)`);
  const order = [
    { sql: 'i.forbund_id', type: 'number' as const },
    { sql: 'i.code', type: 'string' as const },
  ];
  return listPage(
    db,
    { name: 'intervention', select: COLUMNS, from: 'intervention i', where, parameters, order },
    page,
    toItem,
  );
}

export async function storeIntervention(
  db: Db,
  forbundId: number,
  input: InterventionInput,
  known?: StoredIntervention,
): Promise<number> {
  const facts = [
    input.nameSv,
    input.kind,
    input.form,
    input.focus,
    input.targetGroup,
    input.startsOn,
    input.endsOn ?? null,
    input.parties,
  ];
  if (known) {
    await db.query(
      `UPDATE intervention SET name_sv = $1, kind = $2, form = $3, focus = $4, target_group = $5, starts_on = $6,
         ends_on = $7, parties = $8 WHERE id = $9`,
      [...facts, known.key],
    );
    // An insats is a category too, and is named there by whoever reads a split.
    await renameOwnCategory(db, known.key, input.nameSv);
    return known.key;
  }
  const id = await addOwnCategory(db, INTERVENTION, forbundId, input);
  await db.query(
    `INSERT INTO intervention (name_sv, kind, form, focus, target_group, starts_on, ends_on, parties, id, forbund_id, code)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [...facts, id, forbundId, input.code],
  );
  return id;
}
