import { entry, type CatalogueEntry } from './catalogue-entry';

/** What is refused of a förbund's comments on its own figures. A part of the error catalogue. */
export const REPLY_ERRORS = {
  UNKNOWN_FIGURE: entry(
    404,
    'Förbundet har inget tal för {measure}, {dimension} {category}, i mätomgång {round}.',
    'The förbund has no figure of {measure}, {dimension} {category}, in round {round}.',
  ),
  REPLY_WITHOUT_NUMBERS: entry(
    422,
    'Skriv kommentaren utan siffror, årtal och datum undantagna: talet står bredvid, och ett annat kan röja något som är undertryckt.',
    'Write the comment without digits, years and dates excepted: the figure stands beside it, and another could reveal one that is withheld.',
  ),
  UNKNOWN_REPLY: entry(404, 'Det finns ingen sådan kommentar.', 'There is no such comment.'),
  REPLY_WITHDRAWN: entry(409, 'Kommentaren är redan återkallad.', 'The comment has been withdrawn already.'),
} as const satisfies Record<string, CatalogueEntry>;
