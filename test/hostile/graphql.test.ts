import { ROLES } from '../../src/permissions/actor';
import { GRAPHQL_CODES } from '../../src/execution/graphql-words';
import { servedSchema } from '../../src/app/served-schema';
import { errorCatalogue } from '../../src/platform/errors/error-catalogue';
import { demoIds } from '../app/support/demo-arguments';
import { startWorld, UMEA, type Caller, type World } from '../support/world';
import { chanceOf } from './support/chance';
import type { Known } from './support/hostile-documents';
import { hostileRequest, type HostileRequest } from './support/hostile-requests';

/**
 * `HOSTILE_RUNS=10000 HOSTILE_SEED=7 npm run hostile`: how many requests, and the seed of the first; each next one has
 * the next seed.
 */
const RUNS = Number(process.env.HOSTILE_RUNS ?? 500);
const SEED = Number(process.env.HOSTILE_SEED ?? 20_241_115);
/** A slow machine sends fewer of them; a run by command sends all. */
const SECONDS = process.env.HOSTILE_RUNS ? Infinity : 45;
const AT_ONCE = 4;

const CODES: ReadonlySet<string> = new Set([...errorCatalogue().keys(), ...GRAPHQL_CODES]);

interface Answered {
  readonly status: number;
  readonly text: string;
}

/** How a request went, by the code of its first error. */
function outcomeOf({ text }: Answered): string {
  return text.startsWith('{"errors"') ? (/"extensions":\{"code":"(\w+)"/.exec(text)?.[1] ?? 'other') : 'answered';
}

/** What is wrong with an answer; undefined when it is one that a caller can use. */
function faultOf({ status, text }: Answered): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (!text.startsWith('{')) return status < 400 ? undefined : 'an error without its form';
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  const bad = codes.find((code) => code === 'INTERNAL' || !CODES.has(code));
  if (bad !== undefined) return `code ${bad}`;
  return status >= 400 && codes.length === 0 ? 'an error without a code' : undefined;
}

describe('generated requests', () => {
  let world: World;
  let callers: Caller[];
  let known: Known;
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);

  beforeAll(async () => {
    process.on('unhandledRejection', note);
    world = await startWorld('DEMO');
    callers = [world.anybody];
    for (const role of ROLES) if (role !== 'PUBLIC') callers.push(await world.as(role));
    const ids = Object.values(await demoIds(world));
    known = knownValues(ids);
  }, 120_000);
  afterAll(async () => {
    process.off('unhandledRejection', note);
    await world.close();
  });

  const send = async (
    { path, method, headers, body, abortAfter }: HostileRequest,
    caller: Caller,
  ): Promise<Answered | undefined> => {
    const signal = abortAfter === undefined ? undefined : AbortSignal.timeout(abortAfter);
    try {
      const response = await fetch(`${world.url}${path}`, {
        method,
        headers: { ...caller.headers, ...headers },
        body: body as never,
        signal: signal as never,
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      if (signal?.aborted) return undefined;
      throw error;
    }
  };

  it(
    'are answered or refused with a code of the catalogue, and the hub lives',
    async () => {
      const schema = servedSchema();
      const faults: string[] = [];
      const outcomes = new Map<string, number>();
      const until = performance.now() + SECONDS * 1000;
      let sent = 0;
      const one = async (seed: number) => {
        const caller = chanceOf(~seed).pick(callers);
        const request = hostileRequest(schema, seed, known);
        const answered = await send(request, caller);
        const fault = answered && faultOf(answered);
        const outcome = answered ? outcomeOf(answered) : 'broken off';
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (fault !== undefined)
          faults.push(
            `HOSTILE_SEED=${seed} as ${callers.indexOf(caller)}: ${fault}\n  ${shown(request)}\n  ${shown(answered)}`,
          );
      };
      while (sent < RUNS && performance.now() < until) {
        const batch = Array.from({ length: AT_ONCE }, (_, index) => one(SEED + sent + index));
        const alive = await fetch(`${world.url}/livez`);
        expect(alive.status).toBe(200);
        await Promise.all(batch);
        sent += AT_ONCE;
      }
      // A run by command tells what it met: one that is refused at the door by and by tries nothing.
      if (process.env.HOSTILE_RUNS) process.stdout.write(`${[...outcomes].sort(([, a], [, b]) => b - a).join('\n')}\n`);
      expect(outcomes.get('answered')).toBeGreaterThan(sent / 20);
      const logged = world.logged.filter((line) => line.includes('fault in a request'));
      expect([...faults, ...logged]).toEqual([]);
      expect(unhandled).toEqual([]);
      expect(sent).toBeGreaterThan(50);
    },
    24 * 3_600_000,
  );
});

/** Enough to know it by; `HOSTILE_SEED` makes it anew. */
const shown = (value: unknown) => JSON.stringify(value).slice(0, 600);

/** Values that the demo nation has, by the name of the argument or field that takes them. */
function knownValues(ids: readonly string[]): Known {
  const forbund = [UMEA, ...ids.slice(0, 1)];
  const number = [1, 2, 3, 7];
  return {
    id: ids,
    forbund,
    organisationNumber: [UMEA],
    measure: ['FIN-I03', 'FIN-I01'],
    measures: ['FIN-I03', 'FIN-I01'],
    round: ['2022', '2023', '2024'],
    rounds: ['2022', '2023'],
    code: ['FIN-I03', '24', '2480', 'FK'],
    indicator: ['FIN-I03'],
    number,
    release: number,
    from: ['2022', 1],
    to: ['2023', 2],
    authority: ['FK'],
    county: ['24'],
    first: [1, 2, 10],
    submission: ids,
    report: ids,
    evaluation: ids,
    systemError: number,
    into: number,
    source: number,
    subscriber: number,
    reply: number,
    dryRun: [true],
    expectedRevision: [0, 1],
  };
}
