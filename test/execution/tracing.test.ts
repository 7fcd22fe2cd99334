import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { buildSchema, responsePathAsArray } from 'graphql';
import type { Context } from '../../src/graphql/context';
import { plannedExecution } from '../../src/execution/planned-execution';

const SDL = 'type Row { id: Int! name: String } type Query { rows: [Row!]! fails: Int }';

/** Apollo's own plugin would ask for every field before ours does. */
const NO_CACHE_CONTROL = ApolloServerPluginCacheControlDisabled();

/** A server that executes as the hub's does, with plugins that want to be told. */
async function served(tracing: ApolloServerPlugin<Context>[], others: ApolloServerPlugin<Context>[] = []) {
  const schema = buildSchema(SDL);
  const fields = schema.getQueryType()?.getFields() ?? {};
  if (fields.rows)
    fields.rows.resolve = () => {
      asked.rows += 1;
      return ROWS;
    };
  if (fields.fails)
    fields.fails.resolve = () => {
      asked.fails += 1;
      return Promise.reject(new Error('fails'));
    };
  const planned = plannedExecution(schema, tracing);
  const server = new ApolloServer<Context>({
    gateway: planned.gateway,
    plugins: [...planned.plugins, ...others, NO_CACHE_CONTROL],
  });
  await server.start();
  return async (query: string) => {
    const { body } = await server.executeOperation({ query }, { contextValue: {} as Context });
    return JSON.parse(
      JSON.stringify(body.kind === 'single' ? (body.singleResult.data ?? null) : 'no answer'),
    ) as unknown;
  };
}

const ROWS = [
  { id: 1, name: 'a' },
  { id: 2, name: null },
];

/** How often each resolver was asked. */
const asked = { rows: 0, fails: 0 };
beforeEach(() => void Object.assign(asked, { rows: 0, fails: 0 }));

describe('a plugin that traces', () => {
  it('is told when an execution begins and ends, and of its errors', async () => {
    const told: string[] = [];
    const ask = await served([
      {
        requestDidStart: async () => ({
          executionDidStart: async () => {
            told.push('begins');
            return { executionDidEnd: async () => void told.push('ends') };
          },
          didEncounterErrors: async ({ errors }) => void told.push(...errors.map(({ message }) => message)),
        }),
      },
    ]);
    expect(await ask('{ rows { id name } fails }')).toEqual({ rows: ROWS, fails: null });
    expect(told).toEqual(['begins', 'fails', 'ends']);
  });

  it('is told of every field, also of those that a plan was made for before it asked', async () => {
    const told: string[] = [];
    let isAsking = false;
    const ask = await served([
      {
        requestDidStart: async () => ({
          executionDidStart: async () => ({
            willResolveField: isAsking
              ? ({ info }) => {
                  const place = responsePathAsArray(info.path).join('.');
                  return (error) => void told.push(error ? `${place} failed` : place);
                }
              : undefined,
          }),
        }),
      },
    ]);
    const text = '{ rows { id name } fails }';
    expect(await ask(text)).toEqual({ rows: ROWS, fails: null });
    expect(told).toEqual([]);
    isAsking = true;
    for (let time = 0; time < 2; time += 1) {
      told.length = 0;
      expect(await ask(text)).toEqual({ rows: ROWS, fails: null });
      expect(told.sort()).toEqual(['fails failed', 'rows', 'rows.0.id', 'rows.0.name', 'rows.1.id', 'rows.1.name']);
    }
  });

  it('is told of errors where nobody traces, and nothing is executed twice for it', async () => {
    const told: string[] = [];
    const ask = await served(
      [],
      [
        {
          requestDidStart: async () => ({
            didEncounterErrors: async ({ errors }) => void told.push(...errors.map(({ message }) => message)),
          }),
        },
      ],
    );
    expect(await ask('{ rows { id name } }')).toEqual({ rows: ROWS });
    const both = ['{ rows { id name } fails }', '{ again: fails }'];
    expect(await Promise.all(both.map(ask))).toEqual([{ rows: ROWS, fails: null }, { again: null }]);
    expect(told).toEqual(['fails', 'fails']);
    expect(asked).toEqual({ rows: 2, fails: 2 });
  });

  it('has nothing to be told of where no operation is named', async () => {
    const ask = await served([]);
    expect(await ask('query A { fails } query B { fails }')).toBeNull();
  });
});
