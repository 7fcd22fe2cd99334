import { postingFault, postOut } from '../platform/outgoing-post';

export interface PostRules {
  readonly allowInside: boolean;
  /** For the whole of it: finding the address, connecting, sending, and the answer's status. */
  readonly timeLimitMs: number;
}

/**
 * Posts a message and answers with what went wrong, as a word; undefined when the receiver took it (a status of 2xx).
 *
 * The answer is not read beyond its status: what else is in it, however long and whatever follows, is no matter of ours.
 */
export async function postWebhook(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  { allowInside, timeLimitMs }: PostRules,
): Promise<string | undefined> {
  try {
    const response = await postOut(url, { headers, body, allowInside, signal: AbortSignal.timeout(timeLimitMs) });
    const status = response.statusCode ?? 0;
    // What comes after is cut short, and that is no fault of the message's.
    response.on('error', () => undefined).destroy();
    if (status >= 200 && status < 300) return undefined;
    return status >= 300 && status < 400 ? 'REDIRECT' : `STATUS_${status}`;
  } catch (error) {
    return postingFault(error);
  }
}
