import {
  rejectedReport,
  toConflict,
  toReport,
  type PlannedVersion,
  type StoredSubmission,
  type SubmissionConflict,
  type SubmitOutcome,
} from '../../submissions';
import { readConsequences, summarise } from '../../benchmarks';
import { currentCatalogue, ownCategories } from '../../catalogue';
import type { Hub } from '../../database';
import type { Language, Refusal } from '../../platform';
import { toGlobalId, toUserErrors } from '../../graphql';

interface Asked {
  readonly forbundId: number;
  /** False of a rehearsal. */
  readonly isStored: boolean;
  /** Whether to answer with what a rehearsal would change. */
  readonly consequences?: boolean;
  readonly language: Language;
}

/** The answer to a file, sent at once or in pieces. */
export async function uploadAnswer(
  hub: Hub,
  { submission, report, refusals, conflict, planned, replayed = false }: SubmitOutcome,
  { forbundId, isStored, consequences, language }: Asked,
) {
  return {
    submission: submission && isStored ? shown(submission) : null,
    conflict: await conflictOf(hub, conflict, forbundId),
    report: {
      ...toReport(report),
      ...(consequences && { consequences: planned ? await consequencesOf(hub, planned) : null }),
    },
    replayed,
    userErrors: toUserErrors(refusals, language),
  };
}

/** The answer to a file that would be refused whatever it contains, and so was not read. */
export function unreadAnswer(refusals: readonly Refusal[], language: Language) {
  const report = toReport(rejectedReport({ cells: [] }, []));
  return { submission: null, conflict: null, report, replayed: false, userErrors: toUserErrors(refusals, language) };
}

export const statusOf = ({ refusals }: Pick<SubmitOutcome, 'refusals'>): number => (refusals.length > 0 ? 422 : 200);

const shown = ({ key, version, state, revision }: StoredSubmission) => ({
  id: toGlobalId('Submission', key),
  version,
  state,
  revision,
});

/** As many as a page has. */
const MOST_LISTED = 100;

/** What a rehearsal would change, in the mutation's form, with codes for measures. */
async function consequencesOf(hub: Hub, planned: PlannedVersion) {
  const all = await readConsequences(hub, planned);
  const nodes = all
    .slice(0, MOST_LISTED)
    .map(({ unitKind, version, dimension, category, now, then, untold, categoryNow, categoryThen }) => {
      const measure = version.measure.code;
      return { unitKind, measure, dimension, category, now, then, untold, categoryNow, categoryThen };
    });
  return { ...summarise(all), nodes };
}

/** Both sides of a conflict, in the mutation's form; the submission in force by its id and version. */
async function conflictOf(hub: Hub, conflict: SubmissionConflict | undefined, forbundId: number) {
  if (!conflict) return null;
  const own = await ownCategories(hub.db, forbundId);
  const { theirs } = conflict;
  return { ...toConflict(conflict, await currentCatalogue(hub.db), own), theirs: theirs ? shown(theirs) : null };
}
