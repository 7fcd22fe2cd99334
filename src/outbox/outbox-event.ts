import { entryOfEvent, type EventKind } from './event-catalogue';

/** The details of an event beside its kind and time. Never figures, reasons or names of persons: it leaves the hub. */
export interface EventData {
  /** Code of the round. */
  readonly round?: string;
  /** Organisation number of the förbund, which the store adds. */
  readonly forbund?: string | null;
  /** Version of the submission. */
  readonly version?: number;
  /** Number of the release. */
  readonly release?: number;
  /** Number of the case; absent for a report that has signed no case. */
  readonly systemError?: number | null;
  /** When the round closes for the förbund, ISO 8601. */
  readonly deadline?: string;
  /** Code of the authority that a case is sent to, or that answers. */
  readonly authority?: string;
  /** The authority's last day to answer, YYYY-MM-DD. */
  readonly lastDay?: string;
}

export interface NewEvent {
  readonly kind: EventKind;
  readonly roundId: number | null;
  readonly forbundId: number | null;
  readonly data: EventData;
  /** For events that time brings about, which any process may notice: an event with the same key is written once. */
  readonly key?: string;
}

export interface StoredEvent {
  readonly id: number;
  /** Name of the epoch in which it happened; null for an event from before there were epochs. */
  readonly epoch: string | null;
  readonly kind: EventKind;
  readonly data: EventData;
  readonly createdAt: Date;
}

/**
 * The name of an event outside the hub. After a restore the number alone would be given again, and receivers that
 * remember the ids they have handled would drop the new event.
 */
export const eventId = ({ id, epoch }: Pick<StoredEvent, 'id' | 'epoch'>): string =>
  epoch === null ? `evt_${id}` : `evt_${epoch}_${id}`;

/** The message of an event: the same bytes each time that it is sent. */
export function messageOf(event: StoredEvent): { readonly id: string; readonly body: string } {
  const { id, kind, data, createdAt } = event;
  const { round, forbund, version, release, systemError, deadline, authority, lastDay } = data;
  const told = { sequence: id, round, forbund, version, release, systemError, deadline, authority, lastDay };
  return {
    id: eventId(event),
    body: JSON.stringify({ type: entryOfEvent(kind).type, timestamp: createdAt.toISOString(), data: told }),
  };
}
