import { print, type TypedQueryDocumentNode } from 'graphql';
import { readAnswer } from './client-error';
import { uploadInPieces, type LargeFile } from './upload-in-pieces';
import type { ReportPartsFragment, SubmissionState, UserErrorPartsFragment } from './generated';

export interface ClientOptions {
  /** Where the hub is: http://127.0.0.1:4000 */
  readonly url: string;
  readonly token?: string;
  /** The language of messages; Swedish unless stated. */
  readonly language?: 'sv' | 'en';
}

export interface UploadResults {
  /** Organisation number. */
  readonly forbund: string;
  /** Code of the round. */
  readonly round: string;
  /** The bytes of a CSV file, such as `createReadStream(path)`. It is sent as it is read. */
  readonly file: AsyncIterable<Uint8Array>;
  readonly dryRun?: boolean;
  /** With `dryRun`: what the public would see otherwise. */
  readonly consequences?: boolean;
  /** Codes of the measures that the file answers for; those in it unless stated. */
  readonly scope?: readonly string[];
  /** A comment to the reviewers. */
  readonly comment?: string;
  /** Save the file as a draft, and do not send it in. */
  readonly draft?: boolean;
  /** Why figures that are released are corrected. */
  readonly correctionReason?: string;
  /** A key of your own that makes a repeat harmless. */
  readonly idempotencyKey?: string;
  /** Called with the number of bytes sent so far. */
  readonly onProgress?: (bytes: number) => void;
}

/**
 * Options for a file that is sent in pieces. The hub tells no `consequences` of it; `onProgress` is called with the
 * number of bytes that the hub has.
 */
export interface UploadLarge extends Omit<UploadResults, 'file' | 'consequences'> {
  readonly file: LargeFile;
  /** Called when a piece did not arrive and is sent again. */
  readonly onBroken?: (attempt: number) => void;
  /** Bytes in a piece; a megabyte unless stated. */
  readonly pieceBytes?: number;
}

/** A figure as the public sees it. */
export interface UploadFigure {
  readonly status: string;
  readonly value: number | null;
  readonly n: number | null;
}

/** What a rehearsal would change; the first hundred. */
export interface UploadConsequences {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly unitKind: string;
    readonly measure: string;
    readonly dimension: string;
    readonly category: string;
    readonly now: UploadFigure;
    readonly then: UploadFigure | null;
    readonly untold: string | null;
    readonly categoryNow: string | null;
    readonly categoryThen: string | null;
  }[];
}

export interface UploadAnswer {
  /** The submission now in force; null when nothing was stored. */
  readonly submission: { readonly id: string; readonly version: number; readonly state: SubmissionState } | null;
  readonly report: ReportPartsFragment & { readonly consequences?: UploadConsequences | null };
  readonly userErrors: readonly UserErrorPartsFragment[];
  /** Whether the hub recognised an earlier request by its key, and stored nothing anew. */
  readonly replayed: boolean;
}

export interface Client {
  /** Sends a stored operation of `generated.ts`. @throws ClientError */
  request<R, V>(document: TypedQueryDocumentNode<R, V>, variables: V): Promise<R>;
  /** Sends a file of results. A file with faults is an answer with a report, not an exception. @throws ClientError */
  uploadResults(upload: UploadResults): Promise<UploadAnswer>;
  /**
   * Sends a large file in pieces over a line that may break, and goes on with a file that was begun before.
   * @throws ClientError
   */
  uploadLarge(upload: UploadLarge): Promise<UploadAnswer>;
}

/** A client of the hub: only what it takes to ask with types. */
export function createClient({ url, token, language = 'sv' }: ClientOptions): Client {
  const base = url.replace(/\/+$/, '');
  const headers: Record<string, string> = { 'accept-language': language };
  if (token) headers.authorization = `Bearer ${token}`;
  return {
    request: async <R, V>(document: TypedQueryDocumentNode<R, V>, variables: V) => {
      const response = await fetch(`${base}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query: print(document), variables }),
      });
      const { data } = await readAnswer<{ data: R }>(response);
      return data;
    },
    uploadLarge: ({ file, idempotencyKey, onProgress, onBroken, pieceBytes, ...asked }) =>
      uploadInPieces<UploadAnswer>({
        address: `${base}/uploads?${parametersOf(asked)}`,
        headers,
        ...{ file, idempotencyKey, onProgress, onBroken, pieceBytes },
      }),
    uploadResults: async ({ file, idempotencyKey, onProgress, ...asked }) => {
      const key: Record<string, string> = idempotencyKey ? { 'idempotency-key': idempotencyKey } : {};
      const response = await fetch(`${base}/uploads?${parametersOf(asked)}`, {
        method: 'POST',
        headers: { ...headers, ...key, 'content-type': 'text/csv' },
        body: ReadableStream.from(counted(file, onProgress)),
        // The fetch standard (RequestDuplex) gives the answer to a streamed body only when all of the body has been
        // sent.
        duplex: 'half',
      });
      return readAnswer<UploadAnswer>(response);
    },
  };
}

function parametersOf({
  forbund,
  round,
  dryRun = false,
  consequences = false,
  draft = false,
  scope,
  comment,
  correctionReason,
}: Omit<UploadResults, 'file'>): string {
  const parameters = new URLSearchParams({ forbund, round, dryRun: `${dryRun}`, draft: `${draft}` });
  if (consequences) parameters.set('consequences', 'true');
  if (scope) parameters.set('scope', scope.join(','));
  if (comment) parameters.set('comment', comment);
  if (correctionReason) parameters.set('correctionReason', correctionReason);
  return parameters.toString();
}

async function* counted(
  file: AsyncIterable<Uint8Array>,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of file) {
    yield chunk;
    bytes += chunk.byteLength;
    onProgress?.(bytes);
  }
}
