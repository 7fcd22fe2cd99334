import {
  conditions,
  day,
  insertRow,
  integer,
  listOf,
  listPage,
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
import { INTERVENTION } from '../catalogue';
import { INTERVENTION_FORMS, INTERVENTION_KINDS, PARTIES, type InterventionInput } from './intervention';
import { addOwnCategory, renameOwnCategory } from '../measures/own-categories.store';

const STORED_INTERVENTION = row('insats', {
  key: sql('id', integer),
  forbundId: integer,
  code: text,
  nameSv: text,
  kind: oneOf(INTERVENTION_KINDS),
  form: oneOf(INTERVENTION_FORMS),
  focus: text,
  targetGroup: text,
  startsOn: day,
  endsOn: nullable(day),
  parties: listOf(oneOf(PARTIES)),
});
export type StoredIntervention = RowOf<typeof STORED_INTERVENTION>;

const SELECTED = `SELECT ${STORED_INTERVENTION.select()} FROM intervention`;

export async function interventionsOf(
  db: Db,
  forbundId: number,
  codes?: readonly string[],
): Promise<StoredIntervention[]> {
  return rows(
    db,
    STORED_INTERVENTION,
    `${SELECTED} WHERE forbund_id = $1 AND ($2::text[] IS NULL OR code = ANY($2)) ORDER BY code`,
    [forbundId, codes ?? null],
  );
}

/** The category ids of a förbund's insatser by code: all that the check of a cell needs. */
export async function interventionKeys(db: Db, forbundId: number): Promise<Map<string, number>> {
  const found = await rows(db, CODED, `SELECT ${CODED.select()} FROM intervention WHERE forbund_id = $1`, [forbundId]);
  return new Map(found.map(({ code, id }) => [code, id]));
}

const CODED = row('code of an insats', { code: text, id: integer });

export async function interventionByKeys(db: Db, keys: readonly number[]): Promise<StoredIntervention[]> {
  return rows(db, STORED_INTERVENTION, `${SELECTED} WHERE id = ANY($1)`, [keys]);
}

/** The insatser of all förbund or of one, either all of them or those with a focus, form or target group. */
export async function interventionsOfKind(
  db: Db,
  { forbundId, focus, form, targetGroup, kind }: Omit<InterventionFilter, 'onDate'>,
): Promise<StoredIntervention[]> {
  return rows(
    db,
    STORED_INTERVENTION,
    `${SELECTED}
     WHERE ($1::text IS NULL OR focus = $1) AND ($2::text IS NULL OR form = $2) AND ($3::text IS NULL OR target_group = $3)
       AND ($4::text IS NULL OR kind = $4) AND ($5::integer IS NULL OR forbund_id = $5)
     ORDER BY forbund_id, code`,
    [focus ?? null, form ?? null, targetGroup ?? null, kind ?? null, forbundId ?? null],
  );
}

/** Those of them that have participants. */
export const individualInterventions = (
  db: Db,
  kind: Pick<InterventionFilter, 'focus' | 'form' | 'targetGroup'>,
): Promise<StoredIntervention[]> => interventionsOfKind(db, { ...kind, kind: 'INDIVIDUAL' });

export interface InterventionFilter {
  readonly forbundId?: number | null;
  readonly focus?: string | null;
  readonly form?: string | null;
  readonly targetGroup?: string | null;
  readonly kind?: StoredIntervention['kind'] | null;
  readonly onDate?: string | null;
}

export async function interventionPage<T>(
  db: Db,
  filter: InterventionFilter,
  page: PageRequest,
  toItem: (row: StoredIntervention) => T,
): Promise<Page<T>> {
  const { where, parameters, add } = conditions();
  add(filter.forbundId, (p) => `forbund_id = ${p}`);
  add(filter.focus, (p) => `focus = ${p}`);
  add(filter.form, (p) => `form = ${p}`);
  add(filter.targetGroup, (p) => `target_group = ${p}`);
  add(filter.onDate, (p) => `starts_on <= ${p}::date AND (ends_on IS NULL OR ends_on > ${p}::date)`);
  const order = [
    { sql: 'forbund_id', type: 'number' as const },
    { sql: 'code', type: 'string' as const },
  ];
  return listPage(
    db,
    { name: 'intervention', row: STORED_INTERVENTION, from: 'intervention', where, parameters, order },
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
  const facts = {
    name_sv: input.nameSv,
    kind: input.kind,
    form: input.form,
    focus: input.focus,
    target_group: input.targetGroup,
    starts_on: input.startsOn,
    ends_on: input.endsOn ?? null,
    parties: input.parties,
  };
  if (known) {
    const { sets, parameters, next } = written(facts);
    await db.query(`UPDATE intervention SET ${sets} WHERE id = ${next}`, [...parameters, known.key]);
    // An insats is a category too, and a reader of a split meets it under its category's name.
    await renameOwnCategory(db, known.key, input.nameSv);
    return known.key;
  }
  const id = await addOwnCategory(db, INTERVENTION, forbundId, input);
  await insertRow(db, 'intervention', { ...facts, id, forbund_id: forbundId, code: input.code });
  return id;
}
