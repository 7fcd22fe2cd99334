/** Why an embedded database has given up: no room to write in, or something else. */
export type Ending = 'DISK_FULL' | 'FAILED';

/** The answer to every later question to an embedded database that has ended. */
export class DatabaseEnded extends Error {
  constructor(readonly ending: Ending) {
    super('The embedded database has given up.');
    this.name = 'DatabaseEnded';
  }
}
