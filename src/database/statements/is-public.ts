/**
 * SQL that holds for a release that is public. The database's clock decides, so that all processes agree; and what has been public stays so
 * when that clock is set back: `public_mark` has the highest number that has been. By number, since none is public before the one it follows.
 */
export const isPublic = (release = 'release'): string =>
  `(${release}.published_at <= now() OR ${release}.number <= (SELECT m.number FROM public_mark m))`;
