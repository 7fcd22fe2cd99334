import type { Db, Hub } from '../database';
import { authorise, type Actor } from '../permissions';
import { recordEvent } from '../access';
import {
  addressFault,
  checkText,
  done,
  NO_TEXT,
  refusal,
  refused,
  sealWith,
  type Outcome,
  type Refusal,
} from '../platform';
import { endHarvests } from './harvests/harvest.store';
import { harvestFault } from './harvests/harvest-faults';
import type { Source } from './source';
import { changeCredential, changeSource, insertSource, lockSource, markSourceRemoved } from './source.store';

export interface AddSource {
  readonly forbundId: number;
  readonly address: string;
  readonly credential: string;
  readonly everyHours: number | null;
}

/** Fields that are left out stay as they are. */
export interface UpdateSource {
  readonly source: number;
  readonly address?: string | null;
  readonly credential?: string | null;
  /** Null: only when somebody asks. */
  readonly everyHours?: number | null;
  readonly active?: boolean | null;
}

/** An address may hold a key in its path or query: the trail has only its host, and nothing of the credential. */
const described = ({ address, everyHours, active }: Source) => ({ host: new URL(address).host, everyHours, active });

/** Adds the source of a förbund; its figures are fetched by the schedule and when somebody asks. */
export async function addSource(hub: Hub, actor: Actor, command: AddSource): Promise<Outcome<Source>> {
  authorise(actor, 'sources:manage', command.forbundId);
  const faults = [...(await addressFaults(hub, command.address)), ...faultsOf(command)];
  if (faults.length > 0) return refused(...faults);
  const { address, credential } = command;
  const keys = hub.sources?.secretKeys;
  if (!keys) return refused(refusal('NO_SECRET_KEY', ['credential']));
  return hub.transaction(async (db) => {
    const sealed = sealWith(keys, credential, address);
    const setUp = { credential: sealed, setUpBy: actor.name, at: hub.clock() };
    const source = await insertSource(db, { ...command, ...setUp, active: true });
    if (!source) return refused(refusal('SOURCE_EXISTS', ['forbund']));
    await recordEvent(db, hub, actor, { ...subjectOf('add', source), before: null, after: described(source) });
    return done(source);
  });
}

/** Changes a source. Whoever states a new address or credential becomes the one who set the source up. */
export async function updateSource(hub: Hub, actor: Actor, command: UpdateSource): Promise<Outcome<Source>> {
  // Outside the transaction, since it asks a foreign name server; but only for actors who may change the source.
  const asked = await withSource(hub, actor, command.source, async (_, source) => done(source));
  if (!asked.ok) return asked;
  const ofAddress = typeof command.address === 'string' ? await addressFaults(hub, command.address) : [];
  return withSource(hub, actor, command.source, async (db, before) => {
    const settings = {
      address: command.address ?? before.address,
      everyHours: command.everyHours === undefined ? before.everyHours : command.everyHours,
      active: command.active ?? before.active,
    };
    const { credential } = command;
    const isMoved = settings.address !== before.address;
    const faults = [...(isMoved ? ofAddress : []), ...faultsOf({ ...settings, credential })];
    if (faults.length > 0) return refused(...faults);
    // Otherwise whoever may change the address could have the credential sent to an address of their own.
    if (isMoved && !credential) return refused(refusal('CREDENTIAL_REQUIRED', ['credential']));
    const keys = hub.sources?.secretKeys;
    if (credential && !keys) return refused(refusal('NO_SECRET_KEY', ['credential']));
    const at = hub.clock();
    await changeSource(db, before.key, settings, at);
    if (credential && keys)
      await changeCredential(db, before.key, sealWith(keys, credential, settings.address), { setUpBy: actor.name, at });
    const after = (await lockSource(db, before.key)) as Source;
    await recordEvent(db, hub, actor, {
      ...subjectOf('update', after),
      before: described(before),
      after: { ...described(after), newCredential: Boolean(credential) },
    });
    return done(after);
  });
}

/** Stops all fetching from a source; a fetch under way is not taken in. Earlier results stay. */
export async function removeSource(hub: Hub, actor: Actor, key: number): Promise<Outcome<Source>> {
  return withSource(hub, actor, key, async (db, before) => {
    await markSourceRemoved(db, key, hub.clock());
    await endHarvests(db, key, hub.clock(), harvestFault('SOURCE_REMOVED'));
    await recordEvent(db, hub, actor, { ...subjectOf('remove', before), before: described(before), after: null });
    return done(before);
  });
}

/** Does something with a source that the actor may manage and that is not removed. */
export async function withSource<T>(
  hub: Hub,
  actor: Actor,
  key: number,
  work: (db: Db, source: Source) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return hub.transaction(async (db): Promise<Outcome<T>> => {
    const source = await lockSource(db, key);
    authorise(actor, 'sources:manage', source?.forbundId ?? null);
    if (!source || source.removedAt) return refused(refusal('UNKNOWN_SOURCE', ['source']));
    return work(db, source);
  });
}

export const subjectOf = (action: 'add' | 'update' | 'remove' | 'harvest', { key, forbundId }: Source) => ({
  action: `source:${action}` as const,
  subject: `source:${key}`,
  forbundId,
});

/** Hours: a source that is needed less often than once a month is asked by hand. */
const LONGEST_EVERY = 720;

/** The characters that a header can hold. */
const CREDENTIAL = /^[\x21-\x7e]{1,2000}$/;

const EVERY = { sv: `den ska vara 1 till ${LONGEST_EVERY} timmar`, en: `it must be 1 to ${LONGEST_EVERY} hours` };

const OF_ADDRESS = {
  UNUSABLE: 'SOURCE_ADDRESS',
  INSIDE: 'SOURCE_POINTS_INSIDE',
  UNRESOLVED: 'SOURCE_UNRESOLVED',
} as const;

async function addressFaults(hub: Hub, address: string): Promise<Refusal[]> {
  const unfit = checkText({ field: 'address', text: address, kind: 'ADDRESS' });
  if (unfit.length > 0) return unfit;
  const fault = await addressFault(address, hub.sources?.allowInside ?? false);
  return fault ? [refusal(OF_ADDRESS[fault], ['address'])] : [];
}

function faultsOf({
  credential,
  everyHours,
}: {
  readonly credential?: string | null;
  readonly everyHours: number | null;
}): Refusal[] {
  const found: Refusal[] = [];
  if (typeof credential === 'string' && !CREDENTIAL.test(credential))
    found.push(refusal('INVALID_INPUT', ['credential'], { field: 'credential', fault: NO_TEXT }));
  if (everyHours !== null && (everyHours < 1 || everyHours > LONGEST_EVERY))
    found.push(refusal('INVALID_INPUT', ['everyHours'], { field: 'everyHours', fault: EVERY }));
  return found;
}
