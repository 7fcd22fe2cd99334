/** One error of an answer, as the hub gives it in GraphQL and outside it alike. */
export interface AnsweredError {
  /**
   * A value of the schema's enum `ErrorCode`, a code of GraphQL's own, or `HTTP_502` and the like when something other
   * than the hub answered.
   */
  readonly code: string;
  readonly message: string;
  /** The message in both languages, where the hub has it so. */
  readonly text?: { readonly sv: string; readonly en: string };
  readonly path?: readonly (string | number)[];
}

/** The hub refused a request, or failed. */
export class ClientError extends Error {
  constructor(
    readonly status: number,
    readonly errors: readonly AnsweredError[],
  ) {
    super(errors.map(({ code, message }) => `${code}: ${message}`).join('\n'));
    this.name = 'ClientError';
  }

  /** For people: a line for each error, Swedish first and English beside it. */
  get inBothLanguages(): string {
    return this.errors.map(({ code, message, text }) => `${code}: ${text ? inBoth(text) : message}`).join('\n');
  }

  get codes(): string[] {
    return this.errors.map((error) => error.code);
  }
}

/** GraphQL's own words stand in both texts, in English, and are printed once. */
export const inBoth = ({ sv, en }: { readonly sv: string; readonly en: string }): string =>
  sv.endsWith(en) ? sv : `${sv} ${en}`;

interface RawError {
  readonly message?: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly text?: { readonly sv: string; readonly en: string } };
}

/** Reads an answer's JSON and throws the errors it contains. */
export async function readAnswer<T>(response: Response): Promise<T> {
  const text = await response.text();
  const body = parseJson(text);
  if (body === undefined) {
    const message = text.slice(0, 200) || response.statusText;
    throw new ClientError(response.status, [{ code: `HTTP_${response.status}`, message }]);
  }
  const { errors } = body as { errors?: readonly RawError[] };
  if (errors && errors.length > 0) throw new ClientError(response.status, errors.map(toError));
  return body as T;
}

function toError({ message = '', path, extensions }: RawError): AnsweredError {
  const { code = 'UNKNOWN', text } = extensions ?? {};
  return { code, message, ...(text ? { text } : {}), ...(path ? { path } : {}) };
}

function parseJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
