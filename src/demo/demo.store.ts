import { integer, nullable, row, rows, sql, text, theRow, theValue, truth, values, type Db } from '../database';

/** Whether the trail notes that this part of the demo is in place. */
export async function isNoted(db: Db, action: string): Promise<boolean> {
  return theValue(db, truth, 'SELECT EXISTS (SELECT FROM audit_event WHERE action = $1)', [action]);
}

const SEEDED = row('what is seeded', {
  register: sql('EXISTS (SELECT FROM forbund)', truth),
  demo: sql('EXISTS (SELECT FROM audit_event WHERE action = $1)', truth),
});

/** What is in the database already; the trail notes the whole demo by this action. */
export const whatIsSeeded = (db: Db, demoLoaded: string) =>
  theRow(db, SEEDED, `SELECT ${SEEDED.select()}`, [demoLoaded]);

/** The codes of municipalities that belong to förbund which are not invented. */
export const municipalitiesOfReal = (db: Db): Promise<string[]> =>
  values(
    db,
    text,
    'SELECT m.municipality_code FROM membership m JOIN forbund f ON f.id = m.forbund_id WHERE NOT f.synthetic',
  );

const TOLD = row('told story', {
  title: sql('r.title', text),
  systemErrorId: sql('s.system_error_id', nullable(integer)),
});

/** The stories that are loaded already, by title, with the case of each; null for a story without a case. */
export async function casesOfStories(db: Db): Promise<Map<string, number | null>> {
  const told = await rows(
    db,
    TOLD,
    `SELECT ${TOLD.select()} FROM system_error_report r
     JOIN forbund f ON f.id = r.forbund_id AND f.synthetic LEFT JOIN system_error_signature s ON s.report_id = r.id`,
  );
  return new Map(told.map(({ title, systemErrorId }) => [title, systemErrorId]));
}
