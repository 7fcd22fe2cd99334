import { ClientError, readAnswer } from './client-error';

/** A file that can be read from any byte on. */
export interface LargeFile {
  readonly size: number;
  /** SHA-256 of it in base64: by this the hub knows a file that was begun before. */
  readonly digest: string;
  /** The bytes from one to before another. */
  read(from: number, to: number): AsyncIterable<Uint8Array>;
}

export interface InPieces {
  readonly file: LargeFile;
  /** Where it is begun, with what it is to be taken for, and the headers of all requests. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly idempotencyKey?: string;
  readonly pieceBytes?: number;
  /** Told how many bytes the hub has. */
  readonly onProgress?: (bytes: number) => void;
  /** Told that a piece did not arrive, and is sent again. */
  readonly onBroken?: (attempt: number) => void;
}

/** A slow line (1 Mbit/s) takes eight seconds for it. */
const PIECE_BYTES = 1024 ** 2;

/** In a row, of one piece; with doubled waits from half a second they take a minute, in which a hub has been restarted. */
const MOST_ATTEMPTS = 8;
const FIRST_WAIT_MS = 500;

interface Standing {
  readonly received: number;
  readonly isComplete: boolean;
}

/**
 * Sends a file piece by piece, asks the hub where it stands when one does not arrive, and goes on there. A file that was begun before
 * is gone on with. Answers as an ordinary upload does.
 * @throws ClientError when the hub refuses, and the last failure when pieces do not arrive
 */
export async function uploadInPieces<T>(command: InPieces): Promise<T> {
  const { file, pieceBytes = PIECE_BYTES, onProgress, onBroken } = command;
  const retried = async <R>(work: (attempt: number) => Promise<R>): Promise<R> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work(attempt);
      } catch (error) {
        if (!isPassing(error) || attempt === MOST_ATTEMPTS) throw error;
        onBroken?.(attempt);
        await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MS * 2 ** (attempt - 1)));
      }
    }
  };
  const begun = await begin(command);
  const answered = await readAnswer<T>(begun);
  const address = begun.headers.get('location');
  // Refused before there was anything to send: the answer is as that to the whole file.
  if (!address) return answered;
  const location = new URL(address, command.address);
  let standing = standingIn(begun);
  for (;;) {
    onProgress?.(standing.received);
    const answer = await retried(async (attempt) => {
      if (attempt > 1) standing = await standingOf(command, location);
      if (standing.isComplete) return answerOf<T>(command, location);
      const to = Math.min(standing.received + pieceBytes, file.size);
      const response = await send(command, location, standing.received, to);
      if (to === file.size) return readAnswer<T>(response);
      if (response.status !== 204) await readAnswer(response);
      standing = standingIn(response);
      return undefined;
    });
    if (answer === undefined) continue;
    onProgress?.(file.size);
    return answer;
  }
}

/** Somebody else, or what one has sent oneself and heard nothing of, came first: the hub tells where it stands. */
const BY_ANOTHER = ['UPLOAD_OFFSET', 'UPLOAD_CHANGED', 'UPLOAD_SETTLED'];

/** What may be otherwise in a moment: a broken line, a hub that is being restarted, another who sends the same. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof ClientError)) return true;
  return error.status >= 500 || error.codes.some((code) => BY_ANOTHER.includes(code));
}

function begin({ address, headers, file, idempotencyKey }: InPieces): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: {
      ...headers,
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      'content-type': 'text/csv',
      'upload-complete': '?0',
      'upload-length': `${file.size}`,
      'repr-digest': `sha-256=:${file.digest}:`,
    },
  });
}

function standingIn({ headers }: Response): Standing {
  return {
    received: Number(headers.get('upload-offset')),
    isComplete: headers.get('upload-complete') === '?1',
  };
}

async function standingOf({ headers }: InPieces, location: URL): Promise<Standing> {
  const response = await fetch(location, { method: 'HEAD', headers });
  // A refusal has its words in a body, which HEAD has not.
  if (!response.ok) await answerOf({ headers }, location);
  return standingIn(response);
}

async function answerOf<T>({ headers }: Pick<InPieces, 'headers'>, location: URL): Promise<T> {
  const { answer } = await readAnswer<{ answer: T }>(await fetch(location, { headers }));
  return answer;
}

function send({ headers, file }: InPieces, location: URL, from: number, to: number): Promise<Response> {
  return fetch(location, {
    method: 'PATCH',
    headers: {
      ...headers,
      'content-type': 'application/partial-upload',
      'upload-offset': `${from}`,
      'upload-complete': to === file.size ? '?1' : '?0',
    },
    body: ReadableStream.from(file.read(from, to)),
    // A body that is sent as it is read is answered only when it has all been sent (fetch standard, RequestDuplex).
    duplex: 'half',
  });
}
