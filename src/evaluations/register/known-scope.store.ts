import type { Db } from '../../database';
import type { NamedInsats } from './check-evaluation';

export interface FoundInsats {
  readonly forbund: string;
  readonly code: string;
  readonly key: number;
  readonly forbundId: number;
}

/** The insatser of some förbund that go by these names. */
export async function insatserByNames(db: Db, names: readonly NamedInsats[]): Promise<FoundInsats[]> {
  return db.query(
    `SELECT f.organisation_number AS forbund, i.code, i.id AS key, i.forbund_id AS "forbundId"
     FROM unnest($1::text[], $2::text[]) AS n(forbund, code) JOIN forbund f ON f.organisation_number = n.forbund
     JOIN intervention i ON i.forbund_id = f.id AND i.code = n.code`,
    [names.map(({ forbund }) => forbund), names.map(({ code }) => code)],
  );
}
