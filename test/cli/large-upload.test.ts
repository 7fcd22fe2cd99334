import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeSubmission, toCsv } from '../../bench/upload-data';
import { UMEA } from '../support/world';
import { prepare } from './support/many-insatser';
import { compileProgram, placeOf, type Place, type Program } from './support/program';

const SEND =
  'mutation ($input: SubmitDraftInput!) { done: submitDraft(input: $input) { submission { state version } userErrors { code path } } }';
const INSATSER = 6000;
const CELLS = largeSubmission(INSATSER);
/**
 * Megabytes. A hub that holds the cells of the file while it checks and stores them comes to its end with so little.
 */
const HEAP = 76;
const SUBMISSIONS = 'query ($forbund: String!) { submissions(forbund: $forbund) { nodes { id } } }';
const ADDRESS = /Öppna \(open\) +http:\/\/localhost:(\d+) /;

describe('a file of very many cells', () => {
  let program: Program;
  let place: Place;
  let tokens: { FORBUND_EDITOR: string };
  beforeAll(async () => {
    program = compileProgram();
    place = await placeOf('SEEDED');
    tokens = await prepare(place, INSATSER, ['FORBUND_EDITOR']);
  });
  afterAll(async () => {
    await program.remove();
    await place.remove();
  });

  it('is sent in pieces, gone on with when it is sent again, and sent in, and never whole in the memory of the hub', async () => {
    const file = join(place.dataDir, 'large.csv');
    writeFileSync(file, toCsv(CELLS));
    const settings = { PORT: '0', LOG_LEVEL: 'info', NODE_OPTIONS: `--max-old-space-size=${HEAP}` };
    const hub = program.start(['serve'], { ...place.settings, ...settings });
    const [, port] = await hub.prints(ADDRESS);
    const url = `http://127.0.0.1:${port}`;
    const to = ['--forbund', UMEA, '--round', '2022', '--draft', '--url', url];
    const upload = () => program.start(['upload', file, ...to, '--token', tokens.FORBUND_EDITOR]);
    const first = upload();
    const pieces = () => hub.printed().split('"method":"PATCH"').length - 1;
    while (pieces() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    first.kill();
    await first.ended;
    const { code, out, err } = await upload().ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`│ ${CELLS.length} +│ 0 +│ 0 +│ 0 +│ 0 +│`));
    expect(out).toContain('Inlämning version 1, läge DRAFT.');
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens.FORBUND_EDITOR}` };
    const ask = async (query: string, variables: object) =>
      (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json();
    const found = (await ask(SUBMISSIONS, { forbund: UMEA })) as {
      data: { submissions: { nodes: [{ id: string }] } };
    };
    const input = { submission: found.data.submissions.nodes[0].id };
    expect(await ask(SEND, { input })).toEqual({
      data: { done: { submission: { state: 'SUBMITTED', version: 1 }, userErrors: [] } },
      extensions: expect.anything() as object,
    });
    expect(await hub.stop()).toMatchObject({ code: 0 });
  }, 120_000);
});
