/**
 * SQL that holds for a release that is public. The database's clock decides, so that all processes agree. What has been
 * public stays public when somebody sets that clock back: `public_mark` has the highest number that has been. It goes
 * by number, since no release is public before the one it follows.
 */
export const isPublic = (release = 'release'): string =>
  `(${release}.published_at <= now() OR ${release}.number <= (SELECT m.number FROM public_mark m))`;
