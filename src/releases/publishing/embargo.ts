import { refusal, type Refusal } from '../../platform';

/** When a release is to be public, and who may read it until then. Left out: at once. */
export interface Embargo {
  readonly publishAt?: Date | null;
  /** Names of credentials. Everybody who may publish may read too, and need not be listed. */
  readonly earlyReaders?: readonly string[] | null;
}

const MOST_READERS = 50;

/**
 * The faults of an embargo; none when it is possible. `before` is when the release before it is or was public: a later
 * one shows its figures, and cannot be public earlier.
 */
export function checkEmbargo(
  { publishAt, earlyReaders }: Embargo,
  now: Date,
  before: { readonly number: number; readonly publishedAt: Date; readonly isPublic: boolean } | undefined,
): Refusal[] {
  const found: Refusal[] = [];
  if (publishAt && publishAt <= now) found.push(refusal('PUBLISH_TIME_PASSED', ['publishAt']));
  else if (before && !before.isPublic && before.publishedAt > (publishAt ?? now))
    found.push(refusal('EARLIER_RELEASE_UNDER_EMBARGO', ['publishAt'], { release: before.number }));
  if (!publishAt && earlyReaders && earlyReaders.length > 0)
    found.push(refusal('EARLY_READERS_WITHOUT_TIME', ['earlyReaders']));
  if (earlyReaders && earlyReaders.length > MOST_READERS)
    found.push(
      refusal('TOO_MANY_EARLY_READERS', ['earlyReaders'], { limit: MOST_READERS, count: earlyReaders.length }),
    );
  return found;
}
