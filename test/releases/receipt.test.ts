import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { isObjectType } from 'graphql';
import fc from 'fast-check';
import { buildHubSchema } from '../../src/app/schema';
import { ROOMS } from '../../src/app/rooms';
import { readReceipt, writeReceipt, type ReceiptContent } from '../../src/releases/figures/receipt';
import { registerForbund } from '../support/forbund';
import { bySex, forgetPublic, getAccepted, publish, share, teamOf, type Team } from '../support/results';
import { startWorld, type World } from '../support/world';

const VALUE = 'status value n coverage { unitsReporting } interval { lower upper }';
/** Each kind of answer: how it is asked for, and what of it is a figure. */
const QUESTIONS: Record<string, { ask: string; figures: string; ofForbund?: true }> = {
  availability: {
    ask: 'availability(where: { dimension: ROUND, in: ["2024"] })',
    figures: 'combinations { published withheld }',
  },
  benchmark: {
    ask: 'benchmark(measure: "FIN-I01", round: "2024")',
    figures: `rows { value { ${VALUE} } } phi`,
  },
  change: {
    ask: 'change(measure: "FIN-I01", from: "2022", to: "2024", design: INDEPENDENT)',
    figures: `difference to { value { ${VALUE} } }`,
  },
  matrix: { ask: 'matrix(round: "2024", measures: ["FIN-I01"])', figures: `rows { cells { value { ${VALUE} } } }` },
  nationalValue: {
    ask: 'nationalValue(measure: "FIN-I01", round: "2024", dimension: "SEX", category: "WOMAN")',
    figures: `pooled { ${VALUE} }`,
  },
  observations: {
    ask: 'observations(where: { and: [{ dimension: ROUND, in: ["2024"] }, { dimension: MEASURE, in: ["FIN-I01"] }] }, groupBy: [FORBUND, SEX], first: 2)',
    figures: `totalCount nodes { value { ${VALUE} } }`,
  },
  results: {
    ask: 'results(measure: "FIN-I01", round: "2024", first: 2)',
    figures: `totalCount nodes { value { ${VALUE} } }`,
  },
  resourceEffect: {
    ask: 'resourceEffect(input: { rounds: ["2024"], outcome: "FIN-I01" })',
    figures: 'unitCount units { key status ratios { costPerOutcome { estimate } } }',
  },
  trend: { ask: 'trend(measure: "FIN-I01", from: "2022")', figures: `points { value { ${VALUE} } }` },
  place: { ask: 'place(measure: "FIN-I01", round: "2024")', figures: `own { ${VALUE} } difference`, ofForbund: true },
  profile: { ask: 'profile(round: "2024")', figures: 'factors { factor score n parts { score n } }', ofForbund: true },
  forbundResult: {
    ask: 'results(measures: ["FIN-I01"], round: "2024")',
    figures: `value { ${VALUE} }`,
    ofForbund: true,
  },
};
const RECEIPT = 'receipt { code queryHash release methods rulesVersion catalogueRevision }';
const REPLAY =
  'query ($receipt: String!) { replay(receipt: $receipt) { field release catalogueChanged matrix { release } } }';

interface Receipt {
  readonly code: string;
  readonly queryHash: string;
  readonly release: number;
  readonly methods: readonly string[];
  readonly rulesVersion: string;
}
type Answer = { readonly receipt: Receipt } & Record<string, unknown>;

