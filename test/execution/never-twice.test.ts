import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { isObjectType } from 'graphql';
import { servedSchema } from '../../src/app/served-schema';
import { questionsOfSchema } from '../database/support/every-question';
import { DEMO_ARGUMENTS, demoIds } from '../app/support/demo-arguments';
import { startWorld, UMEA, type Caller, type World } from '../support/world';

/** A field that fails, at once or later, beside whatever is asked. */
const FAILING = 'nationalValue(measure: "NO-SUCH", round: "2022") { release }';
const TWO_LEVELS = 2;

const calls = new Map<string, number>();
const schema = servedSchema();
/** For a test of each; what is asked of them is known when the ids are. */
const rootFields = Object.keys(schema.getQueryType()?.getFields() ?? {});

/** Questions whose arguments no walk through the schema knows, and those that only a gateway asks. */
const BY_HAND: Readonly<Record<string, string>> = {
  categoryDifference: `{ categoryDifference(measure: "FIN-I03", round: "2023", dimension: "SEX", category: "WOMAN",
    against: "MAN") { difference } }`,
  forbundDifference: `{ forbundDifference(measure: "FIN-I03", round: "2023", forbund: "${UMEA}", against: "nobody") { difference } }`,
  change: '{ change(measure: "FIN-I03", from: "2022", to: "2023") { __typename } }',
  savedQuestion: '{ savedQuestion(name: "nobody/nothing") { name } }',
  socioEconomicCalculation: `{ socioEconomicCalculation(input: { cost: 1000, persons: 10, personsSource: "antaget",
    assumptions: [{ payer: FK, low: 1, base: 2, high: 3, source: "antaget" }] }) { __typename } }`,
  interventionCalculation: `{ interventionCalculation(input: { forbund: "${UMEA}", intervention: "1", round: "2022" }) { __typename } }`,
  scenario: '{ scenario(input: { kind: TO_MEDIAN, from: { rounds: ["2022"] } }) { units } }',
  resourceEffect: '{ resourceEffect(input: { rounds: ["2022"] }) { frontier { __typename } relation { __typename } } }',
  duplicateSuggestions: '{ duplicateSuggestions(report: "nothing") { __typename } }',
  asOf: '{ asOf(date: "2031-01-01T00:00:00Z") { number } }',
  replay: '{ replay(receipt: "nothing") { field } }',
  _service: '{ _service { sdl } }',
  _entities: `{ _entities(representations: [{ __typename: "Forbund", organisationNumber: "${UMEA}" }]) {
    ... on Forbund { name members { municipality { code } } } } }`,
};

/** Counts the calls of every resolver of the schema that is served. */
function countCalls(): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      const place = `${type.name}.${field.name}`;
      if (!resolve) continue;
      field.resolve = (...all) => {
        calls.set(place, (calls.get(place) ?? 0) + 1);
        return resolve(...all);
      };
    }
  }
}

describe('an operation in which a field fails', () => {
  let world: World;
  let secretariat: Caller;
  let ids: Record<string, string>;
  let threads = 0;
  const started = () => void (threads += 1);

  beforeAll(async () => {
    countCalls();
    subscribe('worker_threads', started);
    world = await startWorld('DEMO');
    secretariat = await world.as('SECRETARIAT');
    ids = await demoIds(world);
  }, 120_000);
  afterAll(async () => {
    unsubscribe('worker_threads', started);
    await world.close();
  });

  const auditEvents = async () => {
    const [row] = await world.hub.db.query<{ count: string }[]>('SELECT count(*) FROM audit_event');
    return Number(row?.count);
  };

  /**
   * An answer that has failed as a whole waits for nothing; what has begun goes on. Statements are answered in turn.
   */
  const allIsDone = async () => {
    for (let still = 0; still < 10;) {
      const before = world.statements();
      const [called, audit] = [total(), await auditEvents()];
      await new Promise(setImmediate);
      const isStill = world.statements() === before + 1 && called === total() && audit === (await auditEvents());
      still = isStill ? still + 1 : 0;
    }
  };
  const total = () => [...calls.values()].reduce((sum, count) => sum + count, 0);

  /** What was done for a question, whatever the answer. */
  async function doneFor(document: string) {
    calls.clear();
    const before = { audit: await auditEvents(), threads };
    const { errors = [] } = await secretariat.ask(document);
    await allIsDone();
    const own = Object.fromEntries([...calls].filter(([place]) => place !== 'Query.nationalValue').sort());
    const done = { calls: own, audit: (await auditEvents()) - before.audit, threads: threads - before.threads };
    return { done, failed: calls.get('Query.nationalValue') ?? 0, errors };
  }

  it.each(rootFields)('does once what it does: %s', async (field) => {
    const name = `Query.${field}`;
    const known = { ...DEMO_ARGUMENTS, id: ids.Submission, groupBy: ['FORBUND'] };
    const walked =
      questionsOfSchema(schema, known)
        .find((one) => one.name === name)
        ?.documents.slice(-TWO_LEVELS) ?? [];
    const byHand = BY_HAND[field];
    for (const document of byHand ? [byHand] : walked) {
      const alone = await doneFor(document);
      if (alone.errors.some(({ extensions }) => extensions.code === 'TOO_COSTLY')) continue;
      const inner = document.slice(1, -1);
      const beside = await doneFor(`{ before: ${FAILING} ${inner} after: ${FAILING} }`);
      expect(beside.errors.length).toBeGreaterThan(0);
      expect(beside.failed - alone.failed).toBe(2);
      expect(beside.done).toEqual(alone.done);
      // A document that is not valid does nothing at all, twice as well as once.
      expect(field === 'nationalValue' ? alone.failed : alone.done.calls[name]).toBe(1);
      return;
    }
    throw new Error(`${name} could not be asked.`);
  });

  it('writes one event for the cells of a submission beside a failing field', async () => {
    const cells = `submission(id: "${ids.Submission}") { cells(first: 1) { totalCount } }`;
    const { done, errors } = await doneFor(`{ ${cells} ${FAILING} }`);
    expect([errors.length, done.audit]).toEqual([1, 1]);
    expect(done.calls['Submission.cells']).toBe(1);
  });

  it('computes a frontier and a relation once beside a failing field', async () => {
    const { done, errors } = await doneFor(`{ ${FAILING} ${(BY_HAND.resourceEffect ?? '').slice(1, -1)} }`);
    expect(errors).toHaveLength(1);
    expect([done.calls['ResourceEffect.frontier'], done.calls['ResourceEffect.relation']]).toEqual([1, 1]);
  });
});
