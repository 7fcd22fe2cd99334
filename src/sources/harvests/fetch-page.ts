import type { IncomingMessage } from 'node:http';
import { postingFault, postOut } from '../../platform';
import { harvestFault, type HarvestFault } from './harvest-faults';
import { CELLS_QUERY, PAGE_SIZE } from '../source-contract';

/** The address of a source, and how to ask it. */
export interface Endpoint {
  readonly address: string;
  readonly credential: string;
  readonly allowInside: boolean;
  /** For one page, from finding the address to the last byte. */
  readonly timeLimitMs: number;
  /** Of one answer. */
  readonly maxBytes: number;
  /** Aborted to end the harvest. */
  readonly signal: AbortSignal;
}

/** Asks a source for one page: the JSON it answers with, or why there is none. */
export async function fetchPage(
  endpoint: Endpoint,
  round: string,
  after: string | null,
): Promise<{ readonly body: unknown } | { readonly fault: HarvestFault }> {
  const { address, credential, allowInside, timeLimitMs, maxBytes, signal } = endpoint;
  const post = {
    // No compression: a small answer could become a large one.
    headers: { authorization: `Bearer ${credential}`, accept: 'application/json', 'accept-encoding': 'identity' },
    body: JSON.stringify({ query: CELLS_QUERY, variables: { round, after, first: PAGE_SIZE } }),
    allowInside,
    limitMs: timeLimitMs,
    stop: signal,
  };
  try {
    return await postOut(new URL(address), post, (response) => readPage(response, maxBytes));
  } catch (error) {
    const fault = postingFault(error);
    // Stopped by the deadline, which reports itself, or by the hub, and then nobody is told.
    return { fault: harvestFault(fault === 'STOPPED' ? 'TIMEOUT' : fault) };
  }
}

async function readPage(response: IncomingMessage, maxBytes: number) {
  const { statusCode: status = 0, headers } = response;
  const encoding = headers['content-encoding'] ?? 'identity';
  const fault = faultOfStatus(status) ?? (encoding === 'identity' ? undefined : harvestFault('COMPRESSED'));
  if (fault) return { fault };
  const parts: Buffer[] = [];
  let size = 0;
  // Leaving the loop closes the connection: bytes beyond the limit are not received.
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) return { fault: harvestFault('ANSWER_TOO_LARGE', { limit: maxBytes }) };
    parts.push(part);
  }
  return parsed(Buffer.concat(parts));
}

function faultOfStatus(status: number): HarvestFault | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status >= 300 && status < 400) return harvestFault('REDIRECT');
  const isPassing = status >= 500 || status === 408 || status === 429;
  return harvestFault(isPassing ? 'SERVER_FAULT' : 'REFUSED_BY_SOURCE', { status });
}

function parsed(bytes: Buffer): { readonly body: unknown } | { readonly fault: HarvestFault } {
  try {
    return { body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return { fault: harvestFault('NOT_JSON') };
  }
}