describe('a receipt', () => {
  let world: World;
  let numbers: string[];
  let teams: Team[];
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    numbers = await registerForbund(world, ['01', '12', '14']);
    teams = await Promise.all(numbers.map((number) => teamOf(world, number)));
    await release([30, 20], [40, 10]);
  });
  afterAll(() => world.close());

  async function release(women: [number, number], men: [number, number]) {
    for (const [index, team] of teams.entries())
      await getAccepted(team, {
        forbund: numbers[index],
        cells: [...bySex('FIN-I01', women, men), share('FIN-I02', 50, 20 + women[1])],
      });
    await publish((teams[0] as Team).secretariat);
  }
  async function ask(name: string): Promise<Answer> {
    const { ask: field, figures, ofForbund } = QUESTIONS[name] as (typeof QUESTIONS)[string];
    const text = `asked: ${field} { ${figures} ${RECEIPT} }`;
    if (!ofForbund) return (await world.anybody.data<{ asked: Answer }>(`{ ${text} }`)).asked;
    const { forbundByNumber } = await world.anybody.data<{ forbundByNumber: { asked: Answer | Answer[] } }>(
      `{ forbundByNumber(organisationNumber: "${numbers[0]}") { ${text} } }`,
    );
    return [forbundByNumber.asked].flat()[0] as Answer;
  }
  async function replay(name: string, code: string): Promise<Answer> {
    const paged = ['observations', 'results'].includes(name) ? '(first: 2)' : '';
    const { figures } = QUESTIONS[name] as (typeof QUESTIONS)[string];
    const answer = await world.anybody.data<{ replay: { field: string; again: Answer } }>(
      `query ($code: String!) { replay(receipt: $code) { field again: ${name}${paged} { ${figures} ${RECEIPT} } } }`,
      { code },
    );
    expect(answer.replay.field).toBe(name);
    return answer.replay.again;
  }
  const errorOf = async (receipt: string) =>
    (await world.anybody.ask(REPLAY, { receipt })).errors?.[0]?.extensions.code;

  it('gives the same figures again, whatever has been released since, and is then the same itself', async () => {
    const before = Object.fromEntries(
      await Promise.all(Object.keys(QUESTIONS).map(async (name) => [name, await ask(name)] as const)),
    );
    await release([25, 5], [44, 30]);
    for (const [name, answer] of Object.entries(before)) {
      expect([name, await replay(name, answer.receipt.code)]).toEqual([name, answer]);
      const today = await ask(name);
      expect([name, today.receipt.release]).toEqual([name, answer.receipt.release + 1]);
      expect([name, today.receipt.queryHash]).not.toEqual([name, answer.receipt.queryHash]);
      if (!['availability', 'profile', 'resourceEffect'].includes(name))
        expect([name, today]).not.toEqual([name, { ...answer, receipt: today.receipt }]);
      expect(answer.receipt.rulesVersion).toBe('2026-2');
    }
  });

  it('is the same for the same question, and another for another', async () => {
    const first = await ask('matrix');
    expect((await ask('matrix')).receipt).toEqual(first.receipt);
    const hashes = await Promise.all(Object.keys(QUESTIONS).map(async (name) => (await ask(name)).receipt.queryHash));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(first.receipt.queryHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is on every answer of the schema that names the release it was read in', () => {
    const answers = Object.values(buildHubSchema().getTypeMap()).filter(
      (type) =>
        isObjectType(type) && 'release' in type.getFields() && String(type.getFields().release?.type) === 'Int!',
    );
    const have = answers.filter((type) => isObjectType(type) && 'receipt' in type.getFields()).map(({ name }) => name);
    // A free question and a benchmark have one for the whole answer; the others are the receipt itself and its replay.
    const without = answers.map(({ name }) => name).filter((name) => !have.includes(name));
    // What figures say of a case depends on who has signed it, too: it is cited by the pack of a day.
    const ofCases = ['DialoguePack', 'SystemErrorBeforeAfter', 'SystemErrorEvidence'];
    expect(without.sort()).toEqual([...ofCases, 'Observation', 'Receipt', 'Replay', 'RowExplanation'].sort());
    // Two questions may have answers of one kind.
    const cited = new Set(ROOMS.flatMap((room) => Object.values(room.cited ?? {}).map(({ type }) => type)));
    expect(have).toHaveLength(cited.size);
  });

  it('that is not one, or is of what cannot be had, is refused with a code, and what it holds is not repeated', async () => {
    const { receipt } = await ask('matrix');
    const content = readReceipt(receipt.code);
    const forged = (change: Partial<Record<keyof ReceiptContent, unknown>>) =>
      writeReceipt({ ...content, ...change } as ReceiptContent);
    const packed = deflateRawSync('[]').toString('base64url');
    const bomb = deflateRawSync(' '.repeat(300_000)).toString('base64url');
    const sealed = (text: string) =>
      `samnav1.${text}.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}`;
    for (const [code, expected] of [
      ['', 'INVALID_RECEIPT'],
      [receipt.code.slice(0, -3), 'INVALID_RECEIPT'],
      [receipt.code.replace('samnav2', 'samnav1'), 'INVALID_RECEIPT'],
      [receipt.code.replace('samnav2', 'samnav3'), 'INVALID_RECEIPT'],
      [sealed(packed), 'INVALID_RECEIPT'],
      [sealed(bomb), 'INVALID_RECEIPT'],
      [forged({ arguments: { round: 7 } }), 'INVALID_RECEIPT'],
      [forged({ arguments: {} }), 'INVALID_RECEIPT'],
      [forged({ arguments: { round: '2024', secret: 'canary' } }), 'INVALID_RECEIPT'],
      [forged({ arguments: { round: '1999' } }), 'UNKNOWN_ROUND'],
      [forged({ release: 99 }), 'UNKNOWN_RELEASE'],
      [forged({ release: 0.5 }), 'INVALID_RECEIPT'],
      [forged({ methods: ['MATRIX v9'] }), 'RECEIPT_OF_OTHER_METHODS'],
      [forged({ methods: ['canary'] }), 'RECEIPT_OF_OTHER_METHODS'],
    ] as const) {
      const answer = await world.anybody.ask(REPLAY, { receipt: code });
      expect([code, answer.errors?.[0]?.extensions.code]).toEqual([code, expected]);
      expect(JSON.stringify(answer)).not.toContain('canary');
    }
    // A field that is no answer is nothing to replay.
    for (const field of ['publishRelease', 'submissions', 'constructor', 'forbundResult']) {
      expect(
        (await world.anybody.data<{ replay: object }>(REPLAY, { receipt: forged({ field }) })).replay,
      ).toMatchObject({ matrix: null });
    }
  });

  it('of a withdrawn release says that it is withdrawn, and one under embargo opens nothing', async () => {
    const { receipt } = await ask('matrix');
    await world.hub.db.query(`UPDATE release SET withdrawn_at = now(), withdrawn_reason = 'fel' WHERE number = $1`, [
      receipt.release,
    ]);
    expect(await errorOf(receipt.code)).toBe('RELEASE_WITHDRAWN');
    await forgetPublic(world);
    await world.hub.db.query(
      `UPDATE release SET withdrawn_at = NULL, withdrawn_reason = NULL, published_at = now() + interval '1 hour' WHERE number = $1`,
      [receipt.release],
    );
    expect(await errorOf(receipt.code)).toBe('UNKNOWN_RELEASE');
  });

  it('survives being written and read, whatever the question', () => {
    fc.assert(
      fc.property(
        fc.record({
          field: fc.string(),
          forbund: fc.option(fc.string(), { nil: null }),
          arguments: fc.dictionary(
            fc.string().filter((key) => key !== '__proto__'),
            fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
          ),
          release: fc.nat(),
          epoch: fc.option(fc.string({ maxLength: 40 }), { nil: null }),
          methods: fc.array(fc.string()),
          rules: fc.string(),
          catalogue: fc.nat(),
        }),
        (content) => {
          expect(readReceipt(writeReceipt(content))).toEqual(content);
        },
      ),
    );
  });
});
