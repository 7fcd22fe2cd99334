import { defineEvents } from '../outbox';

/** The events of this room, and their words to receivers. */
export const SOURCES_EVENTS = defineEvents({
  SOURCE_FAILED: {
    type: 'source.failed',
    description: 'A source fails, and is left alone for a while (källan svarar inte som den ska).',
    subject: { sv: 'källan svarar inte som den ska', en: 'the source fails' },
    sentence: ({ forbund }) => ({
      sv: `Källan hos ${forbund} svarar inte som den ska, gång på gång. Hubben lämnar den i fred en stund och försöker sedan igen. Felen står i hubben.`,
      en: `The source of ${forbund} has failed again and again. The hub leaves it alone for a while and then tries again. The faults are in the hub.`,
    }),
  },
});

type SourcesEvents = typeof SOURCES_EVENTS;

declare module '../outbox/event-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Events extends SourcesEvents {}
}
