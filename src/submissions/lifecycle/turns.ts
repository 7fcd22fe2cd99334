/**
 * Lets one caller at a time do something, in the order in which they ask. A transaction has one connection, and a file
 * is read ahead while its earlier part is being stored.
 */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** Waits for its turn, which lasts until the returned function is called. */
  async take(): Promise<() => void> {
    const before = this.last;
    let end = (): void => undefined;
    this.last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}
