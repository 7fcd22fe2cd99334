import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const place = document.getElementById('graphiql');
if (!place) throw new Error('The page has no place for GraphiQL');
const { endpoint, editorWorker, jsonWorker, graphqlWorker } = place.dataset;

/** Monaco asks here for its workers; the page knows their addresses. */
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) => new Worker(workerFor(label), { type: 'module' }),
  },
});

function workerFor(label: string): string {
  const address = { json: jsonWorker, graphql: graphqlWorker }[label] ?? editorWorker;
  if (!address) throw new Error(`The page names no worker for "${label}"`);
  return address;
}

/** Sends what GraphiQL wants to ask. Headers, such as a token, come from its own editor and are not stored. */
async function fetcher(parameters: object, options?: { headers?: Record<string, unknown> }): Promise<object> {
  const response = await fetch(endpoint ?? '/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(options?.headers as Record<string, string> | undefined),
    },
    body: JSON.stringify(parameters),
  });
  return (await response.json()) as object;
}

const asked = new URLSearchParams(location.search);

/** Keeps the address in step with the editor, so that a question can be shared or reloaded as it stands. */
function remember(name: string): (value: string) => void {
  return (value) => {
    const address = new URL(location.href);
    if (value.trim() === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
    history.replaceState(null, '', address);
  };
}

createRoot(place).render(
  createElement(GraphiQL, {
    fetcher,
    initialQuery: asked.get('query') ?? undefined,
    initialVariables: asked.get('variables') ?? undefined,
    onEditQuery: remember('query'),
    onEditVariables: remember('variables'),
    defaultQuery: '{\n  __typename\n}\n',
    shouldPersistHeaders: false,
  }),
);
