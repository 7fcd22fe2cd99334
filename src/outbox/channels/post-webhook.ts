import { postingFault, postOut, type OuterLimit } from '../../platform';

/** The limit covers everything: finding the address, connecting, sending, and the answer's status. */
export interface PostRules extends OuterLimit {
  readonly allowInside: boolean;
}

/**
 * Posts a message and returns a word for what went wrong; undefined when the receiver took it (a status of 2xx).
 *
 * Only the answer's status is read, however long the rest is.
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
