import { swedishTime, type Text } from '../platform';
import type { EventKind, StoredEvent } from './outbox-event';

interface About {
  readonly forbund: string;
  readonly round: string;
  readonly version: string;
  readonly release: string;
  readonly systemError: string;
  readonly lastDay: string;
}

/** What has happened, as it stands in the subject and as a sentence. */
const WORDS: Record<EventKind, { readonly subject: Text; readonly sentence: (about: About) => Text }> = {
  SUBMITTED: {
    subject: { sv: 'inlämning', en: 'submission' },
    sentence: ({ forbund, round, version }) => ({
      sv: `${forbund} har lämnat in version ${version} till mätomgång ${round}.`,
      en: `${forbund} has submitted version ${version} to round ${round}.`,
    }),
  },
  APPROVED: {
    subject: { sv: 'godkänd inlämning', en: 'submission approved' },
    sentence: ({ forbund, round, version }) => ({
      sv: `${forbund} har godkänt version ${version} i mätomgång ${round}.`,
      en: `${forbund} has approved version ${version} in round ${round}.`,
    }),
  },
  ACCEPTED: {
    subject: { sv: 'godtagen inlämning', en: 'submission accepted' },
    sentence: ({ forbund, round, version }) => ({
      sv: `Kansliet har godtagit version ${version} från ${forbund} i mätomgång ${round}.`,
      en: `The secretariat has accepted version ${version} from ${forbund} in round ${round}.`,
    }),
  },
  RETURNED: {
    subject: { sv: 'återsänd inlämning', en: 'submission returned' },
    sentence: ({ forbund, round, version }) => ({
      sv: `Version ${version} från ${forbund} i mätomgång ${round} har återsänts. Skälet står i hubben.`,
      en: `Version ${version} from ${forbund} in round ${round} has been returned. The reason is in the hub.`,
    }),
  },
  REOPENED: {
    subject: { sv: 'återöppnad inlämning', en: 'submission reopened' },
    sentence: ({ forbund, round, version }) => ({
      sv: `Version ${version} från ${forbund} i mätomgång ${round} har öppnats igen.`,
      en: `Version ${version} from ${forbund} in round ${round} has been opened again.`,
    }),
  },
  ROUND_OPENED: {
    subject: { sv: 'mätomgången är öppen', en: 'the round is open' },
    sentence: ({ round }) => ({ sv: `Mätomgång ${round} har öppnat.`, en: `Round ${round} has opened.` }),
  },
  ROUND_CLOSED: {
    subject: { sv: 'mätomgången är stängd', en: 'the round is closed' },
    sentence: ({ round }) => ({ sv: `Mätomgång ${round} har stängt.`, en: `Round ${round} has closed.` }),
  },
  REMINDER: {
    subject: { sv: 'påminnelse', en: 'reminder' },
    sentence: ({ forbund, round }) => ({
      sv: `Mätomgång ${round} väntar på resultat från ${forbund}.`,
      en: `Round ${round} waits for results from ${forbund}.`,
    }),
  },
  RELEASED: {
    subject: { sv: 'publicering', en: 'release' },
    sentence: ({ release }) => ({ sv: `Publicering ${release} är offentlig.`, en: `Release ${release} is public.` }),
  },
  DRAFT_KEPT: {
    subject: { sv: 'hämtade tal väntar på er', en: 'fetched figures wait for you' },
    sentence: ({ forbund, round, version }) => ({
      sv: `Tal från källan hos ${forbund} är sparade som utkast, version ${version} i mätomgång ${round}. De är inte inlämnade: i hubben står vad någon först behöver svara på.`,
      en: `Figures from the source of ${forbund} are saved as a draft, version ${version} in round ${round}. They are not submitted: the hub says what somebody has to answer first.`,
    }),
  },
  SOURCE_FAILED: {
    subject: { sv: 'källan svarar inte som den ska', en: 'the source fails' },
    sentence: ({ forbund }) => ({
      sv: `Källan hos ${forbund} svarar inte som den ska, gång på gång. Hubben lämnar den i fred en stund och försöker sedan igen. Felen står i hubben.`,
      en: `The source of ${forbund} has failed again and again. The hub leaves it alone for a while and then tries again. The faults are in the hub.`,
    }),
  },
  SYSTEM_ERROR_REPORTED: {
    subject: { sv: 'rapport om systemfel', en: 'system error reported' },
    sentence: ({ forbund }) => ({
      sv: `${forbund} har rapporterat ett systemfel.`,
      en: `${forbund} has reported a system error.`,
    }),
  },
  SYSTEM_ERROR_TRIAGED: {
    subject: { sv: 'rapport om systemfel bedömd', en: 'report of a system error decided' },
    sentence: ({ forbund }) => ({
      sv: `Rapporten från ${forbund} har bedömts. Skälet står i hubben.`,
      en: `The report from ${forbund} has been decided about. The reason is in the hub.`,
    }),
  },
  SYSTEM_ERROR_COSIGNED: {
    subject: { sv: 'fler berörs av ett systemfel', en: 'system error signed by one more' },
    sentence: ({ forbund, systemError }) => ({
      sv: `${forbund} har skrivit under systemfel ${systemError}.`,
      en: `${forbund} has signed system error ${systemError}.`,
    }),
  },
  SYSTEM_ERROR_MERGED: {
    subject: { sv: 'systemfel sammanförda', en: 'system errors merged' },
    sentence: ({ systemError }) => ({
      sv: `Systemfel ${systemError} har förts samman med ett annat.`,
      en: `System error ${systemError} has been merged with another.`,
    }),
  },
  SYSTEM_ERROR_SPLIT: {
    subject: { sv: 'systemfel delat', en: 'system error split' },
    sentence: ({ systemError }) => ({
      sv: `Underskrifter har flyttats till systemfel ${systemError}, ett eget ärende.`,
      en: `Signatures have been moved to system error ${systemError}, a case of its own.`,
    }),
  },
  SYSTEM_ERROR_PRIORITISED: {
    subject: { sv: 'prioriterade systemfel', en: 'system errors put first' },
    sentence: ({ forbund }) => ({
      sv: `${forbund} har röstat om vilka systemfel som ska gå först.`,
      en: `${forbund} has voted on which system errors to put first.`,
    }),
  },
  SYSTEM_ERROR_SENT: {
    subject: { sv: 'systemfel skickat till myndighet', en: 'system error sent to an authority' },
    sentence: ({ systemError, lastDay }) => ({
      sv: `Systemfel ${systemError} har skickats till en myndighet. Sista svarsdag är ${lastDay}.`,
      en: `System error ${systemError} has been sent to an authority. The last day to answer is ${lastDay}.`,
    }),
  },
  SYSTEM_ERROR_ANSWERED: {
    subject: { sv: 'systemfel besvarat', en: 'system error answered' },
    sentence: ({ systemError }) => ({
      sv: `En myndighet har besvarat systemfel ${systemError}. Svaret står i hubben.`,
      en: `An authority has answered system error ${systemError}. The answer is in the hub.`,
    }),
  },
  SYSTEM_ERROR_FOLLOWED_UP: {
    subject: { sv: 'systemfel följt upp', en: 'system error followed up' },
    sentence: ({ systemError }) => ({
      sv: `Systemfel ${systemError} har följts upp. Anteckningen står i hubben.`,
      en: `System error ${systemError} has been followed up. The note is in the hub.`,
    }),
  },
  SYSTEM_ERROR_CLOSED: {
    subject: { sv: 'systemfel avslutat', en: 'system error closed' },
    sentence: ({ systemError }) => ({
      sv: `Systemfel ${systemError} har avslutats. Skälet står i hubben.`,
      en: `System error ${systemError} has been closed. The reason is in the hub.`,
    }),
  },
};

