import { fillIn, quoted, refusalText, type Refusal, type Text, type TextArguments } from '../../platform';

interface FaultEntry extends Text {
  /** Whether it counts against the source: enough of them in a row open its breaker. */
  readonly ofSource: boolean;
  /** Whether it may pass by itself, so that the harvest is tried again. */
  readonly passes: boolean;
}

const passing = (sv: string, en: string): FaultEntry => ({ sv, en, ofSource: true, passes: true });
const lasting = (sv: string, en: string): FaultEntry => ({ sv, en, ofSource: true, passes: false });
const ours = (sv: string, en: string): FaultEntry => ({ sv, en, ofSource: false, passes: false });

/** Everything that can be wrong with a harvest, apart from what the checks find in its figures: a closed list. */
export const HARVEST_FAULTS = {
  // No answer
  TIMEOUT: passing('Källan svarade inte i tid.', 'The source did not answer in time.'),
  DEADLINE: passing('Hela hämtningen tog för lång tid.', 'The whole harvest took too long.'),
  NO_CONNECTION: passing('Källan gick inte att nå.', 'The source could not be reached.'),
  SERVER_FAULT: passing('Källan svarade med status {status}.', 'The source answered with status {status}.'),
  // Another answer than the hub asked for
  REFUSED_BY_SOURCE: lasting('Källan svarade med status {status}.', 'The source answered with status {status}.'),
  REDIRECT: lasting('Källan hänvisar vidare, vilket inte följs.', 'The source redirects, which is not followed.'),
  ADDRESS_INSIDE: lasting(
    'Adressen pekar in i ett privat nät, eller på hubben själv.',
    'The address points into a private network, or at the hub itself.',
  ),
  ANSWER_TOO_LARGE: lasting('Svaret är större än {limit} byte.', 'The answer is larger than {limit} bytes.'),
  COMPRESSED: lasting(
    'Svaret är komprimerat, utan att det begärts.',
    'The answer is compressed, which was not asked for.',
  ),
  NOT_JSON: lasting('Svaret är inte JSON i UTF-8.', 'The answer is not JSON in UTF-8.'),
  GRAPHQL_ERROR: lasting('Källan svarade med ett fel: ”{message}”.', 'The source answered with an error: “{message}”.'),
  CONTRACT_BROKEN: lasting(
    'Svaret följer inte kontraktet i schema/source.graphql.',
    'The answer does not follow the contract in schema/source.graphql.',
  ),
  PERSONAL_IDENTITY_NUMBER: lasting(
    'Ett fält ser ut att innehålla ett personnummer.',
    'A field seems to contain a personal identity number.',
  ),
  PAGE_TOO_LONG: lasting('Sidan har fler än {limit} celler.', 'The page has more than {limit} cells.'),
  EMPTY_PAGE: lasting('Sidan är tom men inte den sista.', 'The page is empty but not the last.'),
  CURSOR_REPEATED: lasting(
    'Markören har redan getts: sidorna tar inte slut.',
    'The cursor was given before: the pages have no end.',
  ),
  TOO_MANY_CELLS: lasting('Källan har fler än {limit} celler.', 'The source has more than {limit} cells.'),
  VERSION_CHANGES: passing(
    'Versionen ändrades under hämtningen, {times} gånger i rad.',
    'The version changed during the harvest, {times} times in a row.',
  ),
  // The hub’s side
  SECRET_UNREADABLE: ours(
    'Hubben kan inte läsa källans nyckel: SAMNAV_SECRET_KEY saknas eller är en annan. Ange nyckeln på nytt.',
    'The hub cannot read the credential: SAMNAV_SECRET_KEY is missing or another. State the credential anew.',
  ),
  KEPT_AS_DRAFT: ours('Sparat som utkast: {reason}', 'Kept as a draft: {reason}'),
  NOT_TAKEN_IN: ours('{reason}', '{reason}'),
  INTERRUPTED: ours('Hämtningen avbröts gång på gång.', 'The harvest was interrupted again and again.'),
  SOURCE_REMOVED: ours('Källan togs bort.', 'The source was removed.'),
  INTERNAL: ours('Något gick fel hos oss.', 'Something went wrong on our side.'),
} as const satisfies Record<string, FaultEntry>;

export type FaultCode = keyof typeof HARVEST_FAULTS;

/** The fault, with its page (from 1) and its place in the answer. */
export interface HarvestFault {
  readonly code: FaultCode;
  readonly page: number | null;
  readonly place: string | null;
  readonly args: TextArguments;
}

/** As many as anybody will read. */
export const MOST_FAULTS = 100;

/**
 * The source's own text is quoted short, without personal identity numbers and without characters that could be markup.
 */
export function harvestFault(
  code: FaultCode,
  args: TextArguments = {},
  at: { readonly page?: number; readonly place?: string } = {},
): HarvestFault {
  const safe = Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? plainly(value) : value]);
  return {
    code,
    page: at.page ?? null,
    place: at.place ?? null,
    args: quoted(Object.fromEntries(safe) as TextArguments),
  };
}

/** What somebody must do before a draft is sent in. The refusal's own words would say that nothing is kept. */
export function keptAsDraft(refused: Refusal): HarvestFault {
  const reason = refused.code === 'COMMENT_REQUIRED' ? fillIn(WAITS_FOR_COMMENT, refused.args) : refusalText(refused);
  return harvestFault('KEPT_AS_DRAFT', { reason });
}

const WAITS_FOR_COMMENT: Text = {
  sv: '{count} {count|varning|varningar} behöver en kommentar innan det lämnas in.',
  en: '{count} {count|warning needs|warnings need} a comment before it is sent in.',
};

const plainly = (text: string): string => text.replace(/[\p{Cc}\p{Cs}<>]/gu, ' ');

export const faultText = ({ code, args }: HarvestFault): Text => fillIn(HARVEST_FAULTS[code], args);

export const isOfSource = ({ code }: HarvestFault): boolean => HARVEST_FAULTS[code].ofSource;
export const passesByItself = ({ code }: HarvestFault): boolean => HARVEST_FAULTS[code].passes;
