import { PublishReleaseDocument, ReturnSubmissionDocument } from '../../../src/client/generated';
import { PERSONAL_NUMBER, tellsPersonalNumber } from '../../support/forbund';
import {
  bySex,
  getAccepted,
  share,
  SUBMIT,
  submit,
  submitInput,
  teamOf,
  type Submit,
  type Team,
} from '../../support/results';
import { changesNothing, storedText } from '../../support/whole-database';
import { startWorld, UMEA, type World } from '../../support/world';

const cells = [share('FIN-I01', 30, 20)];
const header = 'measure,dimension,category,n,numerator';
const line = 'FIN-I01,TOTAL,TOTAL,30,20';

/** How the same number gets written. */
const SPELLINGS = [
  '19121212-1212',
  '191212121212',
  '121212-1212',
  '1212121212',
  '121212+1212',
  '121212–1212',
  'pnr:121212-1212',
  'Tolvan (121212 1212)',
];

describe('a personal identity number', () => {
  let world: World;
  let team: Team;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    team = await teamOf(world);
  });
  afterAll(() => world.close());

  /** Sends something, and sees to it that the number is refused everywhere and kept nowhere. */
  async function isRefused(send: () => Promise<unknown>, code: string): Promise<void> {
    const logged = world.logged.length;
    const text = JSON.stringify(await changesNothing(world.hub, send));
    expect(text).toContain(`"${code}"`);
    expect(tellsPersonalNumber(text)).toBe(false);
    expect(tellsPersonalNumber(world.logged.slice(logged).join(''))).toBe(false);
  }

  const asked = (input: Partial<Submit>) => () => team.editor.ask(SUBMIT, { input: submitInput({ cells, ...input }) });
  const file =
    (content: string, more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    async () =>
      (await team.editor.upload(content, { forbund: UMEA, round: '2024', ...more }, headers)).json();

  it.each(SPELLINGS)('is seen when it is written %s', async (written) => {
    await isRefused(asked({ comment: `Gäller ${written}.` }), 'PERSONAL_DATA_IN_TEXT');
    await isRefused(file(`${header}\n${line.replace('TOTAL,30', `${written},30`)}\n`), 'PERSONAL_IDENTITY_NUMBER');
  });

  it.each([
    ['measure', asked({ cells: [{ ...cells[0], measure: PERSONAL_NUMBER }] }), 'PERSONAL_IDENTITY_NUMBER'],
    [
      'dimension',
      asked({ cells: [{ measure: 'FIN-I01', dimension: PERSONAL_NUMBER, category: 'X', n: 1, numerator: 1 }] }),
      'PERSONAL_IDENTITY_NUMBER',
    ],
    [
      'category',
      asked({
        cells: [...cells, { measure: 'FIN-I01', dimension: 'SEX', category: PERSONAL_NUMBER, n: 1, numerator: 1 }],
      }),
      'PERSONAL_IDENTITY_NUMBER',
    ],
    ['n', asked({ cells: [share('FIN-S13', 1212121212, 0)] }), 'PERSONAL_IDENTITY_NUMBER'],
    ['comment', asked({ comment: PERSONAL_NUMBER }), 'PERSONAL_DATA_IN_TEXT'],
    ['idempotencyKey', asked({ idempotencyKey: PERSONAL_NUMBER }), 'PERSONAL_DATA_IN_TEXT'],
    ['scope', asked({ scope: ['FIN-I01', PERSONAL_NUMBER] }), 'UNKNOWN_CODE'],
    ['forbund', asked({ forbund: PERSONAL_NUMBER }), 'UNKNOWN_FORBUND'],
    ['round', asked({ round: PERSONAL_NUMBER }), 'UNKNOWN_ROUND'],
    ['a question', file(`question,n,numerator\nVad tyckte ${PERSONAL_NUMBER}?,3,2\n`), 'PERSONAL_IDENTITY_NUMBER'],
    ['a column of numbers', file(`${header}\n${line.replace('30', PERSONAL_NUMBER)}\n`), 'PERSONAL_IDENTITY_NUMBER'],
    [
      'a column of respondents, as a number',
      file(`${header}\n${line.replace('30', '1212121212')}\n`),
      'PERSONAL_IDENTITY_NUMBER',
    ],
    ['the column of kronor', file(`measure,amount\nFIN-S14-MEDEL,kr ${PERSONAL_NUMBER}\n`), 'PERSONAL_IDENTITY_NUMBER'],
    [
      'a column that is not used',
      file(`${header},handläggare\n${line},${PERSONAL_NUMBER}\n`),
      'PERSONAL_IDENTITY_NUMBER',
    ],
    ['a header', file(`${header},${PERSONAL_NUMBER}\n${line},x\n`), 'PERSONAL_IDENTITY_NUMBER'],
    ['the column of the förbund', file(`${header},förbund\n${line},${PERSONAL_NUMBER}\n`), 'PERSONAL_IDENTITY_NUMBER'],
    ['the column of the round', file(`${header},omgång\n${line},${PERSONAL_NUMBER}\n`), 'PERSONAL_IDENTITY_NUMBER'],
    ['the respondent group', file(`${header},svarandegrupp\n${line},${PERSONAL_NUMBER}\n`), 'PERSONAL_IDENTITY_NUMBER'],
    ['the address of an upload', file(`${header}\n${line}\n`, { round: PERSONAL_NUMBER }), 'UNKNOWN_ROUND'],
    [
      'the header Idempotency-Key',
      file(`${header}\n${line}\n`, {}, { 'idempotency-key': PERSONAL_NUMBER }),
      'PERSONAL_DATA_IN_TEXT',
    ],
  ])('is refused in %s of an upload', async (_, send, code) => {
    await isRefused(send, code);
  });

  it('is refused in the name of an insats', async () => {
    const insats = {
      code: 'A1',
      nameSv: `Stöd åt ${PERSONAL_NUMBER}`,
      kind: 'INDIVIDUAL',
      form: 'PROJECT',
      focus: 'PREVENTION',
      targetGroup: 'SICK_LISTED',
      startsOn: '2024-01-01',
      parties: ['AF'],
    };
    const document = `mutation ($input: RegisterInterventionsInput!) {
      registerInterventions(input: $input) { interventions { code } userErrors { code path message } } }`;
    const send = (change: object) => () =>
      team.editor.ask(document, { input: { forbund: UMEA, interventions: [{ ...insats, ...change }] } });
    await isRefused(send({}), 'PERSONAL_DATA_IN_TEXT');
    await isRefused(send({ nameSv: 'Stöd', focus: PERSONAL_NUMBER }), 'UNKNOWN_CODE');
  });

  it('is refused in a reason and in a note', async () => {
    const { submission } = await submit(team.editor, { round: '2022', cells: bySex('FIN-I02', [20, 15], [10, 5]) });
    const input = { submission: submission?.id ?? '', reason: `Rätta raden om ${PERSONAL_NUMBER}` };
    await isRefused(() => team.secretariat.ask(ReturnSubmissionDocument, { input }), 'PERSONAL_DATA_IN_TEXT');
    await getAccepted(team, { cells });
    const note = { input: { note: `Tack ${PERSONAL_NUMBER}` } };
    await isRefused(() => team.secretariat.ask(PublishReleaseDocument, note), 'PERSONAL_DATA_IN_TEXT');
  });

  it('has no place in a note, nor has what is no text or longer than a page', async () => {
    for (const note of ['a\0b', '\ud800', 'å'.repeat(5001)])
      await isRefused(() => team.secretariat.ask(PublishReleaseDocument, { input: { note } }), 'INVALID_INPUT');
  });

  it('is not all that is refused: so is what a person is reached at, said by its kind and place', async () => {
    const { submission } = await submit(team.editor, { round: '2022', cells: bySex('FIN-I02', [20, 16], [10, 5]) });
    const sentBack = { submission: submission?.id ?? '', reason: 'Se raden.' };
    const comment = { measure: 'FIN-I02', dimension: 'SEX', category: 'MAN' };
    for (const [text, what] of [
      ['Ring 090-12 12 12.', 'ett telefonnummer, från tecken 6'],
      ['Fråga anna@x.se.', 'en e-postadress, från tecken 7'],
    ] as const) {
      const refuses = async (send: () => Promise<unknown>, told: string) => {
        const answer = JSON.stringify(await changesNothing(world.hub, send));
        expect(answer).toContain('"PERSONAL_DATA_IN_TEXT"');
        expect(answer).toContain(told);
        expect(answer).not.toContain(text.slice(6, -1));
      };
      const sendBack = (more: object) => () =>
        team.secretariat.ask(ReturnSubmissionDocument, { input: { ...sentBack, ...more } });
      for (const field of ['comment', 'correctionReason'])
        await refuses(asked({ [field]: text }), `Texten i ${field} ser ut att innehålla ${what}.`);
      await refuses(sendBack({ reason: text }), '["reason"]');
      await refuses(sendBack({ comments: [{ ...comment, text }] }), '["comments","0","text"]');
      await refuses(() => team.secretariat.ask(PublishReleaseDocument, { input: { note: text } }), '["note"]');
    }
  });

  it('is refused in a register', async () => {
    const document = `mutation ($rows: [RegisterRowInput!]!) { importRegister(input: { rows: $rows }) { findings { code text { sv } } userErrors { code } } }`;
    const row = { forbundName: 'Förbundet', countyCode: '24' };
    const send = (change: object) => () => team.secretariat.ask(document, { rows: [{ ...row, ...change }] });
    await isRefused(send({ forbundName: PERSONAL_NUMBER }), 'PERSONAL_DATA_IN_TEXT');
    await isRefused(send({ note: PERSONAL_NUMBER }), 'PERSONAL_DATA_IN_TEXT');
    await isRefused(send({ source: PERSONAL_NUMBER }), 'PERSONAL_DATA_IN_TEXT');
    await isRefused(send({ successor: PERSONAL_NUMBER, existsUntil: '2024-01-01' }), 'PERSONAL_DATA_IN_TEXT');
    await isRefused(send({ organisationNumber: '121212-1212' }), 'INVALID_ORGANISATION_NUMBER');
    await isRefused(send({ municipalityCode: PERSONAL_NUMBER }), 'UNKNOWN_MUNICIPALITY');
    await isRefused(send({ memberFrom: PERSONAL_NUMBER }), 'INVALID_DATE');
  });

  it.each([
    ['a variable for a number', 'query ($it: Int) { rounds(first: $it) { totalCount } }', PERSONAL_NUMBER],
    ['a number that is too large', 'query ($it: Int) { rounds(first: $it) { totalCount } }', 191212121212],
    ['a variable for an enum', 'query ($it: SubmissionState) { submissions(state: $it) { totalCount } }', '1212121212'],
    ['a variable for a day', 'query ($it: Date) { forbund(onDate: $it) { totalCount } }', PERSONAL_NUMBER],
    ['a variable for a flag', 'query ($it: Boolean!) { __typename @skip(if: $it) }', { nested: [PERSONAL_NUMBER] }],
    ['the document', `{ rounds(first: "${PERSONAL_NUMBER}") { totalCount } }`, null],
    ['the name of a field', '{ pnr191212121212 }', null],
    ['what is no document at all', `{ ${PERSONAL_NUMBER} }`, null],
  ])('is not quoted back from %s', async (_, document, it) => {
    const logged = world.logged.length;
    const answer = await team.secretariat.ask(document, { it });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions.code).not.toBe('INTERNAL');
    expect(tellsPersonalNumber(JSON.stringify(answer))).toBe(false);
    expect(tellsPersonalNumber(world.logged.slice(logged).join(''))).toBe(false);
  });

  it('is not taken as the id of a request', async () => {
    const answer = await fetch(`${world.url}/livez`, { headers: { 'x-request-id': '121212-1212' } });
    expect(answer.headers.get('x-request-id')).not.toBe('121212-1212');
  });

  it('is stored nowhere after all this, and other long numbers are not taken for one', async () => {
    expect(tellsPersonalNumber(await storedText(world.hub))).toBe(false);
    const answer = await submit(team.editor, {
      cells,
      comment: 'Diarienummer 2024-121213-1212, org.nr 222000-1834, SFS 2009:400, 1200 av 6500.',
    });
    expect(answer.userErrors).toEqual([]);
  });
});
