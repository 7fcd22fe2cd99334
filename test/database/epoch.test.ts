import { HUB_TABLES } from '../../src/app/tables';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_LINE } from '../../src/permissions/actor';
import { verifyAudit } from '../../src/access/verify-audit.use-case';
import { beginEpoch } from '../../src/cli/database/keep-epoch';
import { bringUpToDate } from '../../src/cli/database/migrate';
import { openEmbeddedDatabase, openServerDatabase } from '../../src/database/connection/data-source';
import { firstReleaseAfter, movedFrom, nextReleaseNumber } from '../../src/database/safekeeping/epoch';
import { deliverDue } from '../../src/outbox/deliver-due.use-case';
import { readConfig, type Config } from '../../src/platform/settings/config';
import { queryHash, readReceipt, writeReceipt } from '../../src/releases/figures/receipt';
import { placeOf, type Place } from '../cli/support/program';
import { startReceiver, type Receiver } from '../support/outside/receiver';
import { bySex, getAccepted, publish, teamOf } from '../support/results';
import { onServer } from '../support/templates';
import { testDatabases } from '../support/test-database';
import { startWorld, type World } from '../support/world';

const SETTINGS = { SAMNAV_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'), SAMNAV_WEBHOOKS_INSIDE: 'true' };
const MATRIX =
  'query ($release: Int) { matrix(round: "2024", measures: ["FIN-I01"], release: $release) { release rows { cells { value { status value n } } } receipt { code queryHash } } }';
const REPLAY = `query ($code: String!) { replay(receipt: $code) { matrix {
  release rows { cells { value { status value n } } } receipt { code queryHash } } } }`;
const EVENTS = `query ($after: String) {
  submissionEvents(after: $after, first: 500) { nodes { sequence kind release } pageInfo { endCursor } } }`;

interface Matrix {
  readonly matrix: {
    readonly release: number;
    readonly receipt: { readonly code: string; readonly queryHash: string };
  };
}
interface Events {
  readonly submissionEvents: {
    readonly nodes: readonly { readonly sequence: number; readonly kind: string; readonly release: number | null }[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

describe('a database that is restored to an earlier point', () => {
  let place: Place;
  let config: Config;
  let receiver: Receiver;
  beforeAll(async () => {
    place = await placeOf('SEEDED');
    config = readConfig({ ...place.settings, ...SETTINGS, PORT: '0' });
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await receiver.close();
    await place.remove();
  });

  /** Starts a hub on it as `serve` does, and answers whether that began an epoch. */
  async function start(): Promise<{ world: World; hasBegun: boolean }> {
    const url = place.settings.DATABASE_URL;
    const folder = join(place.dataDir, 'database');
    const database = await (url ? openServerDatabase(HUB_TABLES, url, 5) : openEmbeddedDatabase(HUB_TABLES, folder));
    const world = await startWorld('SEEDED', { database, config: { outbox: config.outbox } });
    const { begun } = await bringUpToDate(world.hub, config);
    return { world, hasBegun: begun !== undefined };
  }

  /** Copies the whole database, while nobody has it open: its folder, or on a server the database. */
  async function copy(from: string, to: string): Promise<void> {
    const databases = testDatabases();
    if (databases.kind === 'EMBEDDED') {
      rmSync(join(place.dataDir, to), { recursive: true, force: true });
      return cpSync(join(place.dataDir, from), join(place.dataDir, to), { recursive: true });
    }
    const name = new URL(place.settings.DATABASE_URL ?? '').pathname.slice(1);
    const called = (one: string) => (one === 'database' ? name : `${name}_${one}`);
    await onServer(databases.server ?? '', async (source) => {
      await source.query(`DROP DATABASE IF EXISTS ${called(to)} WITH (FORCE)`);
      await source.query(`CREATE DATABASE ${called(to)} TEMPLATE ${called(from)}`);
    });
  }

  /** Releases figures with so many women who answered yes, and tells what is given outside of it. */
  async function release(world: World, women: number) {
    const team = await teamOf(world);
    await getAccepted(team, { cells: bySex('FIN-I01', [30, women], [25, 15]) });
    const { release: made } = await publish(team.secretariat);
    const asked = await world.anybody.data<Matrix>(MATRIX);
    const { submissionEvents } = await team.secretariat.data<Events>(EVENTS);
    const taken = receiver.received.length;
    await world.hub.db.query('UPDATE delivery SET next_attempt_at = $1 WHERE state = $2', [
      world.hub.clock(),
      'PENDING',
    ]);
    await deliverDue(world.hub);
    const ids = receiver.received.slice(taken).map(({ id }) => id);
    return { number: made?.number, asked, events: submissionEvents, ids };
  }
  const codeOf = async (world: World, code: string) =>
    (await world.anybody.ask(REPLAY, { code })).errors?.[0]?.extensions.code;
  const afterCursor = async (world: World, after: string) =>
    (await world.as('SECRETARIAT')).ask<Events>(EVENTS, { after });

  it('gives nothing anew: releases, messages, receipts and cursors of the life that was lost are told from those of this one', async () => {
    const first = await start();
    expect(first.hasBegun).toBe(false);
    const secretariat = await first.world.as('SECRETARIAT');
    await secretariat.data(
      `mutation { addSubscriber(input: { channel: WEBHOOK, address: "${receiver.url}" }) { userErrors { code } } }`,
    );
    const early = await release(first.world, 20);
    await first.world.close();
    await copy('database', 'backup');

    const second = await start();
    expect(second.hasBegun).toBe(false);
    const lost = await release(second.world, 11);
    expect([early.number, lost.number]).toEqual([1, 2]);
    await second.world.close();
    await copy('backup', 'database');

    const { world, hasBegun } = await start();
    try {
      expect(hasBegun).toBe(true);
      expect(await codeOf(world, lost.asked.matrix.receipt.code)).toBe('RECEIPT_OF_OTHER_EPOCH');
      const now = await release(world, 25);
      expect(now.number).toBe(101);
      await heldApart(world, early, lost, now);
      expect(await verifyAudit(world.hub, COMMAND_LINE)).toMatchObject({ faultsInAll: 0 });
    } finally {
      await world.close();
    }
    const again = await start();
    expect(again.hasBegun).toBe(false);
    const { firstRelease } = await beginEpoch(again.world.hub, 300);
    expect([firstRelease, (await release(again.world, 21)).number]).toEqual([301, 301]);
    await again.world.close();
    // Four hubs one after another, each on a whole database.
  }, 240_000);

  type Released = Awaited<ReturnType<typeof release>>;

  async function heldApart(world: World, early: Released, lost: Released, now: Released): Promise<void> {
    // What was before the point is as it was, to the letter.
    const { replay } = await world.anybody.data<{ replay: Matrix }>(REPLAY, { code: early.asked.matrix.receipt.code });
    expect(replay).toEqual(early.asked);
    // What came after it is not, by any name: nor would it be had the numbers met.
    const { code } = lost.asked.matrix.receipt;
    expect(await codeOf(world, code)).toBe('RECEIPT_OF_OTHER_EPOCH');
    const content = readReceipt(code);
    for (const epoch of [content.epoch, null, '0123456789ab'])
      expect([epoch, await codeOf(world, writeReceipt({ ...content, release: now.number ?? 0, epoch }))]).toEqual([
        epoch,
        'RECEIPT_OF_OTHER_EPOCH',
      ]);
    expect(await world.anybody.data('{ release(number: 2) { number } }')).toEqual({ release: null });
    expect(now.asked.matrix.receipt.queryHash).not.toBe(lost.asked.matrix.receipt.queryHash);
    // No message has an id that a receiver has seen.
    expect(lost.ids.length).toBeGreaterThan(0);
    expect(now.ids.length).toBeGreaterThan(0);
    for (const id of now.ids) expect([...early.ids, ...lost.ids]).not.toContain(id);
    // A cursor of before goes on from there; one of what is lost is refused.
    const followed = await afterCursor(world, early.events.pageInfo.endCursor);
    expect(followed.data?.submissionEvents.nodes.map(({ kind }) => kind)).toEqual([
      'SUBMITTED',
      'APPROVED',
      'ACCEPTED',
    ]);
    const refused = await afterCursor(world, lost.events.pageInfo.endCursor);
    expect(refused.errors?.[0]?.extensions.code).toBe('CURSOR_OF_OTHER_EPOCH');
  }
});

describe('what was made before there were epochs', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  it('keeps its receipts, hashes, message ids and cursors to the letter', async () => {
    const content = { field: 'matrix', forbund: null, arguments: { round: '2024', measures: ['FIN-I01'] }, release: 3 };
    const old = { ...content, epoch: null, methods: ['WILSON v1'], rules: '2026-1', catalogue: 2 };
    const code =
      'samnav1.Jc1BCsIwEEbhq8i_TqGN4mIOIASkXbhwIS4GO9ZC0sAkEaH07hJdP_jeCtapBFlyAq0IwqmoJNANJ9c3ru1wN9BYlhEE29oDNoMHZ_ZxKgKyBs9ZfK2Bs84fGATJrzj-kKs7X4Z-9_4z4oWTgPYGWnzdVPLYdNi-.c0NV3SkI';
    expect(writeReceipt(old)).toBe(code);
    expect(readReceipt(code)).toEqual(old);
    expect(queryHash(old)).toBe('8bb1c8e36326ea7304eb790b3f7ef40f0282d1a705e298659bd55ca94f6e0586');
    expect(() => readReceipt(writeReceipt({ ...old, epoch: 'x' }).replace('samnav2', 'samnav1'))).toThrow();
    expect(() => readReceipt(code.replace('samnav1', 'samnav2'))).toThrow();

    const team = await teamOf(world);
    await getAccepted(team, { cells: bySex('FIN-I01', [30, 20], [25, 15]) });
    await publish(team.secretariat);
    await world.hub.db.query('UPDATE release SET epoch = NULL');
    await world.hub.db.query('UPDATE outbox_event SET epoch = NULL');
    const { matrix } = await world.anybody.data<Matrix>(MATRIX);
    expect(matrix.receipt.code).toMatch(/^samnav1\./);
    expect(await world.anybody.data(REPLAY, { code: matrix.receipt.code })).toEqual({ replay: { matrix } });
    const { submissionEvents: page } = await team.secretariat.data<Events>(EVENTS);
    const last = page.nodes.at(-1)?.sequence ?? 0;
    expect(page.pageInfo.endCursor).toBe(Buffer.from(JSON.stringify(['event', last])).toString('base64url'));
    expect(
      (await team.secretariat.data<Events>(EVENTS, { after: page.pageInfo.endCursor })).submissionEvents.nodes,
    ).toEqual([]);
    const beyond = Buffer.from(JSON.stringify(['event', last + 1])).toString('base64url');
    for (const [after, refusal] of [
      [beyond, 'CURSOR_OF_OTHER_EPOCH'],
      ['x', 'INVALID_CURSOR'],
    ]) {
      const { errors } = await team.secretariat.ask(EVENTS, { after });
      expect(errors?.[0]?.extensions.code).toBe(refusal);
    }
  });
});

describe('the rules of epochs', () => {
  it.each([
    [null, null, false, 'SAME'],
    [null, 'a', false, 'NOT_NOTED'],
    ['a', 'a', false, 'SAME'],
    ['a', 'b', false, 'MOVED'],
    ['a', null, false, 'SAME'],
    ['a', 'a', true, 'MOVED'],
    [null, null, true, 'MOVED'],
  ] as const)('say of one lived at %s, now at %s, a copy: %s: %s', (before, now, isCopy, expected) => {
    expect(movedFrom(before, now, isCopy)).toBe(expected);
  });

  it('pass over numbers that may have been given, or those that are known to have been', () => {
    const epoch = { number: 2, name: 'x', place: null };
    expect(
      [
        [3, null],
        [3, 250],
        [3, 2],
        [0, null],
        [0, 0],
      ].map(([latest, last]) => firstReleaseAfter(latest ?? 0, last ?? null)),
    ).toEqual([103, 251, 4, 100, 1]);
    expect(nextReleaseNumber(3, { ...epoch, firstRelease: 103 })).toBe(103);
    expect(nextReleaseNumber(103, { ...epoch, firstRelease: 103 })).toBe(104);
    expect(nextReleaseNumber(undefined, { ...epoch, firstRelease: 1 })).toBe(1);
  });
});
