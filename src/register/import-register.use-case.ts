import { takeTurn, type Db, type Hub } from '../database';
import { authorise, type Actor } from '../permissions';
import { recordEvent } from '../access';
import { checkRegister, type ForbundEntry, type RegisterFinding, type RegisterRow } from './check-register';
import type { Forbund } from './forbund.entity';
import { organisationNumber } from './organisation-number';
import {
  doubleMembers,
  findForbundFor,
  forbundByKeys,
  memberships,
  readGeography,
  replaceMembers,
  setSuccessor,
  storeForbund,
} from './register.store';

export interface ImportRegister {
  readonly rows: readonly RegisterRow[];
  readonly dryRun: boolean;
  /**
   * Marks every förbund of the file as invented. Only the demo nation says so, and no later import takes the mark away.
   */
  readonly synthetic?: boolean;
}

export interface RegisterReport {
  readonly stored: boolean;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly findings: readonly RegisterFinding[];
}

/**
 * Takes a register file into the register: the whole file, or nothing of it.
 *
 * The file answers for the förbund that it names, with all their members in time; the others are left as they are. A
 * förbund that has merged is named with the day it ceased and its successor, and stays: its results are history.
 */
export async function importRegister(hub: Hub, actor: Actor, command: ImportRegister): Promise<RegisterReport> {
  authorise(actor, 'register:import');
  return hub.transaction(
    async (db) => {
      const { entries, findings } = checkRegister(command.rows, await readGeography(db));
      if (findings.length > 0) return { stored: false, created: 0, updated: 0, unchanged: 0, findings };
      // One import at a time: two that name the same new förbund would otherwise both create it.
      await takeTurn(db, 'register');
      const applied: Applied[] = [];
      for (const entry of entries) applied.push(await applyEntry(db, entry, command.synthetic ?? false));
      const late = [...(await linkSuccessors(db, applied)), ...(await membersElsewhere(db))];
      const counts = await recordChanges(hub, db, actor, applied);
      return { stored: late.length === 0 && !command.dryRun, ...counts, findings: late };
    },
    { rollBackWhen: (report) => !report.stored, isLong: true },
  );
}

interface Applied {
  readonly entry: ForbundEntry;
  readonly id: number;
  /** What the register said before; null for a new förbund. */
  readonly before: Snapshot | null;
}

async function applyEntry(db: Db, entry: ForbundEntry, synthetic: boolean): Promise<Applied> {
  const known = await findForbundFor(db, entry);
  const before = known ? await snapshot(db, known) : null;
  if (known && before && same({ ...before, successorId: null }, wanted(entry, known)))
    return { entry, id: known.key, before };
  const id = await storeForbund(db, entry, synthetic, known);
  await replaceMembers(db, id, entry);
  return { entry, id, before };
}

/** All fields of a förbund that a register file can set. */
async function snapshot(db: Db, forbund: Forbund) {
  const { name, organisationNumber: number, countyCode, existsFrom, existsUntil, source, successorId } = forbund;
  const members = (await memberships(db, { forbund: [forbund.key] })).map(
    ({ municipalityCode, validFrom, validUntil, note }) => [municipalityCode, validFrom, validUntil, note],
  );
  return { name, organisationNumber: number, countyCode, existsFrom, existsUntil, source, successorId, members };
}

type Snapshot = Awaited<ReturnType<typeof snapshot>>;

const same = (a: Snapshot, b: Snapshot) => JSON.stringify(a) === JSON.stringify(b);

/** The same fields from the file. `linkSuccessors` sets the successor, which may stand further down in the file. */
function wanted(entry: ForbundEntry, known: Forbund): Snapshot {
  const { name, countyCode, existsFrom, existsUntil } = entry;
  const source = entry.source ?? known.source;
  const number = entry.organisationNumber ?? known.organisationNumber;
  const members = entry.members.map(({ municipalityCode, from, until, note }) => [municipalityCode, from, until, note]);
  const inTime = (member: (string | null)[]) => `${member[0]}${member[1] ?? ''}`;
  members.sort((a, b) => (inTime(a) < inTime(b) ? -1 : 1));
  return { name, organisationNumber: number, countyCode, existsFrom, existsUntil, source, successorId: null, members };
}

async function linkSuccessors(db: Db, applied: readonly Applied[]): Promise<RegisterFinding[]> {
  const findings: RegisterFinding[] = [];
  for (const { entry, id, before } of applied) {
    const { successor } = entry;
    const found = successor
      ? await findForbundFor(db, { organisationNumber: organisationNumber(successor) ?? null, name: successor })
      : undefined;
    if (successor && (!found || found.key === id)) {
      findings.push({ code: 'UNKNOWN_SUCCESSOR', row: entry.row, args: { value: successor } });
    } else if ((found?.key ?? null) !== (before?.successorId ?? null)) await setSuccessor(db, id, found?.key ?? null);
  }
  return findings;
}

/**
 * Counts what changed and records it in the trail: the state before beside the state after, both as read from the
 * database.
 */
async function recordChanges(hub: Hub, db: Db, actor: Actor, applied: readonly Applied[]) {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const { id, before } of applied) {
    const [stored] = await forbundByKeys(db, [id]);
    const after = await snapshot(db, stored as Forbund);
    if (before && same(before, after)) {
      counts.unchanged += 1;
      continue;
    }
    counts[before ? 'updated' : 'created'] += 1;
    const subject = { action: 'register:import' as const, subject: `forbund:${id}`, forbundId: id };
    await recordEvent(db, hub, actor, { ...subject, before, after });
  }
  return counts;
}

async function membersElsewhere(db: Db): Promise<RegisterFinding[]> {
  const municipalities = await doubleMembers(db);
  return municipalities.map((municipality) => ({ code: 'MEMBER_TWICE', row: 0, args: { municipality } }));
}
