/** How long something of the world outside may take, and what ends it before. */
export interface OuterLimit {
  readonly limitMs: number;
  /** Aborted when the hub stops, or what it is done for is given up. */
  readonly stop?: AbortSignal;
}

/**
 * Does something that somebody outside has a hand in, and settles within the limit, whatever they do: what the work makes of its signal is
 * not waited for. The work is to give back what it holds when the signal is aborted, which it also is when the work has ended.
 * @throws Error named TimeoutError when the time is up, AbortError when it is stopped, or what the work throws before that
 */
export async function withinLimit<T>(
  { limitMs, stop }: OuterLimit,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const end = (name: 'TimeoutError' | 'AbortError') => ending.abort(new DOMException('No longer waited for.', name));
  const onStop = () => end('AbortError');
  const ended = new Promise<never>((_, reject) => {
    ending.signal.addEventListener('abort', () => reject(ending.signal.reason as Error), { once: true });
  });
  // A timer of our own: it goes by time that only grows, and `AbortSignal.timeout` can be collected before it ends.
  const timer = setTimeout(() => end('TimeoutError'), limitMs);
  stop?.addEventListener('abort', onStop, { once: true });
  if (stop?.aborted) onStop();
  try {
    return await Promise.race([ended, ending.signal.aborted ? ended : work(ending.signal)]);
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', onStop);
    end('AbortError');
  }
}

export const isTimeUp = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
