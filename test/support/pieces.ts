import { createHash } from 'node:crypto';
import type { Caller } from './world';

/** What is answered to `GET /uploads/{id}`. */
export interface Progress<A> {
  readonly upload: {
    readonly state: string;
    readonly received: number;
    readonly lines: number;
    readonly rowsChecked: number;
    readonly findings: readonly { readonly code: string }[];
  };
  readonly answer: A | null;
}

/** Sends files in pieces, a request at a time, as somebody. */
export const inPieces = (url: string, { headers }: Pick<Caller, 'headers'>) => ({
  begin: (parameters: Record<string, string>, more: Record<string, string> = {}, body = '') =>
    fetch(`${url}/uploads?${new URLSearchParams(parameters).toString()}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv', 'upload-complete': '?0', ...more },
      body,
    }),
  append: (location: string, offset: number, bytes: Uint8Array, isLast = false, more: Record<string, string> = {}) =>
    fetch(`${url}${location}`, {
      method: 'PATCH',
      headers: {
        ...headers,
        'content-type': 'application/partial-upload',
        'upload-offset': `${offset}`,
        'upload-complete': isLast ? '?1' : '?0',
        ...more,
      },
      body: new Uint8Array(bytes),
    }),
  ask: (location: string) => fetch(`${url}${location}`, { method: 'HEAD', headers }),
  read: async <A = unknown>(location: string) =>
    (await (await fetch(`${url}${location}`, { headers })).json()) as Progress<A>,
  giveUp: (location: string) => fetch(`${url}${location}`, { method: 'DELETE', headers }),
});

export const locationOf = (response: Response): string => response.headers.get('location') ?? '';
export const offsetOf = (response: Response): number => Number(response.headers.get('upload-offset') ?? NaN);
export const isComplete = (response: Response): boolean => response.headers.get('upload-complete') === '?1';
export const digestOf = (bytes: Uint8Array | string): string =>
  `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

/** The status and the code of a refusal. */
export async function refusalOf(response: Response): Promise<[number, string | undefined]> {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
}
