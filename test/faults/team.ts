import { print } from 'graphql';
import {
  AcceptSubmissionDocument,
  ApproveSubmissionDocument,
  PublishReleaseDocument,
} from '../../src/client/generated';
import { HUB_TABLES } from '../../src/app/tables';
import { COMMAND_LINE, type Role } from '../../src/permissions/actor';
import { createToken } from '../../src/access/manage-tokens.use-case';
import { openServerDatabase } from '../../src/database/connection/data-source';
import { createHub } from '../../src/database/hub';
import { systemClock } from '../../src/platform/time/clock';
import { createLogger } from '../../src/platform/log/logger';
import { forbundByNumbers } from '../../src/register/register.store';
import { digestOf, inPieces, locationOf, offsetOf } from '../support/pieces';
import { SUBMIT, submitInput } from '../support/results';
import { UMEA } from '../support/world';
import type { Answer, Book } from './book';

const ROLES = ['FORBUND_EDITOR', 'FORBUND_APPROVER', 'SECRETARIAT'] as const satisfies Role[];
export type Tokens = Record<(typeof ROLES)[number], string>;

export async function makeTokens(url: string): Promise<Tokens> {
  const database = await openServerDatabase(HUB_TABLES, url, 1);
  try {
    const hub = createHub({ database, clock: systemClock, log: createLogger('silent'), rules: { fourEyes: true } });
    const [forbund] = await forbundByNumbers(hub.db, [UMEA]);
    const made: [string, string][] = [];
    for (const role of ROLES) {
      const forbundId = role === 'SECRETARIAT' ? null : (forbund?.key ?? null);
      const command = { name: `faults ${role}`, role, forbundId, authority: null, validDays: 30 };
      const outcome = await createToken(hub, COMMAND_LINE, command);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
      made.push([role, outcome.value.secret]);
    }
    return Object.fromEntries(made) as Tokens;
  } finally {
    await database.close();
  }
}

const ROUND = '2022';

/**
 * A förbund and the secretariat at work: a mutation, a file, a file in pieces, reviews and a release, again and again.
 */
export class Team {
  /** Counts on from one team to the next: each sends figures and keys that nobody has sent before. */
  private static works = 0;
  private work = (Team.works += 1);
  private isStopped = false;

  constructor(
    private readonly book: Book,
    private readonly tokens: Tokens,
    /** Where the hub is now; it moves when it is killed. */
    private readonly url: () => string,
    private readonly mayBreak: boolean,
  ) {}

  stop(): void {
    this.isStopped = true;
  }

  async run(): Promise<void> {
    while (!this.isStopped) {
      await this.untilAnswered(() => this.mutation(`m${this.work}`));
      await this.untilAnswered(() => this.file(`f${this.work}`));
      await this.untilAnswered(() => this.pieces(`p${this.work}`));
      await this.release();
      this.work = Team.works += 1;
    }
  }

  /** Reads by figures that are in the database, and by a file of them. */
  async read(): Promise<void> {
    while (!this.isStopped) {
      await this.graphql(undefined, '{ forbundList: forbund(first: 3) { nodes { name } } }', {});
      await this.book.ask(`${this.url()}/export?question=observations&groupBy=MEASURE`, {}, this.mayBreak);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** As a careful client does: with the same key, until there is an answer. */
  private async untilAnswered(ask: () => Promise<boolean>): Promise<void> {
    while (!this.isStopped && !(await ask())) await new Promise((resolve) => setTimeout(resolve, 100));
  }

  private async mutation(key: string): Promise<boolean> {
    const cells = [{ measure: 'FIN-I01', n: 1000 + this.work, numerator: 500 }];
    const input = submitInput({ round: ROUND, cells, idempotencyKey: key });
    const answer = await this.graphql('FORBUND_EDITOR', SUBMIT, { input });
    return this.noted(key, answer);
  }

  private async file(key: string): Promise<boolean> {
    const headers = { ...this.by('FORBUND_EDITOR'), 'content-type': 'text/csv', 'idempotency-key': key };
    const asked = new URLSearchParams({
      forbund: UMEA,
      round: ROUND,
      comment: 'Kontrollerat.',
      correctionReason: 'Rättat.',
    });
    const url = `${this.url()}/uploads?${asked.toString()}`;
    return this.noted(
      key,
      await this.book.ask(url, { method: 'POST', headers, body: this.csv('FIN-I02') }, this.mayBreak),
    );
  }

  private async pieces(key: string): Promise<boolean> {
    const csv = Buffer.from(this.csv('FIN-I04'));
    const to = { forbund: UMEA, round: ROUND, comment: 'Kontrollerat.', correctionReason: 'Rättat.' };
    const stated = { 'repr-digest': digestOf(csv), 'upload-length': `${csv.length}`, 'idempotency-key': key };
    try {
      const send = inPieces(this.url(), { headers: this.by('FORBUND_EDITOR') });
      const begun = await send.begin(to, stated);
      if (begun.status !== 201) return (this.book.note(begun, await begun.text()), false);
      const [location, from] = [locationOf(begun), offsetOf(begun)];
      const half = Math.max(from, 20);
      if (from < half) {
        const first = await send.append(location, from, csv.subarray(from, half));
        if (first.status !== 204) return (this.book.note(first, await first.text()), false);
      }
      const last = await send.append(location, half, csv.subarray(half), true);
      return this.noted(key, this.book.note(last, await last.text()));
    } catch {
      if (!this.mayBreak) this.book.broken += 1;
      return false;
    }
  }

  private async release(): Promise<void> {
    const found = await this.graphql(
      'FORBUND_APPROVER',
      `{ submissions(forbund: "${UMEA}", first: 1) { nodes { id } } }`,
      {},
    );
    const id = /"id":"([^"]+)"/.exec(found?.text ?? '')?.[1];
    if (!id) return;
    const input = { submission: id };
    if (!(await this.graphql('FORBUND_APPROVER', print(ApproveSubmissionDocument), { input }))) return;
    if (!(await this.graphql('SECRETARIAT', print(AcceptSubmissionDocument), { input }))) return;
    const confirmed = { input: { confirmSmallCorrections: true } };
    const published = await this.graphql('SECRETARIAT', print(PublishReleaseDocument), confirmed);
    const number = /"number":(\d+)/.exec(published?.text ?? '')?.[1];
    if (number) this.book.releases.add(Number(number));
  }

  private noted(key: string, answer: Answer | undefined): boolean {
    const version = /"version":(\d+)/.exec(answer?.text ?? '')?.[1];
    if (version) this.book.versions.set(key, Number(version));
    else if (answer) this.book.strange.add(`${key}: ${answer.text.slice(0, 300)}`);
    return answer !== undefined;
  }

  private graphql(role: keyof Tokens | undefined, query: string, variables: object): Promise<Answer | undefined> {
    const headers = { ...(role ? this.by(role) : {}), 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    return this.book.ask(`${this.url()}/graphql`, { method: 'POST', headers, body }, this.mayBreak);
  }

  private by(role: keyof Tokens): Record<string, string> {
    return { authorization: `Bearer ${this.tokens[role]}` };
  }

  private csv(measure: string): string {
    return `measure;n;numerator\n${measure};${1000 + this.work};500\n`;
  }
}
