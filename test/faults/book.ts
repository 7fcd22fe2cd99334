/** What clients of a hub were told while it was hurt. */
export class Book {
  /** The version that was acknowledged, by the key of the request. */
  readonly versions = new Map<string, number>();
  readonly releases = new Set<number>();
  internal = 0;
  /** Questions that got no answer at all. */
  broken = 0;
  /** Answers of 503 that do not say when to come again, or say it without a code. */
  mute = 0;
  unavailable = 0;
  answered = 0;
  longestMs = 0;
  /** Answers that are none of what a client may meet here, to look into. */
  readonly strange = new Set<string>();

  /** Asks once, and notes how that went: the answer, or undefined when it is to be asked again. */
  async ask(url: string, request: RequestInit, mayBreak: boolean): Promise<Answer | undefined> {
    const begun = performance.now();
    // Before it is asked: a release may be told of while the answer is on its way.
    const hasReleases = this.releases.size > 0;
    try {
      const response = await fetch(url, { ...request, signal: AbortSignal.timeout(60_000) });
      const text = await response.text();
      this.longestMs = Math.max(this.longestMs, performance.now() - begun);
      return this.note(response, text, hasReleases);
    } catch {
      if (!mayBreak) this.broken += 1;
      return undefined;
    }
  }

  note(response: Response, text: string, hasReleases = this.releases.size > 0): Answer | undefined {
    const { status, headers } = response;
    const codes = [...text.matchAll(/"code":"(\w+)"/g)].map(([, code = '']) => code);
    if (status === 500 || codes.includes('INTERNAL')) {
      this.internal += 1;
      this.strange.add(`${status} ${text.slice(0, 300)}`);
    } else if (status === 503) {
      this.unavailable += 1;
      if (!headers.has('retry-after') || codes.length === 0) this.mute += 1;
    } else if (status < 300) {
      this.answered += 1;
      if (/"code":"(DATABASE_UNAVAILABLE|OUTCOME_UNKNOWN)"/.test(text)) return undefined;
      return { headers, text };
    } else if (status === 404 && codes.includes('NOTHING_RELEASED') && !hasReleases) {
      this.answered += 1;
      return { headers, text };
    } else {
      this.strange.add(`${status} ${text.slice(0, 300)}`);
      return { headers, text };
    }
    return undefined;
  }
}

export interface Answer {
  readonly headers: Headers;
  readonly text: string;
}
