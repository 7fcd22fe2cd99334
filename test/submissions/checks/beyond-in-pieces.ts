import { means } from '../../support/earlier-round';
import { PERSONAL_NUMBER, tellsPersonalNumber } from '../../support/forbund';
import { digestOf, inPieces, isComplete, locationOf, offsetOf } from '../../support/pieces';
import { bySex, codesOf, share, toCsv, type SentCell, type SubmitAnswer, type Team } from '../../support/results';
import { storedText } from '../../support/whole-database';
import { UMEA, type World } from '../../support/world';

/** From 70 per cent to 20. */
export const FELL = [share('FIN-I01', 50, 10)];

interface Given {
  readonly world: World;
  readonly team: Team;
}

/** How the editor sends a file in pieces. */
export function sentInPieces({ world, team }: Given) {
  const editor = inPieces(world.url, team.editor);
  const begin = (more: Record<string, string>, headers: Record<string, string> = {}) =>
    editor.begin({ forbund: UMEA, round: '2024', ...more }, headers);
  const inOnePiece = async (cells: readonly SentCell[], more: Record<string, string> = {}) => {
    const location = locationOf(await begin(more));
    const last = await editor.append(location, 0, Buffer.from(toCsv(cells)), true);
    return (await last.json()) as SubmitAnswer;
  };
  return { editor, begin, inOnePiece };
}

/** What is asked beyond form of a file in pieces, in a world where the earlier round is released. */
export function describeInPieces(given: () => Given): void {
  describe('in a file in pieces', () => {
    let world: World;
    let team: Team;
    let sent: ReturnType<typeof sentInPieces>;
    beforeAll(() => {
      ({ world, team } = given());
      sent = sentInPieces({ world, team });
    });

    it('are asked about as in one that comes at once, and need the comment that it is begun with', async () => {
      const atOnce = await team.editor.upload(toCsv(FELL), { forbund: UMEA, round: '2024' });
      const refused = await sent.inOnePiece(FELL);
      expect(refused).toEqual(await atOnce.json());
      expect(refused.userErrors).toMatchObject([{ code: 'COMMENT_REQUIRED' }]);
      const rehearsed = await sent.inOnePiece(FELL, { dryRun: 'true' });
      expect([rehearsed.userErrors, codesOf(rehearsed.report)]).toEqual([[], codesOf(refused.report)]);
      expect((await sent.inOnePiece(FELL, { comment: 'Ny målgrupp.' })).submission?.state).toBe('SUBMITTED');
      const dry = await sent.begin({ dryRun: 'true', consequences: 'true' });
      expect([dry.status, await dry.text()]).toEqual([400, expect.stringContaining('följderna')]);
    });

    it('are given their comment at the end too, and no byte is sent again', async () => {
      const { editor } = sent;
      const file = Buffer.from(toCsv(FELL));
      const location = locationOf(await sent.begin({}));
      const standsWhole = async (answer: Response, code: string) => {
        expect([answer.status, offsetOf(answer), isComplete(answer)]).toEqual([422, file.length, false]);
        expect(((await answer.json()) as SubmitAnswer).userErrors).toMatchObject([{ code }]);
        expect(await editor.read(location)).toMatchObject({ upload: { state: 'RECEIVING' }, answer: null });
      };
      await standsWhole(await editor.append(location, 0, file, true), 'COMMENT_REQUIRED');
      const last = (said = '') => editor.append(`${location}${said}`, file.length, Buffer.alloc(0), true);
      await standsWhole(await last(), 'COMMENT_REQUIRED');
      await standsWhole(await last(`?comment=${PERSONAL_NUMBER}`), 'PERSONAL_DATA_IN_TEXT');
      expect(tellsPersonalNumber(await storedText(world.hub))).toBe(false);
      const early = await editor.append(`${location}?comment=x`, file.length, Buffer.alloc(0));
      expect([early.status, (await last('?dryRun=true')).status]).toEqual([400, 400]);
      const done = await last('?comment=Ny%20målgrupp.');
      expect([done.status, isComplete(done)]).toEqual([200, true]);
      expect(((await done.json()) as SubmitAnswer).submission?.state).toBe('SUBMITTED');
    });

    it('and is begun anew with a comment is gone on with where it stands', async () => {
      const { editor } = sent;
      const file = Buffer.from(toCsv(FELL));
      const digest = { 'repr-digest': digestOf(file), 'upload-length': `${file.length}` };
      const location = locationOf(await sent.begin({}, digest));
      expect((await editor.append(location, 0, file, true)).status).toBe(422);
      const again = await sent.begin({ comment: 'Ny målgrupp.' }, digest);
      expect([locationOf(again), offsetOf(again)]).toEqual([location, file.length]);
      expect((await editor.append(location, file.length, Buffer.alloc(0), true)).status).toBe(200);
      const [stored] = await world.hub.db.query<{ comment: string }[]>(
        `SELECT comment FROM submission WHERE round_id = (SELECT id FROM round WHERE code = '2024')`,
      );
      expect(stored?.comment).toBe('Ny målgrupp.');
    });

    it('and were there before do not block a correction of others, whatever is wrong with them', async () => {
      await sent.inOnePiece([...bySex('FIN-I01', [30, 22], [20, 13]), means('FIN-M06', 50, 3)]);
      await world.hub.db.query(
        `UPDATE cell SET sum = 25 WHERE round_id = (SELECT id FROM round WHERE code = '2024') AND n = 20`,
      );
      const faulty = bySex('FIN-I01', [30, 22], [20, 13]).map((cell) =>
        cell.n === 20 ? { ...cell, numerator: 25 } : cell,
      );
      const corrected = await sent.inOnePiece([...faulty, means('FIN-M06', 50, 3.1)]);
      expect(corrected).toMatchObject({ report: { updated: 1, unchanged: 3, removed: 0 }, userErrors: [] });
      const touched = await sent.inOnePiece(faulty.map((cell) => (cell.n === 30 ? { ...cell, numerator: 21 } : cell)));
      expect(codesOf(touched.report)).toEqual(['SPLIT_DOES_NOT_SUM']);
    });
  });
}
