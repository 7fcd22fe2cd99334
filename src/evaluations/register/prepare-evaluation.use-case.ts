import { currentCatalogue } from '../../catalogue';
import type { Hub } from '../../database';
import { done, refused, yearOf, type Outcome } from '../../platform';
import { forbundByNumbers } from '../../register';
import { systemErrorsByKeys } from '../../system-errors';
import { checkEvaluation, nameOf, type KnownScope, type NamedScope } from './check-evaluation';
import type { EvaluationFacts, EvaluationWords } from './evaluation';
import { insatserByNames } from './known-scope.store';

/** A study as its writer states it: words, and the names of its subjects. */
export interface WrittenEvaluation {
  readonly words: EvaluationWords;
  readonly scope: NamedScope;
}

/** Looks up the names in a study, and reports all faults at once. */
export async function prepareEvaluation(
  hub: Hub,
  { words, scope }: WrittenEvaluation,
  ownerId: number | null,
): Promise<Outcome<EvaluationFacts>> {
  const known = await knownScope(hub, words, scope);
  const thisYear = yearOf(hub.clock());
  const found = checkEvaluation(words, scope, { known, ownerId, thisYear });
  if (found.length > 0) return refused(...found);
  return done({
    ...words,
    subjects: once(words.subjects),
    measures: once(words.measures),
    systemErrors: once(words.systemErrors),
    forbundIds: once(scope.forbund.flatMap((number) => known.forbund.get(number) ?? [])),
    interventionIds: once(scope.interventions.flatMap((insats) => known.interventions.get(nameOf(insats))?.key ?? [])),
  });
}

const once = <T>(items: readonly T[]): T[] => [...new Set(items)];

async function knownScope(hub: Hub, words: EvaluationWords, scope: NamedScope): Promise<KnownScope> {
  const forbund = await forbundByNumbers(hub.db, scope.forbund);
  const interventions = await insatserByNames(hub.db, scope.interventions);
  const systemErrors = await systemErrorsByKeys(hub.db, words.systemErrors);
  return {
    measures: new Set((await currentCatalogue(hub.db)).measures.keys()),
    systemErrors: new Set(systemErrors.map(({ key }) => key)),
    forbund: new Map(forbund.map(({ organisationNumber, key }) => [organisationNumber ?? '', key])),
    interventions: new Map(interventions.map((insats) => [nameOf(insats), insats])),
  };
}
