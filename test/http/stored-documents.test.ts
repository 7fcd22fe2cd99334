import { createHash } from 'node:crypto';
import { print } from 'graphql';
import * as generated from '../../src/client/generated';
import { readStoredDocuments } from '../../src/execution/stored-documents';
import { readExamples } from '../../src/http/service/examples';
import { startWorld, type World } from '../support/world';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const NATIONAL = print(generated.NationalValueDocument);
const VARIABLES = { measure: 'FIN-I03', round: '2023' };

interface Answer {
  readonly data?: object | null;
  readonly errors?: { message: string; extensions: { code: string } }[];
}

describe('a hub that takes stored documents only', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO', { config: { storedDocumentsOnly: true } });
  });
  afterAll(() => world.close());

  const send = async (body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as Answer) };
  };
  const get = async (parameters: Record<string, string>) => {
    const response = await fetch(`${world.url}/graphql?${new URLSearchParams(parameters).toString()}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    return { status: response.status, ...((await response.json()) as Answer) };
  };
  const byHash = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });
  const elsewhere = { origin: 'https://elsewhere.example.se' };

  it('answers anybody who sends the text of one', async () => {
    for (const { query } of readExamples()) expect((await send({ query })).errors).toBeUndefined();
    for (const headers of [{}, elsewhere])
      expect((await send({ query: NATIONAL, variables: VARIABLES }, headers)).errors).toBeUndefined();
    expect((await get({ query: NATIONAL, variables: JSON.stringify(VARIABLES) })).errors).toBeUndefined();
  });

  it('knows every document as the typed client prints it', () => {
    const known = readStoredDocuments();
    const documents = Object.entries(generated).filter(([name]) => name.endsWith('Document'));
    expect(documents.length).toBeGreaterThan(10);
    for (const [name, document] of documents)
      expect([name, known.has(sha256(print(document as never)))]).toEqual([name, true]);
  });

  it('answers anybody who sends its hash', async () => {
    const hash = sha256(NATIONAL);
    const whole = await send({ query: NATIONAL, variables: VARIABLES });
    for (const headers of [{}, elsewhere]) {
      for (const id of [
        { documentId: hash },
        { documentId: `sha256:${hash}` },
        { documentId: hash.toUpperCase() },
        { extensions: byHash(hash) },
      ])
        expect((await send({ ...id, variables: VARIABLES }, headers)).data).toEqual(whole.data);
    }
    const variables = JSON.stringify(VARIABLES);
    expect((await get({ documentId: `sha256:${hash}`, variables })).data).toEqual(whole.data);
    expect((await get({ extensions: JSON.stringify(byHash(hash)), variables })).data).toEqual(whole.data);
  });

  it.each([
    ['another question', { query: '{ viewer { roles } }' }],
    ['one that is not valid, of which it says nothing', { query: '{ viewer { rolls } }' }],
    ['one that cannot be read', { query: '{ viewer {' }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['a stored one with a space more', { query: `${NATIONAL} ` }],
    ['a hash that nobody knows', { documentId: sha256('x') }],
    ['a persisted query that nobody knows', { extensions: byHash(sha256('x')) }],
    ['another question under a known hash', { query: '{ viewer { roles } }', extensions: byHash(sha256(NATIONAL)) }],
    ['another question with a known id', { query: '{ viewer { roles } }', documentId: sha256(NATIONAL) }],
    ['no question', {}],
    ['a question that is no text', { query: 7 }],
    ['nothing', { query: null, documentId: null, extensions: null }],
  ])('refuses whoever has not signed in %s', async (_, body) => {
    for (const headers of [{}, elsewhere]) {
      const { status, data, errors } = await send(body, headers);
      expect([status, data, errors?.length]).toEqual([400, undefined, 1]);
      expect(errors?.[0]?.extensions.code).toBe('STORED_DOCUMENTS_ONLY');
      expect(JSON.stringify(errors)).not.toMatch(/viewer|rolls|Did you mean/);
    }
  });

  it('refuses by GET too, in both languages', async () => {
    const { status, errors } = await get({ query: '{ viewer { roles } }' });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'STORED_DOCUMENTS_ONLY']);
    const english = await send({ query: '{ viewer { roles } }' }, { 'accept-language': 'en' });
    expect([errors?.[0]?.message, english.errors?.[0]?.message]).toEqual([
      'Den som inte har loggat in kan bara ställa de frågor som finns lagrade.',
      'Without signing in, only stored questions can be asked.',
    ]);
  });

  it('answers anything to whoever has signed in', async () => {
    for (const role of ['ANALYST', 'SECRETARIAT'] as const)
      expect((await (await world.as(role)).ask('{ viewer { roles } }')).errors).toBeUndefined();
  });
});

describe('a hub as it is by default', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());

  it('takes any document, and the hash of a stored one', async () => {
    expect((await world.anybody.ask('{ viewer { roles } }')).errors).toBeUndefined();
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: sha256(NATIONAL), variables: VARIABLES }),
    });
    const { errors } = (await response.json()) as Answer;
    expect(errors?.[0]?.extensions.code).toMatch(/NOTHING_RELEASED/);
  });

  it.each([
    ['beside Express', {}],
    ['through Express', { origin: 'https://elsewhere.example.se' }],
  ])('says of a documentId that it does not know what one is and where they are, %s', async (_, headers) => {
    for (const documentId of [sha256('x'), `sha256:${sha256('x')}`, 'min-fråga', '']) {
      const response = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
        body: JSON.stringify({ documentId }),
      });
      const { errors } = (await response.json()) as Answer;
      expect([response.status, errors?.length, errors?.[0]?.extensions.code]).toEqual([404, 1, 'UNKNOWN_DOCUMENT_ID']);
      expect(errors?.[0]?.message).toContain('SHA-256 of the text of a document in schema/operations');
    }
  });

  it('says so by GET too', async () => {
    const response = await fetch(`${world.url}/graphql?documentId=x`, { headers: { 'apollo-require-preflight': '1' } });
    const { errors } = (await response.json()) as Answer;
    expect([response.status, errors?.[0]?.extensions.code]).toEqual([404, 'UNKNOWN_DOCUMENT_ID']);
    expect(errors?.[0]?.message).toMatch(/^Det finns ingen lagrad fråga x\. documentId är sha256:/);
  });
});