/** Names of förbund are set by an import, and a line break in one would begin a line of its own. */
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/**
 * The e-mail of an event: subject and plain text, Swedish first. It says what happened, in which round, to which förbund; never
 * figures, reasons or persons. The same each time that it is sent.
 */
export function mailOf(
  { id, kind, data }: StoredEvent,
  forbundName: string | null,
  hubAddress: string | undefined,
): { readonly subject: string; readonly text: string } {
  const { subject, sentence } = WORDS[kind];
  const names = [forbundName, data.forbund && `(${data.forbund})`].filter(Boolean).join(' ');
  const said = sentence({
    forbund: inOneLine(names),
    round: data.round ?? '',
    version: String(data.version ?? ''),
    release: String(data.release ?? ''),
    systemError: String(data.systemError ?? ''),
    lastDay: data.lastDay ?? '',
  });
  const until = data.deadline && swedishTime(new Date(data.deadline));
  const round = { sv: data.round ? `, mätomgång ${data.round}` : '', en: data.round ? `, round ${data.round}` : '' };
  const lines = [
    [said.sv, until && `Senast ${until}.`],
    [said.en, until && `By ${until}, Swedish time.`],
    [hubAddress],
    [`Händelse ${id}. Meddelandet skickas automatiskt; svar läses inte.`],
    [`Event ${id}. This message is sent automatically; answers are not read.`],
  ];
  return {
    subject: inOneLine(`Samnav: ${subject.sv}${round.sv} / ${subject.en}${round.en}`),
    text: lines
      .map((line) => line.filter(Boolean).join(' '))
      .filter(Boolean)
      .join('\n\n')
      .concat('\n'),
  };
}
