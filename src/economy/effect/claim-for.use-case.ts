import type { Hub } from '../../database';
import { confirmationsOf, studiesBehind, type ConfirmedStudy } from '../../evaluations';
import { SamnavError } from '../../platform';
import type { Origin } from '../../releases';
import { requireClaim, type CausalClaim } from './claims';
import type { Frame } from '../calculation/frame';

/** What is said of cause, and the studies that it rests on. */
export interface Claim {
  readonly claim: CausalClaim;
  readonly studies: readonly ConfirmedStudy[];
  /** When the studies stood so; null where none were asked for. */
  readonly at: Date | null;
}

/** A unit of an answer: a förbund, or an insats of one. */
interface Unit {
  readonly forbund: { readonly key: number };
  readonly insats: { readonly key: number } | null;
}

/**
 * The claim that an answer makes. The register is read only for EVALUATED, as it stood at a moment that the receipt
 * names: an answer had again rests on the same studies, whatever has become of them.
 * @throws SamnavError CLAIM_NOT_ALLOWED, and INVALID_INPUT for a moment that has not come
 */
export async function claimFor(
  hub: Hub,
  { question, rounds, outcome, design }: Frame,
  units: readonly Unit[],
  origin: Origin | null,
): Promise<Claim> {
  const wanted = question.claim ?? null;
  if (wanted !== 'EVALUATED') return { claim: requireClaim(design, wanted, false), studies: [], at: null };
  const now = hub.clock();
  const at = question.evaluationsAt ?? now;
  if (at > now) throw new SamnavError('INVALID_INPUT', { field: 'evaluationsAt' });
  const studies = studiesBehind(await confirmationsOf(hub.db, outcome.measure.code), {
    outcome: outcome.measure.code,
    years: rounds.map(({ year }) => year),
    units: units.map(({ forbund, insats }) => ({ forbundId: forbund.key, interventionId: insats?.key ?? null })),
    synthetic: origin === 'SYNTHETIC',
    moment: at,
  });
  return { claim: requireClaim(design, wanted, studies.length > 0), studies, at };
}
