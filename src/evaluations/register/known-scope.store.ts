import { integer, row, rows, sql, text, type Db, type RowOf } from '../../database';
import type { NamedInsats } from './check-evaluation';

const FOUND = row('named insats', {
  forbund: sql('f.organisation_number', text),
  code: text,
  key: sql('i.id', integer),
  forbundId: integer,
});
export type FoundInsats = RowOf<typeof FOUND>;

/** The insatser of some förbund that have these names. */
export async function insatserByNames(db: Db, names: readonly NamedInsats[]): Promise<FoundInsats[]> {
  return rows(
    db,
    FOUND,
    `SELECT ${FOUND.select('i')}
     FROM unnest($1::text[], $2::text[]) AS n(forbund, code) JOIN forbund f ON f.organisation_number = n.forbund
     JOIN intervention i ON i.forbund_id = f.id AND i.code = n.code`,
    [names.map(({ forbund }) => forbund), names.map(({ code }) => code)],
  );
}
