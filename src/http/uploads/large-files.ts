import type { Places } from '../../platform';

/** A file of so many bytes is held in a hundred times what a common one takes, and read beside few others. */
export const LARGE_BYTES = 1024 ** 2;

/** Waits for a place for a large file; asked more than once, it has the one. @throws SamnavError TOO_MANY_LARGE_FILES */
export type TakePlace = () => Promise<void>;

/** Does what may turn out to take a place, which is kept until it is done, however it ends. */
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

/** Bytes that wait for a place when they turn out to be many: their sender waits too, since nothing more is taken in. */
export async function* onceLarge(bytes: AsyncIterable<Uint8Array>, takePlace: TakePlace): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > LARGE_BYTES) await takePlace();
    yield chunk;
  }
}
