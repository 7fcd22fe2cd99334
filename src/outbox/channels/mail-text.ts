import { swedishTime } from '../../platform';
import { entryOfEvent } from '../event-catalogue';
import type { StoredEvent } from '../outbox-event';

/** An import sets the names of förbund, and a line break in one would begin a new line of the text. */
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/**
 * The e-mail of an event: subject and plain text, Swedish first. It says what happened, in which round, to which
 * förbund; never figures, reasons or persons. Every attempt sends the same text.
 */
export function mailOf(
  { id, kind, data }: StoredEvent,
  forbundName: string | null,
  hubAddress: string | undefined,
): { readonly subject: string; readonly text: string } {
  const { subject, sentence } = entryOfEvent(kind);
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
