import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createReadStream, readFileSync } from 'node:fs';
import { createClient } from '../../src/client/client';
import { ClientError } from '../../src/client/client-error';
import {
  ApproveSubmissionDocument,
  AuditEventsDocument,
  ForbundPlaceDocument,
  ForbundResultsDocument,
  ImportRegisterDocument,
  RegisterInterventionsDocument,
  ReturnSubmissionDocument,
  SubmissionsDocument,
  SubmitResultsDocument,
} from '../../src/client/generated';
import { PUBLISHED_FILE } from '../../src/client/published-figures';
import { brokenLine, type Break } from '../support/outside/broken-line';
import { startWorld, UMEA, type World } from '../support/world';

describe('the typed client', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  const clientOf = async (role: Parameters<World['as']>[0], language?: 'sv' | 'en') => {
    const token = ((await world.as(role)).headers.authorization ?? '').replace('Bearer ', '');
    return createClient({ url: `${world.url}/`, token, language });
  };

  it('sends a file as it is read, says how far it has come, and gives the report', async () => {
    const editor = await clientOf('FORBUND_EDITOR');
    const sent: number[] = [];
    const file = createReadStream(PUBLISHED_FILE, { highWaterMark: 100 });
    const answer = await editor.uploadResults({
      forbund: UMEA,
      round: '2022',
      file,
      dryRun: true,
      onProgress: (bytes) => sent.push(bytes),
    });
    expect(answer).toMatchObject({ submission: null, report: { created: 6, rejected: 0 }, userErrors: [] });
    expect(sent.length).toBeGreaterThan(2);
    expect(sent).toEqual([...sent].sort((a, b) => a - b));
    expect(sent.at(-1)).toBe(readFileSync(PUBLISHED_FILE).length);
  });

  it('answers a file with faults with its report, and stores nothing', async () => {
    const editor = await clientOf('FORBUND_EDITOR');
    const file = chunks('measure;n;numerator\nFIN-I03-BESTAMT;10;11\n');
    const answer = await editor.uploadResults({ forbund: UMEA, round: '2022', file });
    expect(answer.submission).toBeNull();
    expect(answer.report.findings.map(({ code }) => code)).toContain('NUMERATOR_EXCEEDS_N');
    expect(answer.userErrors.map(({ code }) => code)).toEqual(['REPORT_HAS_ERRORS']);
  });

  it('makes a repeat with the same key harmless', async () => {
    const editor = await clientOf('FORBUND_EDITOR');
    const upload = () => ({
      forbund: UMEA,
      round: '2022',
      file: createReadStream(PUBLISHED_FILE),
      idempotencyKey: 'client-test-1',
    });
    const first = await editor.uploadResults(upload());
    expect(first.submission?.state).toBe('SUBMITTED');
    expect(first.replayed).toBe(false);
    expect(await editor.uploadResults(upload())).toEqual({ ...first, replayed: true });
  });

  it('throws the codes of a refusal, in GraphQL and outside it alike', async () => {
    const anybody = createClient({ url: world.url });
    const file = chunks('a;b\n'.repeat(1000));
    const codes = async (request: Promise<unknown>) =>
      request.then(
        () => [],
        (error: unknown) => (error as ClientError).codes,
      );
    expect(await codes(anybody.request(SubmissionsDocument, {}))).toEqual(['UNAUTHENTICATED']);
    expect(await codes(anybody.uploadResults({ forbund: UMEA, round: '2022', file }))).toEqual(['UNAUTHENTICATED']);
    const wrong = createClient({ url: world.url, token: 'samnav_wrong' });
    expect(await codes(wrong.request(SubmissionsDocument, {}))).toEqual(['INVALID_TOKEN']);
    const analyst = await clientOf('ANALYST');
    expect(await codes(analyst.request(AuditEventsDocument, {}))).toEqual(['FORBIDDEN']);
  });

  it('receives the refusal of a long file that the hub does not read', async () => {
    const anybody = createClient({ url: world.url });
    const file = chunks(...new Array<string>(200).fill('x;y;z\n'.repeat(10_000)));
    await expect(anybody.uploadResults({ forbund: UMEA, round: '2022', file })).rejects.toMatchObject({
      status: 401,
      errors: [{ code: 'UNAUTHENTICATED' }],
    });
  });

  it('speaks Swedish unless English is asked for', async () => {
    const message = async (language?: 'sv' | 'en') => {
      const editor = await clientOf('FORBUND_EDITOR', language);
      const input = { forbund: UMEA, round: '2023', cells: [] };
      const { submitResults } = await editor.request(SubmitResultsDocument, { input });
      return submitResults.userErrors[0]?.message;
    };
    expect(await message()).toMatch(/inte öppen/);
    expect(await message('en')).toMatch(/not open/);
  });

  it('sends a large file in pieces over a line that breaks, each byte once, and hears the answer that was lost', async () => {
    const breaks = new Map<number, Break>([
      [1, 'IN_THE_MIDDLE'],
      [3, 'BEFORE_THE_ANSWER'],
      [4, 'IN_THE_MIDDLE'],
    ]);
    let lost = 0;
    const line = await brokenLine(world.url, (piece, isLast) => {
      if (!isLast) return breaks.get(piece);
      lost += 1;
      return lost === 1 ? 'BEFORE_THE_ANSWER' : undefined;
    });
    const token = ((await world.as('FORBUND_EDITOR')).headers.authorization ?? '').replace('Bearer ', '');
    const bytes = readFileSync(PUBLISHED_FILE);
    const read = (from: number, to: number) => chunks(bytes.subarray(from, to));
    const digest = createHash('sha256').update(bytes).digest('base64');
    const progress: number[] = [];
    const attempts: number[] = [];
    const command = { forbund: UMEA, round: '2022', dryRun: true, pieceBytes: 150 };
    try {
      const answer = await createClient({ url: line.url, token }).uploadLarge({
        ...command,
        file: { size: bytes.length, digest, read },
        onProgress: (sent) => progress.push(sent),
        onBroken: (attempt) => attempts.push(attempt),
      });
      expect(answer).toMatchObject({ submission: null, report: { unchanged: 6, rejected: 0 }, userErrors: [] });
    } finally {
      line.close();
    }
    expect([attempts.length, lost]).toEqual([4, 1]);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(bytes.length);
  });

  it('says the status of an answer that is not the hub’s', async () => {
    const stranger = createServer((_, response) => response.writeHead(502).end('<h1>Bad Gateway</h1>'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
    try {
      const asked = createClient({ url }).request(SubmissionsDocument, {});
      await expect(asked).rejects.toBeInstanceOf(ClientError);
      await expect(asked).rejects.toMatchObject({ status: 502, codes: ['HTTP_502'] });
    } finally {
      stranger.close();
    }
  });

  it('carries the stored operations of every role', async () => {
    const editor = await clientOf('FORBUND_EDITOR');
    const intervention = {
      code: 'CLIENT-1',
      nameSv: 'Provinsats',
      kind: 'INDIVIDUAL',
      form: 'PROJECT',
      focus: 'WORK_ORIENTED_REHABILITATION',
      targetGroup: 'SICK_LISTED',
      startsOn: '2022-01-01',
      parties: ['AF', 'KOMMUN'],
    } as const;
    const registered = await editor.request(RegisterInterventionsDocument, {
      input: { forbund: UMEA, interventions: [intervention] },
    });
    expect(registered.registerInterventions).toMatchObject({ interventions: [{ code: 'CLIENT-1' }], userErrors: [] });

    const { submissions } = await editor.request(SubmissionsDocument, { forbund: UMEA, round: '2022', first: 1 });
    const id = submissions.nodes[0]?.id ?? '';
    const approver = await clientOf('FORBUND_APPROVER');
    const approved = await approver.request(ApproveSubmissionDocument, { input: { submission: id } });
    expect(approved.approveSubmission.submission?.state).toBe('APPROVED');
    const secretariat = await clientOf('SECRETARIAT');
    const returned = await secretariat.request(ReturnSubmissionDocument, {
      input: { submission: id, reason: 'Kontrollera antalet svarande.' },
    });
    expect(returned.returnSubmission.submission).toMatchObject({
      state: 'RETURNED',
      reason: 'Kontrollera antalet svarande.',
    });

    const imported = await secretariat.request(ImportRegisterDocument, {
      input: { rows: [{ forbundName: '' }], dryRun: true },
    });
    expect(imported.importRegister.userErrors.map(({ code }) => code)).toEqual(['REGISTER_NOT_IMPORTED']);
    const { auditEvents } = await secretariat.request(AuditEventsDocument, { forbund: UMEA, first: 2 });
    expect(auditEvents.nodes.map(({ action }) => action)).toEqual(['results:return', 'results:approve']);

    const place = { forbund: UMEA, measure: 'FIN-I03-BESTAMT', round: '2022' };
    await expect(editor.request(ForbundPlaceDocument, place)).rejects.toMatchObject({ codes: ['NOTHING_RELEASED'] });
    const results = { forbund: UMEA, measures: ['FIN-I03-BESTAMT'], round: '2022' };
    await expect(editor.request(ForbundResultsDocument, results)).rejects.toMatchObject({
      codes: ['NOTHING_RELEASED'],
    });
  });
});

async function* chunks(...parts: readonly (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}
