import { join } from 'node:path';
import { SamnavError } from '../../src/platform/errors/result';
import { Thread } from '../../src/platform/work/thread';

const FILE = join(__dirname, 'support/misbehaving-thread.cjs');
const BOUNDS = { memoryMegabytes: 32, timeLimitMs: 60_000 };

describe('a thread', () => {
  const threads: Thread[] = [];
  const start = (bounds = BOUNDS) => {
    const thread = new Thread(FILE, bounds);
    threads.push(thread);
    return thread;
  };
  const codeOf = (answer: Promise<unknown>) =>
    answer.then(
      (value) => value,
      (error: unknown) => (error instanceof SamnavError ? error.code : (error as Error).message),
    );
  afterEach(async () => {
    await Promise.all(threads.splice(0).map((thread) => thread.end()));
  });

  it('answers, one task after another', async () => {
    const thread = start();
    expect([await thread.ask('answer'), await thread.ask('answer')]).toEqual(['answered', 'answered']);
  });

  it('that goes on for ever is given up', async () => {
    expect(await codeOf(start({ ...BOUNDS, timeLimitMs: 200 }).ask('loop'))).toBe('TOOK_TOO_LONG');
  });

  it('that takes too much memory is ended, and the process goes on', async () => {
    expect(await codeOf(start().ask('eat'))).toBe('TOOK_TOO_MUCH_MEMORY');
  });

  it('that ends without an answer is told of, also to whoever asks afterwards', async () => {
    const thread = start();
    expect(await codeOf(thread.ask('end'))).toBe('COMPUTATION_ENDED');
    expect(await codeOf(thread.ask('answer'))).toBe('COMPUTATION_ENDED');
  });

  it('that is ended in the middle of a task says so', async () => {
    const thread = start();
    const answer = codeOf(thread.ask('loop'));
    await thread.end();
    expect(await answer).toBe('COMPUTATION_ENDED');
  });

  it('throws what it throws', async () => {
    expect(await codeOf(start().ask('throw'))).toBe('thrown in the thread');
  });
});
