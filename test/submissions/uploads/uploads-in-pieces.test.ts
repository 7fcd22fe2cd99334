import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { COMMAND_LINE } from '../../../src/permissions/actor';
import { createToken } from '../../../src/access/manage-tokens.use-case';
import { currentCatalogue } from '../../../src/catalogue/catalogue.store';
import { forbundByNumbers } from '../../../src/register/register.store';
import { corruption, validCells } from '../../support/arbitrary-cells';
import { insertPiece, settleUpload } from '../../../src/submissions/uploads/upload.store';
import { brokenLine } from '../../support/outside/broken-line';
import { PERSONAL_NUMBER, registerForbund, tellsPersonalNumber } from '../../support/forbund';
import { digestOf, inPieces, isComplete, locationOf, offsetOf, refusalOf } from '../../support/pieces';
import { cellsOf, forgetResults, share, submit, teamOf, toCsv } from '../../support/results';
import type { SubmitAnswer, Team } from '../../support/results';
import { changesNothing, countRows, storedText } from '../../support/whole-database';
import { A_DAY, startWorld, UMEA, type World } from '../../support/world';

const TO = { forbund: UMEA, round: '2024' };
const CELLS = [share('FIN-I01', 30, 20), share('FIN-I02', 25, 5), share('FIN-I04', 12, 6)];
const FILE = Buffer.from(toCsv(CELLS));
const MIDDLE = FILE.length - 20;

