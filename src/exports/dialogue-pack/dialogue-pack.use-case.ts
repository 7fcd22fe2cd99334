import { createHash } from 'node:crypto';
import type { Context } from '../../graphql';
import type { Text } from '../../platform';
import { releaseToRead } from '../../releases';
import type { NamedCode } from '../../system-errors';
import type { Ask } from '../questions/ask';
import { PACK_DOCUMENT, PACK_PAGE, type AnsweredCase, type PackPage } from './dialogue-pack-question';
import { contextAt, readPackDay } from './pack-day';

/**
 * Material for a meeting with an authority: its cases as they stood on a day, with a release's figures about them. The
 * same authority, release and day give the same pack, unless the secretariat has since revised words, merged or split
 * cases: then the digest differs.
 */
export interface DialoguePack {
  readonly authority: NamedCode;
  readonly release: number;
  /** YYYY-MM-DD: the pack shows what had been signed, asked, answered and closed when that day ended. */
  readonly asOf: string;
  readonly coverage: PackCoverage;
  readonly methods: readonly Text[];
  readonly cases: readonly PackCase[];
  /** SHA-256 of the pack's content, in hex: two packs with the same digest say the same. */
  readonly digest: string;
  readonly citation: Text;
}

export interface PackCase extends AnsweredCase {
  /** The overall conclusion of the comparison before and after a change of rules, or why there is none. */
  readonly beforeAfterNote: Text;
}

/** How many of the cases have figures that say something. */
export interface PackCoverage {
  readonly cases: number;
  /** With a measure that a report links to it. */
  readonly withMeasures: number;
  /** Where a measure could be compared with the other förbund. */
  readonly compared: number;
  /** Where a measure could be compared before and after a change of rules. */
  readonly beforeAfter: number;
}

const METHODS: readonly Text[] = [
  {
    sv: 'Underlaget jämför de förbund som står bakom ett ärende med övriga, i den senaste mätomgång som publiceringen har. Varje förbund räknas lika; intervallet (95 %) är Welchs, med förbundet som enhet.',
    en: 'The evidence compares the förbund that stand behind a case with the others, in the last round that the release has. Each förbund counts as one; the interval (95%) is Welch’s, with the förbund as the unit.',
  },
  {
    sv: 'Före och efter en regeländring jämförs den sista mätomgång som slutade före ikraftträdandet med den första som började då eller senare, för de förbund bakom ärendet som har publicerade värden i båda. Mätomgångarna räknas som oberoende.',
    en: 'Before and after a change of rules are the last round that ended before it took effect and the first that began then or later, of the förbund behind the case that have published values in both. The rounds are taken as independent.',
  },
  {
    sv: 'Bara publicerade värden ingår. Skyddade värden är utelämnade, och deras antal anges.',
    en: 'Published values only. Withheld values are left out, and their number is told.',
  },
  {
    sv: 'Samband, inte orsak: förbund som rapporterar kan skilja sig åt av andra skäl, och annat än regeln kan ha ändrats.',
    en: 'Association, not cause: förbund that report may differ for other reasons, and more than the rule may have changed.',
  },
  {
    sv: 'Antalet berörda är förbundens egna uppgifter; överlappet är inte känt, och uppgifter under fem ingår inte.',
    en: 'The number of persons is what förbund stated; the overlap is not known, and statements below five are left out.',
  },
];

const NO_CHANGE: Text = {
  sv: 'Före och efter jämförs inte: ingen regeländring med datum för ikraftträdande är känd.',
  en: 'Before and after are not compared: no change of rules with a day of entry into force is known.',
};

export interface AskedPack {
  readonly authority: NamedCode;
  /** A release's number; null or undefined for the latest. */
  readonly release?: number | null;
  /** YYYY-MM-DD; today, unless stated. */
  readonly asOf?: string | null;
}

/**
 * Puts the pack's question to the hub as its reader, so that access, limits and disclosure control are those of any
 * question.
 * @param askAs asks in a context: as the reader, at the moment when the day ended
 * @throws SamnavError INVALID_INPUT, UNKNOWN_RELEASE, RELEASE_WITHDRAWN, NOTHING_RELEASED; and whatever `askAs` throws
 */
export async function dialoguePack(
  context: Context,
  askAs: (context: Context) => Ask,
  asked: AskedPack,
): Promise<DialoguePack> {
  const { authority } = asked;
  const { asOf, moment } = readPackDay(asked.asOf, context.hub.clock());
  const release = await releaseToRead(context.hub, asked.release);
  const found = await allCases(askAs(contextAt(context, moment)), { authority: authority.code, release });
  const cases = inOrder(found, authority, moment).map((one) => ({
    ...one,
    beforeAfterNote: one.beforeAfter?.text ?? NO_CHANGE,
  }));
  const said = { authority, release, asOf, coverage: coverageOf(cases), methods: METHODS, cases };
  const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  const cite = (what: string, released: string) =>
    `Samnav. ${what}. ${asOf}, ${released} ${release}. SHA-256 ${digest}.`;
  return {
    ...said,
    digest,
    citation: {
      sv: cite(`Dialogunderlag för ${authority.nameSv}`, 'publicering'),
      en: cite(`Dialogue pack for ${authority.nameEn}`, 'release'),
    },
  };
}

async function allCases(
  ask: Ask,
  which: { readonly authority: string; readonly release: number },
): Promise<AnsweredCase[]> {
  const cases: AnsweredCase[] = [];
  let after: string | null = null;
  do {
    const { systemErrors } = (await ask(PACK_DOCUMENT, { ...which, first: PACK_PAGE, after })) as unknown as PackPage;
    cases.push(...systemErrors.nodes);
    after = systemErrors.pageInfo.hasNextPage ? systemErrors.pageInfo.endCursor : null;
  } while (after !== null);
  return cases;
}

/** Cases that existed and concerned the authority then, the broadest first: the list's own order is today's. */
const inOrder = (cases: readonly AnsweredCase[], { code }: NamedCode, moment: Date): AnsweredCase[] =>
  cases
    .filter((one) => new Date(one.createdAt) <= moment && one.authorities.some((authority) => authority.code === code))
    .sort((a, b) => b.breadth.forbund - a.breadth.forbund || a.number - b.number);

function coverageOf(cases: readonly AnsweredCase[]): PackCoverage {
  const isCompared = ({ difference }: { readonly difference: number | null }) => difference !== null;
  return {
    cases: cases.length,
    withMeasures: cases.filter(({ evidence }) => evidence.length > 0).length,
    compared: cases.filter(({ evidence }) => evidence.some(isCompared)).length,
    beforeAfter: cases.filter(({ beforeAfter }) => beforeAfter?.measures.some(isCompared)).length,
  };
}
