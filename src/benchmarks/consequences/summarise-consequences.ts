import type { Consequence } from './consequences';

/** How many consequences there are, of each kind that a förbund asks about first. */
export function summarise(all: readonly Consequence[]) {
  const own = all.filter(({ unitKind }) => unitKind === 'FORBUND');
  return {
    totalCount: all.length,
    newlyWithheld: own.filter(({ now, then }) => now.status === 'PUBLISHED' && then?.status === 'SUPPRESSED').length,
    newlyShown: own.filter(({ now, then }) => now.status !== 'PUBLISHED' && then?.status === 'PUBLISHED').length,
    categoryChanges: own.filter(({ categoryNow, categoryThen }) => categoryNow !== categoryThen).length,
  };
}
