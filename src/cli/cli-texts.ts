import { fillIn, type Text, type TextArguments } from '../platform';

/**
 * The texts of commands that contain numbers, or that several commands share: gathered here so that one test reads them
 * all.
 */
export const CLI_TEXTS = {
  MIGRATED: {
    sv: '{count} {count|migrering körd|migreringar körda}; register och katalog finns.',
    en: '{count} {count|migration|migrations} run; register and catalogue are in place.',
  },
  // samnav audit verify
  TRAIL_CHANGED: {
    sv: 'Händelseloggen är ändrad på {count} {count|ställe|ställen}.',
    en: 'The audit trail was changed in {count} {count|place|places}.',
  },
  TRAIL_HOLDS: {
    sv: '{count} {count|händelse|händelser}, och kedjan håller.',
    en: '{count} {count|event|events}, and the chain holds.',
  },
  TRAIL_HOLDS_BUT: {
    sv: '{count} {count|händelse|händelser}, och kedjan håller i sig själv, men slutet som angavs är inte dess.',
    en: '{count} {count|event|events}, and the chain holds by itself, but the end that was given is not of it.',
  },
  // samnav secrets rekey
  REKEYED: {
    sv: '{count} {count|omkrypterad|omkrypterade}, {already} var det redan.',
    en: '{count} encrypted anew, {already} {already|was|were} already.',
  },
  SECRETS_UNREADABLE: {
    sv: '{count} {count|hemlighet|hemligheter} kan inte läsas med SAMNAV_SECRET_KEY eller SAMNAV_SECRET_KEY_PREVIOUS; ange {count|den|dem} på nytt, eller rätt nyckel.',
    en: '{count} {count|secret|secrets} cannot be read with SAMNAV_SECRET_KEY or SAMNAV_SECRET_KEY_PREVIOUS; state {count|it|them} anew, or the right key.',
  },
  // samnav outbox, samnav sources
  DELIVERED: {
    sv: '{count} {count|levererad|levererade}, {failed} {failed|misslyckad|misslyckade}.',
    en: '{count} delivered, {failed} failed.',
  },
  GIVEN_UP: { sv: '{count} {count|uppgiven|uppgivna}.', en: '{count} given up.' },
  HARVESTED: {
    sv: '{count} {count|hämtad|hämtade}, {failed} {failed|misslyckad|misslyckade}.',
    en: '{count} fetched, {failed} failed.',
  },
  // samnav store check
  STORE_AS_WRITTEN: {
    sv: 'Databasen i {folder}: varje block är som den skrev det. PostgreSQL har läst allt och inte funnit något fel.',
    en: 'The database in {folder}: every block is as it wrote it. PostgreSQL has read all of it and found no fault.',
  },
  STORE_CUT_OFF: {
    sv: 'Databasen i {folder} avbröts mitt i en skrivning: varje block utom de som då skrevs är som den skrev det. PostgreSQL har läst allt och inte funnit något fel.',
    en: 'The database in {folder} was cut off in the middle of a write: every block but those being written is as it wrote it. PostgreSQL has read all of it and found no fault.',
  },
  STORE_NOT_NOTED: {
    sv: 'Databasen i {folder}: ingen har antecknat dess block, eller så är de godtagna som de ligger, och om något i den är ändrat eller borttaget kan inte sägas. PostgreSQL har läst allt och inte funnit något fel. Från och med nu är blocken antecknade.',
    en: 'The database in {folder}: nobody has noted its blocks, or they were taken as they lie, and whether something in it was changed or removed cannot be told. PostgreSQL has read all of it and found no fault. From now on the blocks are noted.',
  },
  // samnav restored
  WILL_BEGIN_EPOCH: {
    sv: 'En ny epok påbörjas, och det kan inte tas tillbaka: listor läses om från början (markörer från före återläsningen gäller inte), nästa publicering får nummer {release}, och {gap} nummer på inlämningar, ärenden och åtkomstnycklar hoppas över.',
    en: 'A new epoch will begin, which cannot be taken back: lists are read from their beginning (cursors from before the restore do not hold), the next release has number {release}, and {gap} numbers of submissions, cases and tokens are passed over.',
  },
  NOTHING_DONE: {
    sv: 'Inget är gjort. Svara ja vid en terminal, eller lägg till --yes.',
    en: 'Nothing was done. Answer yes at a terminal, or add --yes.',
  },
} as const satisfies Record<string, Text>;

/** A text in both languages, one after the other. */
export function said(code: keyof typeof CLI_TEXTS, args: TextArguments = {}): string {
  const { sv, en } = fillIn(CLI_TEXTS[code], args);
  return `${sv} ${en}`;
}
