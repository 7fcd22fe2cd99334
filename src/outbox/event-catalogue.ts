import { CodeList, type Text } from '../platform';

/**
 * The subject of an event, as its words name it: never figures, reasons or names of persons, since it leaves the hub.
 */
export interface About {
  readonly forbund: string;
  readonly round: string;
  readonly version: string;
  readonly release: string;
  readonly systemError: string;
  readonly lastDay: string;
}

export interface EventEntry {
  /**
   * As receivers know it: `submission.submitted`. Types of the Standard Webhooks specification are lower-case and
   * dotted.
   */
  readonly type: string;
  /** Its description in the schema. */
  readonly description: string;
  /** What has happened, for the subject line of an e-mail. */
  readonly subject: Text;
  /** What has happened, as a sentence. */
  readonly sentence: (about: About) => Text;
}

/** Every kind of event. Each room adds its own in its `events.ts`: `declare module '…/outbox/event-catalogue'`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Rooms fill it.
export interface Events {}

export type EventKind = keyof Events;

const catalogue = new CodeList<EventEntry>();

/** @throws Error when there is such a kind already */
export const defineEvents = <const Own extends Readonly<Record<string, EventEntry>>>(own: Own): Own =>
  catalogue.add(own);

/** The whole catalogue, of every loaded room. */
export const eventCatalogue = (): ReadonlyMap<string, EventEntry> => catalogue.all;

export const entryOfEvent = (kind: EventKind): EventEntry => catalogue.of(kind);
