import { entry, type CatalogueEntry } from './catalogue-entry';

/** What is refused of files that are sent in pieces. A part of the error catalogue. */
export const UPLOAD_ERRORS = {
  UNKNOWN_UPLOAD: entry(
    404,
    'Det finns ingen sådan påbörjad fil; den kan ha gått ut. Börja om.',
    'There is no such begun file; it may have expired. Begin anew.',
  ),
  UPLOAD_OFFSET: entry(
    409,
    'Nästa byte som väntas är {offset}: fortsätt därifrån.',
    'The next byte expected is {offset}: go on from there.',
  ),
  UPLOAD_SETTLED: entry(
    409,
    'Filen är redan mottagen och behandlad; hämta svaret från dess adress.',
    'The file has been received and dealt with already; get the answer from its address.',
  ),
  UPLOAD_CHANGED: entry(
    409,
    'Någon annan skickade mer av filen, eller avbröt den, medan den togs in. Fråga efter läget och försök igen.',
    'Somebody else sent more of the file, or gave it up, while it was taken in. Ask where it stands and try again.',
  ),
  UPLOAD_LENGTH: entry(
    422,
    'Filen ska vara {length} byte enligt Upload-Length, inte {received}.',
    'The file is to be {length} bytes by its Upload-Length, not {received}.',
  ),
  UPLOAD_DIGEST: entry(
    422,
    'Det som togs emot är inte filen som Repr-Digest anger. Börja om.',
    'What was received is not the file that Repr-Digest states. Begin anew.',
  ),
  TOO_MANY_UPLOADS: entry(
    409,
    'Förbundet har redan {limit} påbörjade filer: gör en färdig, eller avbryt den.',
    'The förbund has {limit} begun files already: finish one, or give it up.',
  ),
  TOO_MANY_LARGE_FILES: entry(
    503,
    'Hubben läser redan så många stora filer som det kan, eller en annan av förbundets; försök igen om {resetsInSeconds} {resetsInSeconds|sekund|sekunder}.',
    'The hub is reading as many large files as it can, or another of the förbund’s; try again in {resetsInSeconds} {resetsInSeconds|second|seconds}.',
  ),
} as const satisfies Record<string, CatalogueEntry>;
