import { defineEvents } from '../outbox';

/** The events of this room, and their words to receivers. */
export const SUBMISSIONS_EVENTS = defineEvents({
  SUBMITTED: {
    type: 'submission.submitted',
    description: 'A förbund sent a version (inlämnad).',
    subject: { sv: 'inlämning', en: 'submission' },
    sentence: ({ forbund, round, version }) => ({
      sv: `${forbund} har lämnat in version ${version} till mätomgång ${round}.`,
      en: `${forbund} has submitted version ${version} to round ${round}.`,
    }),
  },
  APPROVED: {
    type: 'submission.approved',
    description: 'The förbund approved it (godkänd).',
    subject: { sv: 'godkänd inlämning', en: 'submission approved' },
    sentence: ({ forbund, round, version }) => ({
      sv: `${forbund} har godkänt version ${version} i mätomgång ${round}.`,
      en: `${forbund} has approved version ${version} in round ${round}.`,
    }),
  },
  ACCEPTED: {
    type: 'submission.accepted',
    description: 'The secretariat took it in (godtagen).',
    subject: { sv: 'godtagen inlämning', en: 'submission accepted' },
    sentence: ({ forbund, round, version }) => ({
      sv: `Kansliet har godtagit version ${version} från ${forbund} i mätomgång ${round}.`,
      en: `The secretariat has accepted version ${version} from ${forbund} in round ${round}.`,
    }),
  },
  RETURNED: {
    type: 'submission.returned',
    description: 'It was sent back (återsänd).',
    subject: { sv: 'återsänd inlämning', en: 'submission returned' },
    sentence: ({ forbund, round, version }) => ({
      sv: `Version ${version} från ${forbund} i mätomgång ${round} har återsänts. Skälet står i hubben.`,
      en: `Version ${version} from ${forbund} in round ${round} has been returned. The reason is in the hub.`,
    }),
  },
  REOPENED: {
    type: 'submission.reopened',
    description: 'It was opened again (återöppnad).',
    subject: { sv: 'återöppnad inlämning', en: 'submission reopened' },
    sentence: ({ forbund, round, version }) => ({
      sv: `Version ${version} från ${forbund} i mätomgång ${round} har öppnats igen.`,
      en: `Version ${version} from ${forbund} in round ${round} has been opened again.`,
    }),
  },
  DRAFT_KEPT: {
    type: 'submission.draft_kept',
    description: 'What a source has waits as a draft for somebody to say why (hämtat utkast).',
    subject: { sv: 'hämtade tal väntar på er', en: 'fetched figures wait for you' },
    sentence: ({ forbund, round, version }) => ({
      sv: `Tal från källan hos ${forbund} är sparade som utkast, version ${version} i mätomgång ${round}. De är inte inlämnade: i hubben står vad någon först behöver svara på.`,
      en: `Figures from the source of ${forbund} are saved as a draft, version ${version} in round ${round}. They are not submitted: the hub says what somebody has to answer first.`,
    }),
  },
});

type SubmissionsEvents = typeof SUBMISSIONS_EVENTS;

declare module '../outbox/event-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Events extends SubmissionsEvents {}
}
