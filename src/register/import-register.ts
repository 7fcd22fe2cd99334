import type { Actor } from '../access/actor';
import { recordEvent } from '../access/audit.store';
import { authorise } from '../access/permissions';
import type { Hub } from '../database/hub';
import type { Db } from '../database/transaction';
import { checkRegister, type ForbundEntry, type RegisterFinding, type RegisterRow } from './check-register';
import type { Forbund } from './forbund.entity';
import { organisationNumber } from './organisation-number';
import {
  doubleMembers,
  findForbundFor,
  memberships,
  readGeography,
  replaceMembers,
  setSuccessor,
  storeForbund,
} from './register.store';

export interface ImportRegister {
  readonly rows: readonly RegisterRow[];
  readonly dryRun: boolean;
  /** Marks every förbund of the file as invented. Only the demo nation says so. */
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
 * Takes a register file into the register: whole, or not at all.
 *
 * The file answers for the förbund it names, with all their members in time; the others are left as they are. A förbund
 * that has merged is named with the day it ceased and its successor, and stays: its results are history.
 */
export async function importRegister(hub: Hub, actor: Actor, command: ImportRegister): Promise<RegisterReport> {
  authorise(actor, 'register:import');
  return hub.transaction(
    async (db) => {
      const { entries, findings } = checkRegister(command.rows, await readGeography(db));
      if (findings.length > 0) return { stored: false, created: 0, updated: 0, unchanged: 0, findings };
      // One import at a time: two that name the same new förbund would otherwise both create it.
      await db.query(`SELECT pg_advisory_xact_lock(hashtext('register'))`);
      const counts = { created: 0, updated: 0, unchanged: 0 };
      const ids = new Map<ForbundEntry, number>();
      for (const entry of entries) {
        const { id, change } = await applyEntry(hub, db, actor, entry, command.synthetic ?? false);
        ids.set(entry, id);
        counts[change] += 1;
      }
      const late = [...(await linkSuccessors(db, ids)), ...(await membersElsewhere(db))];
      return { stored: late.length === 0 && !command.dryRun, ...counts, findings: late };
    },
    { rollBackWhen: (report) => !report.stored },
  );
}

type Change = 'created' | 'updated' | 'unchanged';

async function applyEntry(
  hub: Hub,
  db: Db,
  actor: Actor,
  entry: ForbundEntry,
  synthetic: boolean,
): Promise<{ id: number; change: Change }> {
  const known = await findForbundFor(db, entry);
  const before = known ? await snapshot(db, known) : null;
  const after = snapshotOf(entry, known);
  if (known && JSON.stringify(before) === JSON.stringify(after)) return { id: known.key, change: 'unchanged' };
  const id = await storeForbund(db, entry, synthetic, known);
  await replaceMembers(db, id, entry);
  const subject = { action: 'register:import', subject: `forbund:${id}`, forbundId: id };
  await recordEvent(db, hub, actor, { ...subject, before, after });
  return { id, change: known ? 'updated' : 'created' };
}

async function snapshot(db: Db, forbund: Forbund) {
  const members = await memberships(db, { forbund: [forbund.key] });
  return {
    name: forbund.name,
    organisationNumber: forbund.organisationNumber,
    countyCode: forbund.countyCode,
    existsFrom: forbund.existsFrom,
    existsUntil: forbund.existsUntil,
    members: members.map((member) => [member.municipalityCode, member.validFrom, member.validUntil]),
  };
}

function snapshotOf(entry: ForbundEntry, known: Forbund | undefined) {
  const members = entry.members.map((member) => [member.municipalityCode, member.from, member.until]);
  return {
    name: entry.name,
    organisationNumber: entry.organisationNumber ?? known?.organisationNumber ?? null,
    countyCode: entry.countyCode,
    existsFrom: entry.existsFrom,
    existsUntil: entry.existsUntil,
    members: members.sort((a, b) => `${a[0]}${a[1] ?? ''}`.localeCompare(`${b[0]}${b[1] ?? ''}`)),
  };
}

async function linkSuccessors(db: Db, ids: ReadonlyMap<ForbundEntry, number>): Promise<RegisterFinding[]> {
  const findings: RegisterFinding[] = [];
  for (const [entry, id] of ids) {
    const { successor } = entry;
    const found = successor
      ? await findForbundFor(db, { organisationNumber: organisationNumber(successor) ?? null, name: successor })
      : undefined;
    if (successor && !found) findings.push({ code: 'UNKNOWN_SUCCESSOR', row: entry.row, args: { value: successor } });
    else if (!successor || (found && found.key !== id)) await setSuccessor(db, id, found?.key ?? null);
    else findings.push({ code: 'UNKNOWN_SUCCESSOR', row: entry.row, args: { value: successor } });
  }
  return findings;
}

async function membersElsewhere(db: Db): Promise<RegisterFinding[]> {
  const rows = await doubleMembers(db);
  return rows.map(({ municipality }) => ({ code: 'MEMBER_TWICE', row: 0, args: { municipality } }));
}
