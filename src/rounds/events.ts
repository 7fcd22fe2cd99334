import { defineEvents } from '../outbox';

/** The events of this room, and their words to receivers. */
export const ROUNDS_EVENTS = defineEvents({
  ROUND_OPENED: {
    type: 'round.opened',
    description: 'A round opened (omgången öppnade).',
    subject: { sv: 'mätomgången är öppen', en: 'the round is open' },
    sentence: ({ round }) => ({ sv: `Mätomgång ${round} har öppnat.`, en: `Round ${round} has opened.` }),
  },
  ROUND_CLOSED: {
    type: 'round.closed',
    description: 'A round closed (omgången stängde).',
    subject: { sv: 'mätomgången är stängd', en: 'the round is closed' },
    sentence: ({ round }) => ({ sv: `Mätomgång ${round} har stängt.`, en: `Round ${round} has closed.` }),
  },
});

type RoundsEvents = typeof ROUNDS_EVENTS;

declare module '../outbox/event-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Events extends RoundsEvents {}
}
