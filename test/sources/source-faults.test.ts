import { COMMAND_LINE } from '../../src/permissions/actor';
import { forbundByNumbers } from '../../src/register/register.store';
import { harvestDue, startHarvesting } from '../../src/sources/harvests/harvest-due.use-case';
import { addSource } from '../../src/sources/manage-sources.use-case';
import { PERSONAL_NUMBER, tellsPersonalNumber } from '../support/forbund';
import { share } from '../support/results';
import { CREDENTIAL, givenSource } from '../support/outside/source-fixture';
import { BROKEN, CELLS, figures, hangs, pageOf, status } from '../support/outside/source-stub';
import { change, eventsOf, SOURCES } from '../support/outside/sources';
import { changesNothing, storedText } from '../support/whole-database';
import { A_DAY, UMEA } from '../support/world';

describe('a source', () => {
  const { given, ask, newest, later, harvest, submissionOf, standing } = givenSource();

  it.each(BROKEN)('that answers %s has broken the contract, and is told how', async (_, answers, fault) => {
    const made = await harvest(answers);
    expect(made).toMatchObject({ state: 'REJECTED', attempts: 1, nextAttemptAt: null, submission: null, report: null });
    expect(made.faults).toMatchObject([fault]);
    expect(await standing()).toMatchObject({ failures: 1 });
    const stored = await storedText(given.world.hub);
    expect(tellsPersonalNumber(stored)).toBe(false);
    expect(stored).not.toMatch(/<b>|<html>/);
  });

  it('that fails is tried again later and later, then left alone, then tried once, and is well again after one success', async () => {
    for (const [minutes, answers, code] of [
      [0, status(503), 'SERVER_FAULT'],
      [2, hangs, 'TIMEOUT'],
    ] as const) {
      later(minutes);
      given.stub.answers = answers;
      if (minutes === 0) await ask();
      expect(await harvestDue(given.world.hub)).toEqual({ succeeded: 0, failed: 1 });
      expect(await newest()).toMatchObject({ state: 'WAITING', faults: [{ code }] });
      // Not due yet.
      expect(await harvestDue(given.world.hub)).toEqual({ succeeded: 0, failed: 0 });
    }
    const { nextAttemptAt, attempts } = await newest();
    const wait = Date.parse(nextAttemptAt ?? '') - A_DAY.getTime() - 120_000;
    expect([attempts, wait >= 96_000 && wait <= 144_000]).toEqual([2, true]);
    given.stub.answers = status(500);
    later(5);
    await harvestDue(given.world.hub);
    expect(await standing()).toMatchObject({ breaker: 'OPEN', failures: 3 });
    const failed = [{ kind: 'SOURCE_FAILED', version: null, forbund: { organisationNumber: UMEA } }];
    expect(await eventsOf(given.team.secretariat)).toEqual(failed);
    expect((await ask()).userErrors).toMatchObject([{ code: 'SOURCE_LEFT_ALONE' }]);
    given.stub.asked.length = 0;
    later(15);
    expect(await harvestDue(given.world.hub)).toEqual({ succeeded: 0, failed: 0 });
    later(24);
    expect(await standing()).toMatchObject({ breaker: 'HALF_OPEN' });
    expect(await harvestDue(given.world.hub)).toEqual({ succeeded: 0, failed: 1 });
    expect(given.stub.asked).toHaveLength(1);
    expect(await standing()).toMatchObject({ breaker: 'OPEN', failures: 4 });
    // That it still fails is no news; the förbund has heard it too.
    expect(await eventsOf(given.team.editor)).toEqual(failed);
    later(24 + 37);
    given.stub.answers = figures();
    expect(await harvestDue(given.world.hub)).toEqual({ succeeded: 1, failed: 0 });
    expect(await newest()).toMatchObject({ state: 'STORED', attempts: 5, faults: [] });
    expect(await standing()).toMatchObject({ breaker: 'CLOSED', failures: 0 });
  });

  it('is given up after so many attempts', async () => {
    const patient = {
      ...given.world.hub,
      sources: { ...SOURCES, breaker: { opensAfter: 100, pauseMs: 1000 }, maxAttempts: 2 },
    };
    given.stub.answers = status(500);
    await ask();
    for (const minutes of [0, 10, 20]) {
      later(minutes);
      await harvestDue(patient);
    }
    expect(await newest()).toMatchObject({ state: 'FAILED', attempts: 2, faults: [{ code: 'SERVER_FAULT' }] });
    expect(given.stub.asked).toHaveLength(2);
  });

  it('whose pages never stop coming ends at the deadline', async () => {
    const hasty = { ...given.world.hub, sources: { ...SOURCES, deadlineMs: 200, timeLimitMs: 10_000 } };
    given.stub.answers = hangs;
    await ask();
    await harvestDue(hasty);
    expect(await newest()).toMatchObject({ state: 'WAITING', faults: [{ code: 'DEADLINE' }] });
  });

  it('is put back in line when the hub stops, and taken over when a process dies, whose figures then come too late', async () => {
    given.stub.answers = hangs;
    await ask();
    const slow = { ...SOURCES, timeLimitMs: 60_000 };
    const stopping = startHarvesting(given.world.hub, slow);
    await stopping.look();
    while (given.stub.open.size === 0) await new Promise(setImmediate);
    expect(await newest()).toMatchObject({ state: 'RUNNING', attempts: 1 });
    await stopping.stop();
    expect(await newest()).toMatchObject({ state: 'WAITING', attempts: 0, faults: [] });

    const dying = startHarvesting(given.world.hub, slow);
    await dying.look();
    while (given.stub.asked.length < 2) await new Promise(setImmediate);
    const [held] = [...given.stub.open].slice(-1);
    later(10);
    given.stub.answers = figures(CELLS, { version: 'new' });
    expect(await harvestDue(given.world.hub)).toEqual({ succeeded: 1, failed: 0 });
    held?.end(JSON.stringify(pageOf([share('FIN-I01', 48, 1)], { version: 'old' })));
    expect(await dying.idle()).toEqual({ succeeded: 0, failed: 0 });
    expect(await newest()).toMatchObject({ state: 'STORED', version: 'new', attempts: 2 });
    expect((await submissionOf(await newest())).version).toBe(1);
  });

  it('keeps its credential to itself, and loses it with its address', async () => {
    await harvest();
    await harvest(status(401));
    for (const text of [await storedText(given.world.hub), given.world.logged.join('\n')])
      expect(text).not.toContain(CREDENTIAL);
    const elsewhere = { source: given.source, address: `${given.stub.url}/other` };
    expect((await change(given.team.editor, 'update', elsewhere)).userErrors).toEqual([
      { code: 'CREDENTIAL_REQUIRED', path: ['credential'] },
    ]);
    expect((await change(given.team.editor, 'update', { ...elsewhere, credential: 'new' })).userErrors).toEqual([]);
    expect(await harvest(figures())).toMatchObject({ state: 'UNCHANGED' });
    expect(given.stub.asked.at(-1)).toMatchObject({ path: '/graphql/other', headers: { authorization: 'Bearer new' } });
    const otherKey = {
      ...given.world.hub,
      sources: { ...SOURCES, secretKeys: { current: Buffer.alloc(32, 8), previous: [] } },
    };
    await ask();
    await harvestDue(otherKey);
    expect((await newest()).faults).toMatchObject([{ code: 'SECRET_UNREADABLE' }]);
  });

  it('that is turned off or removed is not asked, and there is one for a förbund', async () => {
    const again = { forbund: UMEA, address: given.stub.url, credential: 'x' };
    expect((await change(given.team.editor, 'add', again)).userErrors).toMatchObject([{ code: 'SOURCE_EXISTS' }]);
    await ask();
    await change(given.team.editor, 'update', { source: given.source, isActive: false });
    expect((await ask()).userErrors).toMatchObject([{ code: 'SOURCE_INACTIVE' }]);
    await harvestDue(given.world.hub);
    await change(given.team.editor, 'remove', { source: given.source });
    expect((await ask()).userErrors).toMatchObject([{ code: 'UNKNOWN_SOURCE' }]);
    await harvestDue(given.world.hub);
    expect(given.stub.asked).toEqual([]);
    expect(await newest()).toMatchObject({ state: 'FAILED', faults: [{ code: 'SOURCE_REMOVED' }] });
    expect((await change(given.team.editor, 'add', again)).userErrors).toEqual([]);
  });

  it.each([
    [{ address: 'http://source.example/' }, 'SOURCE_ADDRESS'],
    [{ address: 'https://user:secret@source.example/' }, 'SOURCE_ADDRESS'],
    [{ address: 'https://127.0.0.1/' }, 'SOURCE_POINTS_INSIDE'],
    [{ address: 'https://metadata.google.internal./' }, 'SOURCE_POINTS_INSIDE'],
    [{ address: 'https://[::ffff:10.0.0.1]/' }, 'SOURCE_POINTS_INSIDE'],
    [{ address: 'https://169.254.169.254/latest' }, 'SOURCE_POINTS_INSIDE'],
    [{ address: 'https://ip6-localhost/' }, 'SOURCE_POINTS_INSIDE'],
    [{ address: 'https://source.invalid/' }, 'SOURCE_UNRESOLVED'],
    [{ address: `https://x.example/${PERSONAL_NUMBER}` }, 'PERSONAL_DATA_IN_TEXT'],
    [{ credential: 'two\r\nlines' }, 'INVALID_INPUT'],
    [{ credential: '' }, 'INVALID_INPUT'],
    [{ everyHours: 0 }, 'INVALID_INPUT'],
  ])('is not added with %j', async (asked, code) => {
    const hub = { ...given.world.hub, sources: { ...SOURCES, allowInside: false } };
    const [forbund] = await forbundByNumbers(hub.db, [UMEA]);
    const good = {
      forbundId: forbund?.key ?? 0,
      address: 'https://8.8.8.8/',
      credential: 'x',
      everyHours: null,
    };
    const outcome = await changesNothing(hub, () => addSource(hub, COMMAND_LINE, { ...good, ...asked }));
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code, path: Object.keys(asked) }] });
  });

  it('inside is not asked, even when it was allowed to be added', async () => {
    await ask();
    await harvestDue({ ...given.world.hub, sources: { ...SOURCES, allowInside: false } });
    expect((await newest()).faults).toMatchObject([{ code: 'ADDRESS_INSIDE' }]);
    expect(given.stub.asked).toEqual([]);
  });
});
