import { takeTurnOf, type Db, type Hub } from '../../database';
import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { done, refusal, refused, type Outcome } from '../../platform';
import { memberships, readGeography, type Forbund } from '../../register';
import {
  checkLocalGroup,
  MOST_LOCAL_GROUPS,
  type GroupSurroundings,
  type LocalGroupInput,
  type StoredLocalGroup,
} from './local-group';
import { localGroupsByKeys, localGroupsOf, storeLocalGroup } from './local-group.store';

export interface RegisterLocalGroups {
  readonly forbund: Forbund;
  readonly groups: readonly LocalGroupInput[];
}

/**
 * Registers or corrects a förbund's local development groups: all of those given, or none when one of them is wrong.
 */
export async function registerLocalGroups(
  hub: Hub,
  actor: Actor,
  { forbund, groups }: RegisterLocalGroups,
): Promise<Outcome<readonly StoredLocalGroup[]>> {
  const forbundId = forbund.key;
  authorise(actor, 'local-groups:register', forbundId);
  return hub.transaction(async (db) => {
    await takeTurnOf(db, forbundId);
    const surroundings = await surroundingsOf(db, forbund);
    const registered = new Map((await localGroupsOf(db, [forbundId])).map((group) => [group.code, group]));
    const codes = groups.map(({ code }) => code);
    if (new Set([...registered.keys(), ...codes]).size > MOST_LOCAL_GROUPS)
      return refused(refusal('TOO_MANY_LOCAL_GROUPS', ['groups'], { limit: MOST_LOCAL_GROUPS }));
    const faults = groups.flatMap((input, index) => {
      const path = ['groups', `${index}`];
      const isTwice = codes.indexOf(input.code) < index;
      const twice = isTwice ? [refusal('CODE_TWICE', [...path, 'code'], { code: input.code })] : [];
      return [...twice, ...checkLocalGroup(input, surroundings, path)];
    });
    if (faults.length > 0) return refused(...faults);
    const keys: number[] = [];
    for (const input of groups) keys.push(await storeLocalGroup(db, forbundId, input, registered.get(input.code)));
    const after = await localGroupsByKeys(db, keys);
    await recordEvent(db, hub, actor, {
      action: 'local-groups:register',
      subject: `forbund:${forbundId}`,
      forbundId,
      before: { localGroups: codes.flatMap((code) => registered.get(code) ?? []) },
      after: { localGroups: after },
    });
    return done(after);
  });
}

async function surroundingsOf(db: Db, { key, existsFrom, existsUntil }: Forbund): Promise<GroupSurroundings> {
  const { municipalities } = await readGeography(db);
  const times = new Map<string, { from: string | null; until: string | null }[]>();
  for (const { municipalityCode, validFrom, validUntil } of await memberships(db, { forbund: [key] })) {
    const time = { from: validFrom, until: validUntil };
    times.set(municipalityCode, [...(times.get(municipalityCode) ?? []), time]);
  }
  return {
    forbund: { from: existsFrom, until: existsUntil },
    municipalities: new Set(municipalities.keys()),
    memberships: times,
  };
}
