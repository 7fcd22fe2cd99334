import { confirmEvaluation, registerEvaluation, type NamedScope } from '../../evaluations';
import { COMMAND_LINE, type Actor, type Role } from '../../permissions';
import { recordEvent } from '../../access';
import { individualInterventions, interventionsOf, type StoredIntervention } from '../../catalogue';
import type { Hub } from '../../database';
import type { Outcome } from '../../platform';
import { Forbund } from '../../register';
import { isNoted } from '../demo.store';
import { EVALUATION_STORIES, KIND, type EvaluationStory } from './evaluation-stories';

const actor = (role: Role, forbundId: number | null): Actor => ({
  name: `demo:${role.toLowerCase()}`,
  roles: [role],
  forbundId,
  authority: null,
});

const SECRETARIAT = actor('SECRETARIAT', null);
const DAY = 86_400_000;
const BEGINS = Date.UTC(2024, 2, 4, 9);

/** Noted when all are in place. */
const LOADED = 'demo:evaluations-loaded';

/**
 * Loads the invented studies by the same use cases as real ones. A load that was cut off resumes and leaves what is
 * there.
 */
export async function loadEvaluations(hub: Hub): Promise<void> {
  if (await isNoted(hub.db, LOADED)) return;
  const owners = await hub.db.find(Forbund, { where: { synthetic: true }, order: { key: 'ASC' } });
  for (const [place, story] of EVALUATION_STORIES.entries()) {
    const then: Hub = { ...hub, clock: () => new Date(BEGINS + place * 30 * DAY) };
    await load(then, story, place, owners);
  }
  const after = { evaluations: EVALUATION_STORIES.length };
  await recordEvent(hub.db, hub, COMMAND_LINE, {
    action: LOADED,
    subject: 'demo',
    forbundId: null,
    before: null,
    after,
  });
}

async function load(hub: Hub, story: EvaluationStory, place: number, all: readonly Forbund[]): Promise<void> {
  const owner = story.of === 'ALL_OF_A_KIND' ? null : (all[place] as Forbund);
  const stored = granted(
    await registerEvaluation(hub, owner ? actor('FORBUND_EDITOR', owner.key) : SECRETARIAT, {
      ownerId: owner?.key ?? null,
      idempotencyKey: `demo-evaluation-${place + 1}`,
      scope: await scopeOf(hub, story, owner, all),
      words: {
        ...story.words,
        budget: BigInt(400_000 + place * 150_000),
        citation: null,
        doi: null,
        url: null,
        registryNumber: `DEMO 2024/${100 + place}`,
      },
    }),
  );
  if (!story.isConfirmed || stored.state !== 'REGISTERED') return;
  const step = { evaluation: stored.key, expectedRevision: stored.revision };
  granted(await confirmEvaluation(hub, SECRETARIAT, step));
}

async function scopeOf(
  hub: Hub,
  { of }: EvaluationStory,
  owner: Forbund | null,
  all: readonly Forbund[],
): Promise<NamedScope> {
  const numberOf = new Map(all.map(({ key, organisationNumber }) => [key, organisationNumber]));
  const named = (insatser: readonly StoredIntervention[]) =>
    insatser.flatMap(({ forbundId, code }) => {
      const forbund = numberOf.get(forbundId);
      return forbund ? [{ forbund, code }] : [];
    });
  if (!owner) return { forbund: [], interventions: named(await individualInterventions(hub.db, KIND)) };
  const individual = (await interventionsOf(hub.db, owner.key)).filter(({ kind }) => kind === 'INDIVIDUAL');
  return {
    forbund: of === 'FORBUND' ? [owner.organisationNumber ?? ''] : [],
    interventions: named(individual.slice(0, 1)),
  };
}

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`A demo evaluation was refused: ${JSON.stringify(outcome.refusals)}`);
  return outcome.value;
}
