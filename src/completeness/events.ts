import { defineEvents } from '../outbox';

/** The events of this room, and their words to receivers. */
export const COMPLETENESS_EVENTS = defineEvents({
  REMINDER: {
    type: 'round.reminder',
    description: 'A förbund was reminded (påminnelse).',
    subject: { sv: 'påminnelse', en: 'reminder' },
    sentence: ({ forbund, round }) => ({
      sv: `Mätomgång ${round} väntar på resultat från ${forbund}.`,
      en: `Round ${round} waits for results from ${forbund}.`,
    }),
  },
});

type CompletenessEvents = typeof COMPLETENESS_EVENTS;

declare module '../outbox/event-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Events extends CompletenessEvents {}
}
