import { postingFault, postOut, type OuterLimit } from '../platform';

/** The limit is for the whole of it: finding the address, connecting, sending, and the answer's status. */
export interface PostRules extends OuterLimit {
  readonly allowInside: boolean;
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
  rules: PostRules,
): Promise<string | undefined> {
  try {
    const status = await postOut(url, { ...rules, headers, body }, ({ statusCode = 0 }) => statusCode);
    if (status >= 200 && status < 300) return undefined;
    return status >= 300 && status < 400 ? 'REDIRECT' : `STATUS_${status}`;
  } catch (error) {
    return postingFault(error);
  }
}
