/** Entries by their codes. Each room adds its own when it is loaded. */
export class CodeList<Entry> {
  readonly #entries = new Map<string, Entry>();

  /** @throws Error when there is such a code already */
  add<const Own extends Readonly<Record<string, Entry>>>(own: Own): Own {
    for (const [code, entry] of Object.entries(own)) {
      if (this.#entries.has(code)) throw new Error(`Two rooms define ${code}`);
      this.#entries.set(code, entry);
    }
    return own;
  }

  /** @throws Error when no loaded room defines it */
  of(code: string): Entry {
    const entry = this.#entries.get(code);
    if (!entry) throw new Error(`No room has defined ${code}`);
    return entry;
  }

  /** The entries of every loaded room. */
  get all(): ReadonlyMap<string, Entry> {
    return this.#entries;
  }
}
