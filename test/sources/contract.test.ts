import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  parse,
  printSchema,
  validate,
  type IntrospectionQuery,
} from 'graphql';
import { startSource } from '../../examples/source/server';
import { projectRoot } from '../../src/platform/settings/project-root';
import { afterAttempt, breakerState, UNBROKEN } from '../../src/platform/work/breaker';
import { fetchCells } from '../../src/sources/harvests/fetch-cells';
import { HARVEST_STATES } from '../../src/sources/harvests/harvest';
import { CELLS_QUERY } from '../../src/sources/source-contract';
import { isStale } from '../../src/sources/source';
import { schemaElements } from '../app/support/schema-elements';
import { UMEA } from '../support/world';

const contract = buildSchema(readFileSync(join(projectRoot, 'schema/source.graphql'), 'utf8'));
const EXAMPLE = { forbund: UMEA, credential: 'abc', file: join(projectRoot, 'examples/source/cells.csv'), port: 0 };

describe('the contract of a source', () => {
  it('is described throughout, with the Swedish term', () => {
    const silent = schemaElements(contract).filter(
      ({ place, description }) => place !== 'Query' && !/\([^()]*\p{L}[^()]*\)/u.test(description ?? ''),
    );
    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  it('answers the hub’s one question, which asks for all there is', () => {
    expect(validate(contract, parse(CELLS_QUERY))).toEqual([]);
    const fields = ['CellPage', 'Cell'].flatMap((type) => {
      const found = contract.getType(type);
      return found && 'getFields' in found ? Object.keys(found.getFields()) : [];
    });
    expect(fields.filter((field) => !CELLS_QUERY.includes(field))).toEqual([]);
  });

  it('is served by the example, no more and no less, to whoever shows the credential', async () => {
    const source = await startSource(EXAMPLE);
    try {
      const ask = (credential: string) =>
        fetch(source.url, {
          method: 'POST',
          headers: { authorization: `Bearer ${credential}` },
          body: JSON.stringify({ query: getIntrospectionQuery() }),
        });
      const { data } = (await (await ask('abc')).json()) as { data: IntrospectionQuery };
      expect(printSchema(buildClientSchema(data))).toBe(printSchema(contract));
      expect((await ask('abd')).status).toBe(401);
      const endpoint = { address: source.url, credential: 'abc', allowInside: true, timeLimitMs: 5000, maxBytes: 1e6 };
      const wanted = { round: '2024', knownVersion: undefined, maxCells: 100 };
      const signal = new AbortController().signal;
      const fetched = await fetchCells({ ...endpoint, signal }, wanted);
      expect(fetched).toMatchObject({ kind: 'CELLS', pages: 1, faults: [] });
      expect(fetched.cells).toHaveLength(5);
      expect(fetched.cells[1]).toMatchObject({
        row: 2,
        measure: 'FIN-I01',
        dimension: 'SEX',
        category: 'WOMAN',
        n: 28,
      });
      const same = { ...wanted, knownVersion: fetched.version ?? '' };
      expect(await fetchCells({ ...endpoint, signal }, same)).toMatchObject({ kind: 'SAME', cells: [] });
      expect(await fetchCells({ ...endpoint, signal }, { ...wanted, round: '2022' })).toMatchObject({
        kind: 'NOTHING',
      });
    } finally {
      await source.close();
    }
  });
});

describe('docs/sources.md', () => {
  const page = readFileSync(join(projectRoot, 'docs/sources.md'), 'utf8');
  it('tells every state of a harvest', () => {
    expect([...page.matchAll(/^\| `([A-Z]+)`/gm)].map(([, state]) => state)).toEqual(HARVEST_STATES);
  });
});

describe('the breaker of a source', () => {
  const rules = { opensAfter: 3, pauseMs: 1000 };
  const at = (ms: number) => new Date(1e12 + ms);

  it('opens after so many failures in a row and no fewer, tries once after a pause, and closes at the first success', () => {
    const steps = fc.array(
      fc.record({
        hasFailed: fc.boolean(),
        waits: fc.nat({ max: 5000 }),
        random: fc.double({ min: 0, max: 0.99, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(steps, (walk) => {
        let [breaker, now, inARow] = [UNBROKEN, 0, 0];
        for (const { hasFailed, waits, random } of walk) {
          now += waits;
          const state = breakerState(breaker, at(now));
          expect(state === 'CLOSED').toBe(inARow < rules.opensAfter);
          if (state === 'OPEN') continue;
          breaker = afterAttempt(breaker, hasFailed, at(now), rules, random);
          inARow = hasFailed ? inARow + 1 : 0;
          expect(breaker.failures).toBe(inARow);
          if (breaker.openUntil) {
            const pause = breaker.openUntil.getTime() - at(now).getTime();
            const usual = rules.pauseMs * 2 ** (inARow - rules.opensAfter);
            expect(pause).toBeGreaterThanOrEqual(Math.min(usual, 6 * 3_600_000) * 0.8 - 1);
            expect(pause).toBeLessThanOrEqual(Math.min(usual, 6 * 3_600_000) * 1.2 + 1);
            expect(breakerState(breaker, breaker.openUntil)).toBe('HALF_OPEN');
          }
        }
      }),
    );
  });

  it('has nothing to do with staleness: twice the schedule without a success is stale', () => {
    const [setUpAt, hour] = [at(0), 3_600_000];
    expect(isStale({ everyHours: 24, lastSuccessAt: null, setUpAt }, at(48 * hour))).toBe(false);
    expect(isStale({ everyHours: 24, lastSuccessAt: null, setUpAt }, at(48 * hour + 1))).toBe(true);
    expect(isStale({ everyHours: 24, lastSuccessAt: at(hour), setUpAt }, at(48 * hour + 1))).toBe(false);
    expect(isStale({ everyHours: null, lastSuccessAt: null, setUpAt }, at(1000 * hour))).toBe(false);
  });
});
