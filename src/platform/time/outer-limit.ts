/** A time limit for work that involves the outside world, and signals that end it earlier. */
export interface OuterLimit {
  readonly limitMs: number;
  /** Aborted when the hub stops, or when the caller gives up. */
  readonly stop?: AbortSignal;
}

/**
 * Does work that somebody outside has a hand in, and settles within the limit, whatever they do: it does not wait for
 * the work to react to its signal. The work must release its resources when the signal is aborted, which also happens
 * when the work has ended.
 * @throws Error named TimeoutError when the time is up, AbortError when it is stopped, or the work's own error before
 * that
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
  // A timer of our own: it follows monotonic time, and `AbortSignal.timeout` can be garbage-collected before it ends.
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