describe('a file in pieces', () => {
  let world: World;
  let team: Team;
  let editor: ReturnType<typeof inPieces>;
  beforeAll(async () => {
    world = await startWorld('SEEDED', { config: { uploadsAtOnce: 2, maxUploadBytes: 1_000_000 } });
    team = await teamOf(world);
    editor = inPieces(world.url, team.editor);
  });
  beforeEach(async () => {
    world.setClock(A_DAY);
    await world.hub.db.query('DELETE FROM upload');
    await forgetResults(world);
  });
  afterAll(() => world.close());

  const begun = async (more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    locationOf(await editor.begin({ ...TO, ...more }, headers));
  const answerTo = async (response: Response) => (await response.json()) as SubmitAnswer;
  const complete = async (location: string, from = 0, file = FILE) =>
    answerTo(await editor.append(location, from, file.subarray(from), true));

  it('is answered as the same file at once, however it is cut and compressed, and whatever is wrong with it', async () => {
    const catalogue = await currentCatalogue(world.hub.db);
    await submit(team.editor, { cells: CELLS });
    const files = validCells(catalogue, TO.round)
      .chain((cells) => fc.oneof(fc.constant(cells), corruption(cells)))
      .map((cells) => Buffer.from(toCsv(cells)));
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(files, cuts, fc.boolean(), async (file, places, isCompressed) => {
        const atOnce = await team.editor.upload(file, { ...TO, dryRun: 'true' });
        const location = await begun({ dryRun: 'true' });
        const ends = [...places.map((place) => Math.floor(place * file.length)), file.length].sort((a, b) => a - b);
        let from = 0;
        let last: Response | undefined;
        for (const [index, to] of ends.entries()) {
          const piece = file.subarray(from, to);
          const bytes = isCompressed ? gzipSync(piece) : piece;
          const headers: Record<string, string> = isCompressed ? { 'content-encoding': 'gzip' } : {};
          last = await editor.append(location, from, bytes, index === ends.length - 1, headers);
          from = to;
        }
        expect(last?.status).toBe(atOnce.status);
        expect(await last?.json()).toEqual(await atOnce.json());
        expect(await countRows(world.hub, 'upload_piece')).toBe(0);
        expect((await editor.giveUp(location)).status).toBe(204);
      }),
      { numRuns: 12 },
    );
    expect(await countRows(world.hub, 'submission')).toBe(1);
  });

  it('becomes one version with its last piece, which replaces what was there', async () => {
    await submit(team.editor, { cells: [share('FIN-I01', 30, 19), share('FIN-M07', 10, 5)] });
    const first = await editor.begin({ ...TO, scope: 'FIN-I01,FIN-I02,FIN-I04,FIN-M07' }, {}, 'measure,n,');
    expect([first.status, offsetOf(first), isComplete(first)]).toEqual([201, 10, false]);
    const location = locationOf(first);
    const file = Buffer.from('measure,n,numerator\nFIN-I01,30,20\nFIN-I02,25,5\n');
    const more = await editor.append(location, 10, file.subarray(10, 30));
    expect([more.status, offsetOf(more), isComplete(more)]).toEqual([204, 30, false]);
    expect(await countRows(world.hub, 'submission')).toBe(1);
    const last = await editor.append(location, 30, file.subarray(30), true);
    expect([last.status, offsetOf(last), isComplete(last)]).toEqual([200, file.length, true]);
    const { submission, report } = await answerTo(last);
    expect(submission).toMatchObject({ version: 2, state: 'SUBMITTED' });
    expect(report).toMatchObject({ created: 1, updated: 1, unchanged: 0, removed: 1 });
    expect(report.findings.map(({ code }) => code)).toEqual(['VALUE_CHANGED', 'VALUE_REMOVED']);
    expect((await cellsOf(team.editor, submission?.id ?? '')).map(({ measure, sum }) => [measure, sum])).toEqual([
      ['FIN-I01', '20'],
      ['FIN-I02', '5'],
    ]);
  });

  it('tells how far it has come, and what became of it, also to whoever did not hear the answer', async () => {
    const location = await begun();
    await editor.append(location, 0, FILE.subarray(0, MIDDLE));
    expect(await editor.read(location)).toMatchObject({
      upload: { state: 'RECEIVING', received: MIDDLE, lines: CELLS.length, rowsChecked: 0 },
      answer: null,
    });
    const answer = await complete(location, MIDDLE);
    expect(await refusalOf(await editor.giveUp(location))).toEqual([409, 'UPLOAD_SETTLED']);
    const told = await editor.read(location);
    expect(told).toMatchObject({ upload: { state: 'STORED', received: FILE.length, rowsChecked: CELLS.length } });
    expect(told.answer).toEqual(answer);
    const head = await editor.ask(location);
    expect([head.status, offsetOf(head), isComplete(head)]).toEqual([200, FILE.length, true]);
    const again = await changesNothing(world.hub, () => editor.append(location, FILE.length, Buffer.alloc(0), true));
    expect(await refusalOf(again)).toEqual([409, 'UPLOAD_SETTLED']);
  });

  it('keeps each byte once: a piece that does not fit is refused with the byte that is expected', async () => {
    const location = await begun();
    await editor.append(location, 0, FILE.subarray(0, 40));
    for (const offset of [0, 39, 41, 1000]) {
      const answer = await changesNothing(world.hub, () => editor.append(location, offset, FILE.subarray(40), true));
      expect(offsetOf(answer)).toBe(40);
      expect(await refusalOf(answer)).toEqual([409, 'UPLOAD_OFFSET']);
    }
    const both = await Promise.all([1, 2].map(() => editor.append(location, 40, FILE.subarray(40, 60))));
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(offsetOf(await editor.ask(location))).toBe(60);
    const ends = await Promise.all([1, 2].map(() => editor.append(location, 60, FILE.subarray(60), true)));
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await countRows(world.hub, 'submission')).toBe(1);
    expect(await countRows(world.hub, 'cell')).toBe(CELLS.length);
  });

  it('is guarded by the statements themselves, where two have passed every check at the same moment', async () => {
    const id = (await begun()).replace('/uploads/', '');
    const { db } = world.hub;
    const add = () =>
      insertPiece(db, id, { startAt: 0, bytes: FILE, lines: 1 }, new Date(A_DAY.getTime() + 86_400_000));
    expect((await Promise.all([add(), add()])).sort()).toEqual([false, true]);
    const outcome = { state: 'REFUSED', submissionId: null, report: null, refusals: [] } as const;
    const settle = (received: number) => settleUpload(db, { id, received }, outcome);
    expect(await settle(FILE.length - 1)).toBe(false);
    expect((await Promise.all([settle(FILE.length), settle(FILE.length)])).sort()).toEqual([false, true]);
  });

  it('keeps what had come when the line breaks in the middle of a piece, and goes on there', async () => {
    const location = await begun();
    const line = await brokenLine(world.url, () => 'IN_THE_MIDDLE');
    await expect(inPieces(line.url, team.editor).append(location, 0, FILE, true)).rejects.toThrow();
    line.close();
    let offset = 0;
    while (offset === 0) offset = offsetOf(await editor.ask(location));
    expect(offset).toBe(Math.floor(FILE.length / 2));
    expect((await editor.read(location)).upload.state).toBe('RECEIVING');
    expect(await complete(location, offset)).toMatchObject({ submission: { version: 1 }, report: { created: 3 } });
  });

  it('is gone on with by a new token when the first has expired, at the byte where it was', async () => {
    const [forbund] = await forbundByNumbers(world.hub.db, [UMEA]);
    const command = {
      name: 'a day',
      role: 'FORBUND_EDITOR',
      forbundId: forbund?.key ?? null,
      authority: null,
    } as const;
    const outcome = await createToken(world.hub, COMMAND_LINE, { ...command, validDays: 1 });
    const headers = { authorization: `Bearer ${outcome.ok ? outcome.value.secret : ''}` };
    const first = inPieces(world.url, { headers });
    const location = locationOf(await first.begin(TO));
    expect((await first.append(location, 0, FILE.subarray(0, MIDDLE))).status).toBe(204);
    world.setClock(new Date(A_DAY.getTime() + 2 * 86_400_000));
    const late = await changesNothing(world.hub, () => first.append(location, MIDDLE, FILE.subarray(MIDDLE), true));
    expect(late.headers.get('www-authenticate')).toBe('Bearer');
    expect(await refusalOf(late)).toEqual([401, 'INVALID_TOKEN']);
    const second = inPieces(world.url, await world.as('FORBUND_EDITOR'));
    const offset = offsetOf(await second.ask(location));
    expect(offset).toBe(MIDDLE);
    expect((await second.append(location, offset, FILE.subarray(offset), true)).status).toBe(200);
  });

  it('is there for those who may send the förbund’s results, and for nobody else', async () => {
    const location = await begun();
    const [other] = await registerForbund(world, ['24']);
    const others = (['SECRETARIAT', 'ADMINISTRATOR', 'FORBUND_APPROVER'] as const).map((role) => world.as(role));
    const strangers = [world.anybody, await world.as('FORBUND_EDITOR', other), ...(await Promise.all(others))];
    for (const stranger of strangers) {
      const theirs = inPieces(world.url, stranger);
      expect(await refusalOf(await theirs.append(location, 0, FILE))).toEqual([404, 'UNKNOWN_UPLOAD']);
      expect(await refusalOf(await theirs.giveUp(location))).toEqual([404, 'UNKNOWN_UPLOAD']);
      expect([(await theirs.ask(location)).status, (await theirs.begin(TO)).status]).toEqual([
        404,
        stranger === world.anybody ? 401 : 403,
      ]);
    }
    expect((await editor.ask(location)).status).toBe(200);
    for (const unknown of ['/uploads/7', '/uploads/00000000-0000-0000-0000-000000000000', '/uploads/%00'])
      expect([unknown, (await editor.ask(unknown)).status]).toEqual([unknown, 404]);
  });

  it('is known again by its digest, for the same and while it is unfinished', async () => {
    const digest = { 'repr-digest': `sha-512=:AA==:, ${digestOf(FILE)}`, 'upload-length': `${FILE.length}` };
    const location = await begun({}, digest);
    await editor.append(location, 0, FILE.subarray(0, MIDDLE));
    const again = await editor.begin(TO, digest);
    expect([again.status, locationOf(again), offsetOf(again)]).toEqual([201, location, MIDDLE]);
    const other = await begun({ draft: 'true' }, digest);
    expect(other).not.toBe(location);
    expect((await complete(location, MIDDLE)).submission?.version).toBe(1);
    expect(await begun({}, digest)).not.toBe(location);
  });

  it('that is not what was stated is refused, and nothing is stored', async () => {
    const stated = { 'repr-digest': digestOf('another'), 'upload-length': `${FILE.length}` };
    const location = await begun({}, stated);
    expect(await refusalOf(await editor.append(location, 0, FILE.subarray(1), true))).toEqual([422, 'UPLOAD_LENGTH']);
    const tooMuch = await editor.append(location, FILE.length - 1, Buffer.from('xyz'));
    expect(await refusalOf(tooMuch)).toEqual([422, 'UPLOAD_LENGTH']);
    const whole = await editor.append(location, FILE.length - 1, Buffer.from('x'), true);
    expect(await refusalOf(whole)).toEqual([422, 'UPLOAD_DIGEST']);
    expect((await editor.ask(location)).status).toBe(404);
    expect([await countRows(world.hub, 'submission'), await countRows(world.hub, 'upload_piece')]).toEqual([0, 0]);
  });

  it('that has faults is refused whole, tells them, and leaves none of its bytes', async () => {
    const file = Buffer.from(`measure,n,numerator\nFIN-I01,10,11\n${PERSONAL_NUMBER},10,5\n`);
    const location = await begun();
    const answer = await editor.append(location, 0, file, true);
    expect(answer.status).toBe(422);
    const { report, userErrors } = await answerTo(answer);
    expect(report).toMatchObject({ created: 0, rejected: 2 });
    expect(userErrors).toMatchObject([{ code: 'REPORT_HAS_ERRORS' }]);
    expect(await editor.read(location)).toMatchObject({ upload: { state: 'REFUSED' }, answer: { report, userErrors } });
    expect(tellsPersonalNumber(await storedText(world.hub))).toBe(false);
  });

  it('is refused before anything is sent, when it could not be taken', async () => {
    for (const [parameters, headers, status, code] of [
      [{ ...TO, round: '2023' }, {}, 422, 'ROUND_NOT_OPEN'],
      [{ ...TO, comment: PERSONAL_NUMBER }, {}, 422, 'PERSONAL_DATA_IN_TEXT'],
      [{ ...TO, round: '1999' }, {}, 404, 'UNKNOWN_ROUND'],
      [TO, { 'upload-length': '1000001' }, 413, 'BODY_TOO_LARGE'],
      [TO, { 'upload-complete': 'no' }, 400, 'INVALID_INPUT'],
      [TO, { 'upload-length': '-1' }, 400, 'INVALID_INPUT'],
      [TO, { 'repr-digest': 'sha-256=:x:' }, 400, 'INVALID_INPUT'],
      [TO, { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_CONTENT_TYPE'],
    ] as const) {
      const response = await editor.begin(parameters, headers);
      const { errors, userErrors } = (await response.clone().json()) as SubmitAnswer & { errors?: object[] };
      const found = errors ? (await refusalOf(response))[1] : userErrors[0]?.code;
      expect([parameters, headers, response.status, found]).toEqual([parameters, headers, status, code]);
    }
    expect(await countRows(world.hub, 'upload')).toBe(0);
  });

  it('has as many beside it as the settings say, and no more bytes than a file may have', async () => {
    const [first] = [await begun(), await begun()];
    const third = await editor.begin(TO);
    expect([third.status, (await answerTo(third)).userErrors]).toMatchObject([422, [{ code: 'TOO_MANY_UPLOADS' }]]);
    expect([(await editor.giveUp(first)).status, (await editor.ask(first)).status]).toEqual([204, 404]);
    const location = await begun();
    const large = Buffer.alloc(600_000, 'x');
    expect((await editor.append(location, 0, large)).status).toBe(204);
    expect(await refusalOf(await editor.append(location, 600_000, large))).toEqual([413, 'BODY_TOO_LARGE']);
    const wrong = { 'content-type': 'text/csv' };
    const answer = await editor.append(location, 600_000, large, false, wrong);
    expect(await refusalOf(answer)).toEqual([415, 'UNSUPPORTED_CONTENT_TYPE']);
  });

  it('is kept for some days after the last piece, and then cleared away', async () => {
    const location = await begun();
    const after = (days: number) => world.setClock(new Date(A_DAY.getTime() + days * 86_400_000));
    after(6);
    expect((await editor.append(location, 0, FILE.subarray(0, MIDDLE))).status).toBe(204);
    after(12);
    expect(offsetOf(await editor.ask(location))).toBe(MIDDLE);
    after(14);
    expect((await editor.ask(location)).status).toBe(404);
    await begun();
    expect([await countRows(world.hub, 'upload'), await countRows(world.hub, 'upload_piece')]).toEqual([1, 0]);
  });
});
