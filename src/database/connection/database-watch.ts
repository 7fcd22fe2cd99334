import { setTimeout as wait } from 'node:timers/promises';
import { knock } from './knock';
import { persistently, probe, type Left, type Probed } from './probe';
import type { Line, Watch } from './watched-client';

/** How often the connections are looked at. */
const LOOK_MS = 200;
/**
 * A statement that got no answer for this long makes the watch ask the server. Most take milliseconds; some, at a
 * release, many seconds.
 */
const SILENCE_MS = 700;
/** While a server works on a statement, the watch asks again after this long. */
const TRUST_MS = 2000;
/** While the database is away the watch knocks this often, and waits this long for each answer. */
const ASK_AGAIN_MS = 250;
const KNOCK_MS = 1500;

/** What the server said, and when it was asked. */
interface Asked {
  readonly askedAt: number;
  readonly later: number;
  readonly doing: Probed['doing'];
}

/** A refusal that lasts is told again after this long, and one that comes and goes no more often. */
const TELL_AGAIN_MS = 60_000;

/** Who is told what becomes of the database. */
export interface DatabaseListener {
  /** It goes away, or comes back. */
  onChange(isAway: boolean): void;
  /** It answers and lets nobody in, with its SQLSTATE where it gave one. */
  onRefusal(code: string | undefined): void;
  /** It lets somebody in again. */
  onEntry(): void;
}

/**
 * Watches the connections to a server, and asks the server itself when there is reason to: a connection was lost, or
 * has been silent. A server that hangs, or a line that swallows what is sent, says nothing to a waiting caller; TCP
 * alone would find out after a quarter of an hour.
 *
 * When the server does not answer, the watch cuts all connections, and none is made until it does: waiting callers hear
 * of it within some seconds, and new ones at once. When the server answers, the watch cuts a silent connection only if
 * the server says that it works on nothing for it.
 */
export class DatabaseWatch implements Watch {
  readonly lines = new Set<Line>();
  isAway = false;
  private left: Left[] = [];
  private isTrying = false;
  /** The last refusal that somebody was told of, and whether it was told that it is over. */
  private refusal: { code: string | undefined; toldAt: number; isOver: boolean } | undefined;
  private asking: Promise<Probed> | undefined;
  private readonly stopping = new AbortController();
  private readonly looking: NodeJS.Timeout;

  constructor(
    private readonly url: string,
    private readonly name: string,
    private readonly listener: DatabaseListener,
  ) {
    this.looking = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  /** Whether the database answers; callers that ask at the same time share one question. */
  ask(): Promise<Probed> {
    this.asking ??= this.probeOnce().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  noteLoss(): void {
    if (!this.isAway && !this.stopping.signal.aborted) void this.ask();
  }

  noteRefusal(code: string | undefined): void {
    const now = performance.now();
    const isTold = this.refusal?.code === code && now - (this.refusal?.toldAt ?? 0) < TELL_AGAIN_MS;
    if (isTold || this.stopping.signal.aborted) return;
    this.refusal = { code, toldAt: now, isOver: false };
    this.listener.onRefusal(code);
  }

  noteEntry(): void {
    if (!this.refusal || this.refusal.isOver) return;
    this.refusal.isOver = true;
    this.listener.onEntry();
  }

  stop(): void {
    clearInterval(this.looking);
    this.stopping.abort();
  }

  private async probeOnce(): Promise<Probed> {
    const probed = await persistently(() => this.probe());
    if (probed.standing === 'AWAY') void this.goAway();
    return probed;
  }

  private async look(): Promise<void> {
    const now = performance.now();
    for (const line of this.lines) line.look(now);
    const silent = [...this.lines].filter((line) => line.silentFor(now) >= SILENCE_MS && line.trustedUntil < now);
    if (silent.length === 0 || this.isAway || this.asking) return;
    const { doing } = await this.ask();
    const later = performance.now();
    for (const line of this.lines) line.look(later);
    for (const line of silent) {
      // A connection that has answered meanwhile was only slow, and an answer just given may be on its way: so the
      // watch asks twice.
      if (line.silentFor(later) < SILENCE_MS) continue;
      const found = doing(line.pid());
      if (found === 'WORKING' || found === undefined) line.trustedUntil = later + TRUST_MS;
      else if ((line.suspicions += 1) >= 2) this.cutWith(line, { askedAt: now, later, doing });
    }
  }

  /**
   * A fault that broke one line has broken others: connections unused since then, which nothing is lost by cutting, and
   * those that were waiting when the server was asked and for which it was doing nothing either.
   */
  private cutWith(broken: Line, { askedAt, later, doing }: Asked): void {
    const since = later - broken.silentFor(later);
    for (const line of this.lines) {
      const found = doing(line.pid());
      const isWaiting = line.silentFor(later) > later - askedAt + LOOK_MS && found !== 'WORKING';
      if (line === broken || isWaiting || (line.isUntouchedSince(since) && found === 'NOTHING')) this.cut(line);
    }
    // The question also tells the server which connections were dropped.
    void this.ask();
  }

  private cut(line: Line): void {
    this.left.push({ pid: line.pid(), at: performance.now() });
    line.cut();
  }

  private async probe(): Promise<Probed> {
    const { left } = this;
    const probed = await probe(this.url, this.name, left);
    if (probed.standing === 'HERE') this.left = this.left.filter((one) => !left.includes(one));
    return probed;
  }

  private async goAway(): Promise<void> {
    if (this.isAway || this.stopping.signal.aborted) return;
    this.isAway = true;
    this.listener.onChange(true);
    for (const line of this.lines) this.cut(line);
    while (this.isAway && !this.stopping.signal.aborted) {
      void this.tryAgain();
      await wait(ASK_AGAIN_MS, undefined, { ref: false, signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /**
   * While the server hangs, the watch knocks again beside the knocks that still wait, since the line may have swallowed
   * them. Once it answers, the watch asks one question.
   */
  private async tryAgain(): Promise<void> {
    if (!(await knock(this.url, KNOCK_MS)) || this.isTrying || !this.isAway) return;
    this.isTrying = true;
    const { standing } = await this.probe();
    this.isTrying = false;
    if (standing !== 'AWAY') this.comeBack();
  }

  private comeBack(): void {
    if (!this.isAway) return;
    this.isAway = false;
    this.listener.onChange(false);
  }
}
