import { print } from 'graphql';
import { ApproveSubmissionDocument } from '../../src/client/generated';
import { largeSubmission, toCsv } from '../../bench/upload-data';
import { digestOf, inPieces, isComplete, locationOf, offsetOf } from '../support/pieces';
import { UMEA } from '../support/world';
import { lookInside } from './support/look-inside';
import { prepare } from './support/many-insatser';
import { compileProgram, placeOf, type Place, type Program, type Running } from './support/program';

const INSATSER = 250;
const CELLS = largeSubmission(INSATSER);
const FILE = toCsv(CELLS);
const TO = { forbund: UMEA, round: '2022' };
const ADDRESS = /Öppna \(open\) +http:\/\/localhost:(\d+) /;

interface Standing {
  readonly submissions: { readonly nodes: readonly Version[] };
  readonly auditEvents: { readonly nodes: readonly { readonly action: string }[] };
}

interface Version {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly cells: { readonly totalCount: number };
}

const STANDING = `query ($forbund: String!) {
  submissions(forbund: $forbund) { nodes { id version state cells(first: 1) { totalCount } } }
  auditEvents(forbund: $forbund) { nodes { action } }
}`;

type Roles = Record<'FORBUND_EDITOR' | 'FORBUND_APPROVER', string>;

/**
 * Each process is killed at a moment that is drawn anew in every run: what holds afterwards must hold for all of them.
 */
const soon = (most: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * most));

describe('a hub that is killed', () => {
  let program: Program;
  let place: Place;
  let tokens: Roles;
  let hub: Running & { url: string };
  beforeAll(async () => {
    program = compileProgram();
    place = await placeOf('SEEDED');
    tokens = await prepare(place, INSATSER, ['FORBUND_EDITOR', 'FORBUND_APPROVER']);
    hub = await start();
  });
  afterAll(async () => {
    await program.remove();
    await place.remove();
  });

  const start = async () => {
    const running = program.start(['serve'], { ...place.settings, PORT: '0', OUTBOX_INTERVAL_SECONDS: '0' });
    const [, port] = await running.prints(ADDRESS);
    return { ...running, url: `http://127.0.0.1:${port}` };
  };
  const kill = async () => {
    hub.kill();
    await hub.ended;
  };
  const authorized = (role: keyof Roles) => ({ headers: { authorization: `Bearer ${tokens[role]}` } });
  const sender = () => inPieces(hub.url, authorized('FORBUND_EDITOR'));
  const ask = async (role: keyof Roles, query: string, variables: object) => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { ...authorized(role).headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: unknown };
  };
  /**
   * The versions, newest first. They never lie between two states: none is missing, each is whole, and each step stands
   * in the trail.
   */
  const versions = async (): Promise<readonly Version[]> => {
    const { data } = await ask('FORBUND_APPROVER', STANDING, { forbund: UMEA });
    const { submissions, auditEvents } = data as Standing;
    const { nodes } = submissions;
    expect(nodes.map(({ version }) => version)).toEqual(nodes.map((_, index) => nodes.length - index));
    expect(nodes.map(({ cells }) => cells.totalCount)).toEqual(nodes.map(() => CELLS.length));
    const steps = (action: string) => auditEvents.nodes.filter((event) => event.action === action).length;
    expect(steps('results:submit')).toBe(nodes.length);
    expect(steps('results:approve')).toBe(nodes.filter(({ state }) => state === 'APPROVED').length);
    return nodes;
  };
  const restart = async () => {
    await kill();
    hub = await start();
  };
  const states = async () => (await versions()).map(({ state }) => state);

  it('during an upload has stored all of it or nothing, and a repeat with its key ends in one version', async () => {
    const send = () =>
      fetch(`${hub.url}/uploads?${new URLSearchParams(TO).toString()}`, {
        method: 'POST',
        headers: { ...authorized('FORBUND_EDITOR').headers, 'content-type': 'text/csv', 'idempotency-key': 'once' },
        body: new Uint8Array(FILE),
      });
    const told = send().then(
      (response) => response.status,
      () => undefined,
    );
    await soon(1000);
    await restart();
    if ((await told) === 200) expect(await states()).toEqual(['SUBMITTED']);
    else expect(['', 'SUBMITTED']).toContain((await states()).join());
    const last = await send();
    expect(last.status).toBe(200);
    expect(await last.json()).toMatchObject({ submission: { version: 1 }, report: { created: CELLS.length } });
    expect(await states()).toEqual(['SUBMITTED']);
  });

  it('between the pieces of a file and while it takes it in goes on where it was, and makes one version', async () => {
    const stated = { 'repr-digest': digestOf(FILE), 'upload-length': `${FILE.length}` };
    const to = { ...TO, comment: 'En andra gång.' };
    const location = locationOf(await sender().begin(to, stated));
    const third = Math.floor(FILE.length / 3);
    expect((await sender().append(location, 0, FILE.subarray(0, third))).status).toBe(204);
    const second = sender()
      .append(location, third, FILE.subarray(third, 2 * third))
      .catch(() => undefined);
    await soon(30);
    await restart();
    const acknowledged = (await second)?.status === 204 ? 2 * third : third;
    // Begun again, as by somebody who has forgotten the address.
    const again = await sender().begin(to, stated);
    const offset = offsetOf(again);
    expect(locationOf(again)).toBe(location);
    expect(offset).toBeGreaterThanOrEqual(acknowledged);
    const last = sender()
      .append(location, offset, FILE.subarray(offset), true)
      .catch(() => undefined);
    await soon(1000);
    await restart();
    const isStored = (await states()).length === 2;
    if (await last) expect(isStored).toBe(true);
    const standing = await sender().ask(location);
    expect(isComplete(standing)).toBe(isStored);
    if (!isComplete(standing)) {
      const from = offsetOf(standing);
      expect((await sender().append(location, from, FILE.subarray(from), true)).status).toBe(200);
    }
    expect(await sender().read(location)).toMatchObject({
      upload: { state: 'STORED' },
      answer: { submission: { version: 2 }, report: { unchanged: CELLS.length } },
    });
    expect(await states()).toEqual(['SUBMITTED', 'REPLACED']);
  });

  it('while it approves has approved, with the step in the trail, or has not', async () => {
    const [newest] = await versions();
    const input = { submission: newest?.id };
    const approving = ask('FORBUND_APPROVER', print(ApproveSubmissionDocument), { input }).catch(() => undefined);
    await soon(60);
    await restart();
    const isTold = (await approving) !== undefined;
    expect(isTold ? ['APPROVED'] : ['SUBMITTED', 'APPROVED']).toContain((await states())[0]);
    await ask('FORBUND_APPROVER', print(ApproveSubmissionDocument), { input });
    expect(await states()).toEqual(['APPROVED', 'REPLACED']);
  });

  it('leaves no cell of a version that there is not, and no bytes of a file that has been taken in', async () => {
    await kill();
    const strays = await lookInside(place, ({ database }) =>
      database.source.query<object[]>(
        `SELECT 'cell' FROM cell WHERE version_from > (SELECT max(version) FROM submission)
         UNION ALL SELECT 'piece' FROM upload_piece
         UNION ALL SELECT 'upload' FROM upload WHERE state <> 'STORED' OR submission_id IS NULL
         UNION ALL SELECT 'delivery' FROM outbox_event WHERE kind = 'SUBMITTED' GROUP BY kind HAVING count(*) <> 2`,
      ),
    );
    expect(strays).toEqual([]);
  });
});
