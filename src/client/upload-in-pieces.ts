import { ClientError, readAnswer } from './client-error';

/** A file that can be read from any byte on. */
export interface LargeFile {
  readonly size: number;
  /** SHA-256 of the file in base64: the hub recognises by it a file that was begun before. */
  readonly digest: string;
  /** The bytes from one to before another. */
  read(from: number, to: number): AsyncIterable<Uint8Array>;
}

export interface InPieces {
  readonly file: LargeFile;
  /** The address where the file is begun, with what the hub is to take it for, and the headers of all requests. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly idempotencyKey?: string;
  readonly pieceBytes?: number;
  /** Called with the number of bytes that the hub has. */
  readonly onProgress?: (bytes: number) => void;
  /** Called when a piece did not arrive and is sent again. */
  readonly onBroken?: (attempt: number) => void;
}

/** A slow line (1 Mbit/s) takes eight seconds for it. */
const PIECE_BYTES = 1024 ** 2;

/**
 * Attempts in a row for one piece. With waits that double from half a second they take a minute, in which a hub can
 * restart.
 */
const MOST_ATTEMPTS = 8;
const FIRST_WAIT_MS = 500;

interface Standing {
  readonly received: number;
  readonly isComplete: boolean;
}

/**
 * Sends a file piece by piece. When a piece does not arrive it asks the hub where the file stands and goes on from
 * there, as it does with a file that was begun before. Answers as an ordinary upload does.
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
  // The hub refused before there was anything to send: its answer is the same as to the whole file.
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

/** Another sender came first, or a piece of our own of which we never heard: the hub says where the file stands. */
const BY_ANOTHER = ['UPLOAD_OFFSET', 'UPLOAD_CHANGED', 'UPLOAD_SETTLED'];

/** Failures that may pass in a moment: a broken line, a hub that restarts, another sender of the same file. */
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
  // A refusal has its words in a body, which an answer to HEAD lacks.
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
    // The fetch standard (RequestDuplex) gives the answer to a streamed body only when all of the body has been sent.
    duplex: 'half',
  });
}
