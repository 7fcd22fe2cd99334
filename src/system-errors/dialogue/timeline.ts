import type { Text } from '../../platform';
import { AUTHORITIES } from '../law/code-lists';
import type { AnswerKind, StoredClosing, StoredNote, StoredQuestion } from './dialogue';
import type { StoredMove, StoredSignature, StoredSystemError } from '../cases/system-error';

export const TIMELINE_KINDS = [
  'REPORTED',
  'ACCEPTED',
  'COSIGNED',
  'MERGED',
  'RECEIVED',
  'SPLIT',
  'RESTORED',
  'SENT',
  'ANSWERED',
  'FOLLOWED_UP',
  'CLOSED',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** An event in the life of a case that everybody may know: it names förbund and authorities, never persons. */
export interface TimelineEntry {
  readonly at: Date;
  readonly kind: TimelineKind;
  readonly text: Text;
  readonly forbundId: number | null;
  readonly authority: string | null;
  /** The other case of a merge or a split. */
  readonly otherCase: number | null;
  /** The authority's reason, the note, or the reason for closing. */
  readonly said: string | null;
}

export interface CaseHistory {
  readonly stored: Pick<StoredSystemError, 'key' | 'origin' | 'createdAt'>;
  readonly signatures: readonly Pick<StoredSignature, 'reportId' | 'forbundId' | 'signedAt'>[];
  readonly moves: readonly StoredMove[];
  readonly questions: readonly StoredQuestion[];
  readonly notes: readonly StoredNote[];
  readonly closing: StoredClosing | null;
}

const entry = (
  at: Date,
  kind: TimelineKind,
  sv: string,
  en: string,
  more: Partial<Omit<TimelineEntry, 'at' | 'kind' | 'text'>> = {},
): TimelineEntry => ({
  at,
  kind,
  text: { sv, en },
  ...{ forbundId: null, authority: null, otherCase: null, said: null },
  ...more,
});

/** The events of a case, the earliest first. Those of its signatures from before they were moved to it are included. */
export function timelineOf(history: CaseHistory): TimelineEntry[] {
  const { stored, signatures, moves, questions, notes, closing } = history;
  const registered =
    stored.origin === 'REPORTED'
      ? entry(stored.createdAt, 'ACCEPTED', 'Registrerat som nationellt ärende.', 'Registered as a national case.')
      : entry(stored.createdAt, 'ACCEPTED', 'Hämtat ur en offentlig källa.', 'Drawn from a public document.');
  return [
    ...signatures.map(signed),
    registered,
    ...moves.map((move) => moved(stored.key, move)),
    ...questions.flatMap(asked),
    ...notes.map(({ note, writtenAt }) =>
      entry(writtenAt, 'FOLLOWED_UP', 'Ärendet följdes upp.', 'The case was followed up.', { said: note }),
    ),
    ...(closing ? [closed(closing)] : []),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function signed({ reportId, forbundId, signedAt }: CaseHistory['signatures'][number]): TimelineEntry {
  return reportId === null
    ? entry(signedAt, 'COSIGNED', 'Ett förbund skrev under: gäller oss också.', 'A förbund signed it too.', {
        forbundId,
      })
    : entry(signedAt, 'REPORTED', 'Rapporterat av ett förbund.', 'Reported by a förbund.', { forbundId });
}

function moved(key: number, { kind, from, to, at }: StoredMove): TimelineEntry {
  const otherCase = from === key ? to : from;
  const isFrom = from === key;
  if (kind === 'SPLIT')
    return entry(at, 'SPLIT', `Delat med systemfel ${otherCase}.`, `Split with system error ${otherCase}.`, {
      otherCase,
    });
  if (kind === 'UNDO')
    return entry(
      at,
      'RESTORED',
      `Sammanföringen med systemfel ${otherCase} ångrades.`,
      `The merge with system error ${otherCase} was undone.`,
      { otherCase },
    );
  return isFrom
    ? entry(at, 'MERGED', `Sammanfört med systemfel ${otherCase}.`, `Merged into system error ${otherCase}.`, {
        otherCase,
      })
    : entry(at, 'RECEIVED', `Tog in systemfel ${otherCase}.`, `Took in system error ${otherCase}.`, { otherCase });
}

/** The words of the answers. */
export const ANSWER_WORDS: Readonly<Record<AnswerKind, Text>> = {
  FULLY: { sv: 'fullt ut', en: 'fully' },
  PARTLY: { sv: 'delvis', en: 'partly' },
  NO: { sv: 'nej', en: 'no' },
  PENDING: { sv: 'avvaktar', en: 'pending' },
};

function asked({ authority, registryNumber, deadline, sentAt, answers }: StoredQuestion): TimelineEntry[] {
  const [sv, en] = [AUTHORITIES.get(authority)?.nameSv ?? authority, AUTHORITIES.get(authority)?.nameEn ?? authority];
  const sent = entry(
    sentAt,
    'SENT',
    `Skickat till ${sv} (dnr ${registryNumber}), svar senast ${deadline}.`,
    `Sent to ${en} (dnr ${registryNumber}), to be answered by ${deadline}.`,
    { authority },
  );
  return [
    sent,
    ...answers.map(({ answer, reason, inForceFrom, answeredAt }) => {
      const word = ANSWER_WORDS[answer];
      return entry(
        answeredAt,
        'ANSWERED',
        `${sv} svarade: ${word.sv}${inForceFrom ? `, i kraft ${inForceFrom}` : ''}.`,
        `${en} answered: ${word.en}${inForceFrom ? `, in force from ${inForceFrom}` : ''}.`,
        { authority, said: reason },
      );
    }),
  ];
}

const closed = ({ outcome, reason, inForceFrom, closedAt }: StoredClosing): TimelineEntry =>
  outcome === 'SOLVED'
    ? entry(
        closedAt,
        'CLOSED',
        `Löst: ändringen gäller sedan ${inForceFrom}.`,
        `Solved: the change has been in force since ${inForceFrom}.`,
        { said: reason },
      )
    : entry(
        closedAt,
        'CLOSED',
        'Avslutat: de tillfrågade myndigheterna finner att det inte kan lösas.',
        'Closed: the authorities that were asked find that it cannot be solved.',
        { said: reason },
      );
