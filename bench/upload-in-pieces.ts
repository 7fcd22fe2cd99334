import { addressOf, type Sender } from './send-file';

const PIECE_BYTES = 1024 ** 2;

/** Sends a file as `samnav upload` sends a large one, over a line that does not break. */
export async function sendInPieces(url: string, { forbund, csv, cells, token }: Sender): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const begun = await fetch(addressOf({ url }, forbund), {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/csv', 'upload-complete': '?0' },
  });
  const location = `${url}${begun.headers.get('location')}`;
  for (let from = 0; from < csv.length; from += PIECE_BYTES) {
    const to = Math.min(from + PIECE_BYTES, csv.length);
    const response = await fetch(location, {
      method: 'PATCH',
      headers: {
        ...headers,
        'content-type': 'application/partial-upload',
        'upload-offset': `${from}`,
        'upload-complete': to === csv.length ? '?1' : '?0',
      },
      body: csv.subarray(from, to),
      signal: AbortSignal.timeout(120_000),
    });
    const text = await response.text();
    const isGood =
      to === csv.length
        ? (JSON.parse(text) as { report?: { created: number } }).report?.created === cells
        : response.status === 204;
    if (!isGood) throw new Error(`A piece failed with ${response.status}: ${text.slice(0, 600)}`);
  }
}
