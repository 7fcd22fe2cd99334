import type { Places } from '../../platform';

/** A file of this many bytes takes a hundred times the memory of a common one, so few such files are read at a time. */
export const LARGE_BYTES = 1024 ** 2;

/** Waits for a place for a large file. Asking again keeps the same place. @throws SamnavError TOO_MANY_LARGE_FILES */
export type TakePlace = () => Promise<void>;

/** Does work that may turn out to need a place. The place is kept until the work ends, however it ends. */
export async function withPlace<T>(
  places: Places,
  caller: string,
  work: (takePlace: TakePlace) => Promise<T>,
): Promise<T> {
  let end: (() => void) | undefined;
  try {
    return await work(async () => {
      end ??= await places.take(caller);
    });
  } finally {
    end?.();
  }
}

/**
 * Passes bytes on, and waits for a place once they turn out to be many: their sender waits too, since nothing more is
 * taken in.
 */
export async function* onceLarge(bytes: AsyncIterable<Uint8Array>, takePlace: TakePlace): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > LARGE_BYTES) await takePlace();
    yield chunk;
  }
}
