import { takeTurnOf, type Hub } from '../../database';
import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { done, refusal, refused, type Outcome } from '../../platform';
import { currentCatalogue } from '../catalogue.store';
import { checkIntervention, type InterventionInput } from './intervention';
import { interventionByKeys, interventionsOf, storeIntervention, type StoredIntervention } from './intervention.store';

export interface RegisterInterventions {
  readonly forbundId: number;
  readonly interventions: readonly InterventionInput[];
}

/** Registers or corrects a förbund's insatser: all of those given, or none when one of them is wrong. */
export async function registerInterventions(
  hub: Hub,
  actor: Actor,
  command: RegisterInterventions,
): Promise<Outcome<readonly StoredIntervention[]>> {
  authorise(actor, 'interventions:register', command.forbundId);
  return hub.transaction(async (db) => {
    const catalogue = await currentCatalogue(db);
    const { forbundId, interventions } = command;
    const faults = interventions.flatMap((input, index) =>
      checkIntervention(input, catalogue, ['interventions', `${index}`]),
    );
    const codes = interventions.map((input) => input.code);
    const twice = codes.findIndex((code, index) => codes.indexOf(code) < index);
    if (twice >= 0) faults.push(refusal('INVALID_INPUT', ['interventions', `${twice}`, 'code'], { field: 'code' }));
    if (faults.length > 0) return refused(...faults);
    await takeTurnOf(db, forbundId);
    const known = new Map((await interventionsOf(db, forbundId, codes)).map((row) => [row.code, row]));
    const keys: number[] = [];
    for (const input of interventions) keys.push(await storeIntervention(db, forbundId, input, known.get(input.code)));
    const after = await interventionByKeys(db, keys);
    const event = { action: 'interventions:register' as const, subject: `forbund:${forbundId}`, forbundId };
    await recordEvent(db, hub, actor, {
      ...event,
      before: { interventions: [...known.values()] },
      after: { interventions: after },
    });
    return done(after);
  });
}
