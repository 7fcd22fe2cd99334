/**
 * Keeps what was derived from a release. A release never changes, so what was computed from it holds for ever and needs
 * no invalidation; only the number kept is bounded, the least recently used going first.
 */
export class KeptByRelease<T> {
  private readonly kept = new Map<string, T>();

  /** 400 families of 80 units is about 10 MB: every measure of ten rounds with a few splits. */
  constructor(private readonly most = 400) {}

  get(key: string, compute: () => T): T {
    const found = this.kept.get(key);
    const value = found ?? compute();
    this.kept.delete(key);
    this.kept.set(key, value);
    const oldest = this.kept.keys().next();
    if (this.kept.size > this.most && !oldest.done) this.kept.delete(oldest.value);
    return value;
  }
}
