import { defineEvents } from '../outbox';

/** The events of this room, and their words to receivers. */
export const RELEASES_EVENTS = defineEvents({
  RELEASED: {
    type: 'release.published',
    description: 'A release became public (publicerad).',
    subject: { sv: 'publicering', en: 'release' },
    sentence: ({ release }) => ({ sv: `Publicering ${release} är offentlig.`, en: `Release ${release} is public.` }),
  },
});

type ReleasesEvents = typeof RELEASES_EVENTS;

declare module '../outbox/event-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Events extends ReleasesEvents {}
}
