import { createInterface } from 'node:readline/promises';
import { complain } from './output';

export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/**
 * Tells the person at a terminal what will be done and asks whether to go on: j, ja, y and yes are yes. Where there is
 * no terminal nobody can answer, which counts as no.
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
  // Closing the terminal is not a yes.
  const closed = new Promise<string>((resolve) => asker.once('close', () => resolve('')));
  try {
    const answer = await Promise.race([asker.question(`${what}\nFortsätta? Go on? [j/N] `), closed]);
    return /^(j|ja|y|yes)$/i.test(answer.trim());
  } finally {
    asker.close();
  }
}
