import { COMMAND_LINE } from '../src/permissions/actor';
import { createToken } from '../src/access/manage-tokens.use-case';
import type { Hub } from '../src/database/hub';
import { forbundByNumbers } from '../src/register/register.store';
import type { Server } from './child';
import { median } from './median';

export const ROUND = '2022';

export interface Sender {
  readonly forbund: string;
  readonly csv: Buffer;
  readonly cells: number;
  readonly token: string;
}

/** Where a file is sent: with a comment, since some figures are unlikely. */
export const addressOf = ({ url }: Pick<Server, 'url'>, forbund: string, more: Record<string, string> = {}): string =>
  `${url}/uploads?${new URLSearchParams({ forbund, round: ROUND, comment: 'Bench.', ...more }).toString()}`;

export interface Sent {
  readonly report?: { readonly created: number; readonly consequences?: { readonly totalCount: number } };
}

/** Sends a file at once. @throws Error when it is not taken */
export async function sendAtOnce(server: Server, sender: Sender, more: Record<string, string> = {}): Promise<Sent> {
  const { forbund, csv, token } = sender;
  const response = await fetch(addressOf(server, forbund, more), {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}` },
    body: csv,
    signal: AbortSignal.timeout(120_000),
  });
  const answer = (await response.json()) as Sent;
  if (response.status !== 200)
    throw new Error(`An upload failed with ${response.status}: ${JSON.stringify(answer).slice(0, 600)}`);
  return answer;
}

/** The same of a file of which every cell is new. */
export async function send(server: Server, sender: Sender): Promise<void> {
  const { report } = await sendAtOnce(server, sender);
  if (report?.created !== sender.cells) throw new Error(`Only ${report?.created} cells of ${sender.cells} were new.`);
}

export async function tokenOf(hub: Hub, organisationNumber: string): Promise<string> {
  const [forbund] = await forbundByNumbers(hub.db, [organisationNumber]);
  const command = {
    name: 'bench',
    role: 'FORBUND_EDITOR',
    forbundId: forbund?.key ?? null,
    authority: null,
    validDays: 1,
  } as const;
  const outcome = await createToken(hub, COMMAND_LINE, command);
  if (!outcome.ok) throw new Error(`No token: ${JSON.stringify(outcome.refusals)}`);
  return outcome.value.secret;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

export const row = (what: string, cells: number, seconds: readonly number[], ratio?: number) => [
  what,
  String(cells),
  median(seconds).toFixed(3),
  (cells / median(seconds)).toFixed(0),
  ratio?.toFixed(2) ?? '',
];
