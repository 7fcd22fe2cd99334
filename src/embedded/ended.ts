/** Why an embedded database has given up: no room to write in, or something else. */
export type Ending = 'DISK_FULL' | 'FAILED';

/** What is asked of an embedded database after that is answered with this. */
export class DatabaseEnded extends Error {
  constructor(readonly ending: Ending) {
    super('The embedded database has given up.');
    this.name = 'DatabaseEnded';
  }
}
