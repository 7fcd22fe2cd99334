import { isObject, type Json, type JsonObject } from '../answer/json';

/** The hub's reply: the parts of a GraphQL response, the whole of it as text, and how long it took. */
export interface Answer {
  data: JsonObject | undefined;
  errors: { message: string; code: string | undefined }[];
  raw: string;
  milliseconds: number;
}

/** Asks the hub. Any failure on the way becomes an error of the answer, so that the reader always gets one. */
export async function ask(endpoint: string, query: string, variables: unknown): Promise<Answer> {
  const started = performance.now();
  const since = (): number => Math.round(performance.now() - started);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { ...partsOf(text, response.status), milliseconds: since() };
  } catch {
    return {
      data: undefined,
      errors: [{ message: 'Servern svarade inte / The server did not answer', code: undefined }],
      raw: '',
      milliseconds: since(),
    };
  }
}

function partsOf(text: string, status: number): Omit<Answer, 'milliseconds'> {
  const body = parsed(text);
  if (!isObject(body)) {
    return { data: undefined, errors: [{ message: `HTTP ${status}`, code: undefined }], raw: text };
  }
  const errors = Array.isArray(body.errors) ? body.errors.filter(isObject).map(errorOf) : [];
  return { data: isObject(body.data) ? body.data : undefined, errors, raw: JSON.stringify(body, null, 2) };
}

function errorOf({ message, extensions }: JsonObject): Answer['errors'][number] {
  const code = isObject(extensions) && typeof extensions.code === 'string' ? extensions.code : undefined;
  return { message: typeof message === 'string' ? message : 'Okänt fel / Unknown error', code };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
