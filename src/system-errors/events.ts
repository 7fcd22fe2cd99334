import { defineEvents } from '../outbox';

/** The events of this room, and their words to receivers. */
export const SYSTEM_ERRORS_EVENTS = defineEvents({
  SYSTEM_ERROR_REPORTED: {
    type: 'system_error.reported',
    description: 'A förbund reported a system error (rapporterat systemfel).',
    subject: { sv: 'rapport om systemfel', en: 'system error reported' },
    sentence: ({ forbund }) => ({
      sv: `${forbund} har rapporterat ett systemfel.`,
      en: `${forbund} has reported a system error.`,
    }),
  },
  SYSTEM_ERROR_TRIAGED: {
    type: 'system_error.triaged',
    description: 'The secretariat has decided about a report (bedömd rapport).',
    subject: { sv: 'rapport om systemfel bedömd', en: 'report of a system error decided' },
    sentence: ({ forbund }) => ({
      sv: `Rapporten från ${forbund} har bedömts. Skälet står i hubben.`,
      en: `The report from ${forbund} has been decided about. The reason is in the hub.`,
    }),
  },
  SYSTEM_ERROR_COSIGNED: {
    type: 'system_error.cosigned',
    description: 'A förbund signed a case too (gäller oss också).',
    subject: { sv: 'fler berörs av ett systemfel', en: 'system error signed by one more' },
    sentence: ({ forbund, systemError }) => ({
      sv: `${forbund} har skrivit under systemfel ${systemError}.`,
      en: `${forbund} has signed system error ${systemError}.`,
    }),
  },
  SYSTEM_ERROR_MERGED: {
    type: 'system_error.merged',
    description: 'A case was merged into another (sammanfört systemfel).',
    subject: { sv: 'systemfel sammanförda', en: 'system errors merged' },
    sentence: ({ systemError }) => ({
      sv: `Systemfel ${systemError} har förts samman med ett annat.`,
      en: `System error ${systemError} has been merged with another.`,
    }),
  },
  SYSTEM_ERROR_SPLIT: {
    type: 'system_error.split',
    description: 'A case was split (delat systemfel).',
    subject: { sv: 'systemfel delat', en: 'system error split' },
    sentence: ({ systemError }) => ({
      sv: `Underskrifter har flyttats till systemfel ${systemError}, ett eget ärende.`,
      en: `Signatures have been moved to system error ${systemError}, a case of its own.`,
    }),
  },
  SYSTEM_ERROR_PRIORITISED: {
    type: 'system_error.prioritised',
    description: 'A förbund has voted for cases (prioriterade systemfel).',
    subject: { sv: 'prioriterade systemfel', en: 'system errors put first' },
    sentence: ({ forbund }) => ({
      sv: `${forbund} har röstat om vilka systemfel som ska gå först.`,
      en: `${forbund} has voted on which system errors to put first.`,
    }),
  },
  SYSTEM_ERROR_SENT: {
    type: 'system_error.sent',
    description: 'A case was sent to an authority (skickat till myndighet).',
    subject: { sv: 'systemfel skickat till myndighet', en: 'system error sent to an authority' },
    sentence: ({ systemError, lastDay }) => ({
      sv: `Systemfel ${systemError} har skickats till en myndighet. Sista svarsdag är ${lastDay}.`,
      en: `System error ${systemError} has been sent to an authority. The last day to answer is ${lastDay}.`,
    }),
  },
  SYSTEM_ERROR_ANSWERED: {
    type: 'system_error.answered',
    description: 'An authority has answered (myndigheten har svarat).',
    subject: { sv: 'systemfel besvarat', en: 'system error answered' },
    sentence: ({ systemError }) => ({
      sv: `En myndighet har besvarat systemfel ${systemError}. Svaret står i hubben.`,
      en: `An authority has answered system error ${systemError}. The answer is in the hub.`,
    }),
  },
  SYSTEM_ERROR_FOLLOWED_UP: {
    type: 'system_error.followed_up',
    description: 'A case was followed up (uppföljt systemfel).',
    subject: { sv: 'systemfel följt upp', en: 'system error followed up' },
    sentence: ({ systemError }) => ({
      sv: `Systemfel ${systemError} har följts upp. Anteckningen står i hubben.`,
      en: `System error ${systemError} has been followed up. The note is in the hub.`,
    }),
  },
  SYSTEM_ERROR_CLOSED: {
    type: 'system_error.closed',
    description: 'A case was closed (avslutat systemfel).',
    subject: { sv: 'systemfel avslutat', en: 'system error closed' },
    sentence: ({ systemError }) => ({
      sv: `Systemfel ${systemError} har avslutats. Skälet står i hubben.`,
      en: `System error ${systemError} has been closed. The reason is in the hub.`,
    }),
  },
});

type SystemErrorsEvents = typeof SYSTEM_ERRORS_EVENTS;

declare module '../outbox/event-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface Events extends SystemErrorsEvents {}
}
