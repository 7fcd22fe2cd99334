import {
  integer,
  json,
  listPage,
  moment,
  nullable,
  oneRow,
  row,
  rows,
  sql,
  text,
  theValue,
  truth,
  type Db,
  type Page,
  type PageRequest,
} from '../../database';
import type { NamedQuestion, SavedQuestion } from './saved-question';

const NAMED = row('named question', { id: integer, owner: text, isShared: truth });
/** `v` is the alias of the version. */
const SAVED = row('saved question', {
  name: sql('q.name', text),
  owner: sql('q.owner', text),
  isShared: sql('q.is_shared', truth),
  version: integer,
  titleSv: text,
  titleEn: text,
  document: text,
  variables: json<SavedQuestion['variables']>(),
  release: sql('v.release_number', nullable(integer)),
  savedAt: moment,
});

/** Everybody's questions of a name, the oldest first. */
export async function questionsNamed(db: Db, name: string): Promise<NamedQuestion[]> {
  return rows(db, NAMED, `SELECT ${NAMED.select()} FROM saved_question WHERE name = $1 ORDER BY id`, [name]);
}

/** A version of a question; the newest when none is stated. */
export async function savedQuestionVersion(
  db: Db,
  id: number,
  version: number | null,
): Promise<SavedQuestion | undefined> {
  return oneRow(
    db,
    SAVED,
    `SELECT ${SAVED.select('v')} FROM saved_question q JOIN saved_question_version v ON v.question_id = q.id
     WHERE q.id = $1 AND ($2::integer IS NULL OR v.version = $2) ORDER BY v.version DESC LIMIT 1`,
    [id, version],
  );
}

/** The newest versions, by name: an owner's and the shared ones, or all. */
export async function savedQuestionPage<T>(
  db: Db,
  readableBy: string | null,
  page: PageRequest,
  toItem: (question: SavedQuestion) => T,
): Promise<Page<T>> {
  return listPage(
    db,
    {
      name: 'saved questions',
      row: SAVED,
      alias: 'v',
      from: `saved_question q JOIN saved_question_version v ON v.question_id = q.id
        AND v.version = (SELECT max(n.version) FROM saved_question_version n WHERE n.question_id = q.id)`,
      where: readableBy === null ? [] : ['(q.is_shared OR q.owner = $1)'],
      parameters: readableBy === null ? [] : [readableBy],
      order: [
        { sql: 'q.name', type: 'string' },
        { sql: 'q.id', type: 'number' },
      ],
    },
    page,
    toItem,
  );
}

export async function countOwned(db: Db, owner: string): Promise<number> {
  return theValue(db, integer, 'SELECT count(*)::integer FROM saved_question WHERE owner = $1', [owner]);
}

/** Adds a version, and the name when it is new to its owner. */
export async function storeSavedQuestion(db: Db, question: SavedQuestion, savedBy: string): Promise<void> {
  await db.query(
    `WITH named AS (
       INSERT INTO saved_question (name, owner, is_shared) VALUES ($1, $2, $3)
       ON CONFLICT (owner, name) DO UPDATE SET is_shared = $3 RETURNING id)
     INSERT INTO saved_question_version (question_id, version, title_sv, title_en, document, variables, release_number, saved_by, saved_at)
     SELECT id, $4, $5, $6, $7, $8, $9, $10, $11 FROM named`,
    [
      question.name,
      question.owner,
      question.isShared,
      question.version,
      question.titleSv,
      question.titleEn,
      question.document,
      JSON.stringify(question.variables),
      question.release,
      savedBy,
      question.savedAt,
    ],
  );
}
