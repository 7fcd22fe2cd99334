import { createInterface } from 'node:readline/promises';
import { complain } from './output';

export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/**
 * Asks at a terminal whether to go on, once it has been told what will be done: j, ja, y and yes are yes. Where there is no terminal
 * nobody can answer, and that is a no.
 */
export async function confirmed(
  what: string,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<boolean> {
  if (!input.isTTY || !output.isTTY) {
    complain(what);
    return false;
  }
  const asker = createInterface({ input, output });
  // Whoever closes the terminal has not said yes.
  const closed = new Promise<string>((resolve) => asker.once('close', () => resolve('')));
  try {
    const answer = await Promise.race([asker.question(`${what}\nFortsätta? Go on? [j/N] `), closed]);
    return /^(j|ja|y|yes)$/i.test(answer.trim());
  } finally {
    asker.close();
  }
}
