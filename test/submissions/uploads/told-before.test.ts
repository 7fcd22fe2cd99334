import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { inPieces, locationOf } from '../../support/pieces';
import { share, teamOf, toCsv, type SubmitAnswer, type Team } from '../../support/results';
import { A_DAY, startWorld, UMEA, type World } from '../../support/world';

describe('a file to a round that has closed', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
  });
  beforeEach(() => world.setClock(A_DAY));
  afterAll(() => world.close());

  it('is refused before any of it has come', async () => {
    const sending = request(`${world.url}/uploads?forbund=${UMEA}&round=2023`, {
      method: 'POST',
      headers: { ...team.editor.headers, 'content-type': 'text/csv', 'content-length': '1000000' },
    });
    sending.on('error', () => undefined);
    sending.flushHeaders();
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    const { userErrors } = (await json(answer)) as SubmitAnswer;
    sending.destroy();
    expect([answer.statusCode, userErrors.map(({ code }) => code)]).toEqual([422, ['ROUND_NOT_OPEN']]);
  });

  it('is not read when it has come in pieces, and was begun before', async () => {
    const editor = inPieces(world.url, team.editor);
    world.setClock(new Date('2024-11-30T12:00:00Z'));
    const location = locationOf(await editor.begin({ forbund: UMEA, round: '2024' }));
    world.setClock(new Date('2024-12-01T12:00:00Z'));
    const file = Buffer.from(toCsv([share('FIN-I01', 30, 20)]));
    const answer = await editor.append(location, 0, file, true);
    const { userErrors } = (await answer.json()) as SubmitAnswer;
    expect([answer.status, userErrors.map(({ code }) => code)]).toEqual([422, ['ROUND_NOT_OPEN']]);
    expect(await editor.read(location)).toMatchObject({ upload: { state: 'REFUSED', rowsChecked: 0 } });
  });
});
