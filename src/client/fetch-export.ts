import type { ClientOptions } from './client';
import { readAnswer } from './client-error';

export interface AskedExport {
  /** A saved question, as `name` or `name@version`; otherwise the parameters are the question. */
  readonly saved?: string;
  /** Of the URL; docs/exports.md lists them. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ExportedFile {
  /** The file as it arrives. The stream throws when the transfer breaks: a stream that ends by itself is whole. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The number of the release that the hub read. */
  readonly release: string | null;
  readonly receipt: string | null;
}

/** Asks for a table as a file. The question is sent as a body, so that a long one has room. @throws ClientError */
export async function fetchExport(
  { url, token, language = 'sv' }: ClientOptions,
  { saved, parameters }: AskedExport,
): Promise<ExportedFile> {
  const headers: Record<string, string> = { 'accept-language': language };
  if (token) headers.authorization = `Bearer ${token}`;
  const base = url.replace(/\/+$/, '');
  const response =
    saved === undefined
      ? await fetch(`${base}/export`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(parameters),
        })
      : await fetch(`${base}/q/${encodeURIComponent(saved)}?${new URLSearchParams(parameters).toString()}`, {
          headers,
        });
  if (!response.ok) await readAnswer(response);
  if (!response.body) throw new Error('An answer without a body.');
  return {
    bytes: response.body as unknown as AsyncIterable<Uint8Array>,
    release: response.headers.get('samnav-release'),
    receipt: response.headers.get('samnav-receipt'),
  };
}
