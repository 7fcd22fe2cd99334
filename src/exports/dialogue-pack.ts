import { createHash } from 'node:crypto';
import type { Text } from '../platform/text';
import type { NamedCode } from '../system-errors/code-lists';
import type { AnswerKind } from '../system-errors/dialogue';
import type { Ask } from './ask';

interface PackGroup {
  readonly forbund: number;
  readonly withheld: number;
  readonly respondents: number;
  readonly mean: number | null;
}

export interface PackEvidence {
  readonly measure: { readonly code: string; readonly nameSv: string; readonly nameEn: string };
  readonly round: { readonly code: string } | null;
  readonly group: PackGroup;
  readonly others: PackGroup;
  readonly difference: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly text: Text;
}

interface PackQuestion {
  readonly authority: NamedCode;
  readonly registryNumber: string;
  readonly deadline: string;
  readonly state: string;
  readonly answers: readonly {
    readonly answer: AnswerKind;
    readonly reason: string | null;
    readonly inForceFrom: string | null;
    readonly answeredAt: string;
  }[];
}

export interface PackCase {
  readonly number: number;
  readonly titleSv: string;
  readonly titleEn: string | null;
  readonly summary: string;
  readonly kind: string;
  /** ISO 8601, as in every answer. */
  readonly createdAt: string;
  readonly authorities: readonly { readonly code: string }[];
  readonly origin: string;
  readonly source: string | null;
  readonly synthetic: boolean;
  readonly proposedChange: string | null;
  readonly decidedBy: Text | null;
  readonly legalReferences: readonly { readonly text: string }[];
  readonly breadth: {
    readonly forbund: number;
    readonly forbundExisting: number;
    readonly counties: number;
    readonly personsPerYear: number | null;
    readonly overlap: Text;
  };
  readonly questions: readonly PackQuestion[];
  readonly closed: {
    readonly outcome: string;
    readonly reason: string;
    readonly inForceFrom: string | null;
  } | null;
  readonly evidence: readonly PackEvidence[];
}

/**
 * What a meeting with an authority is prepared by: its cases as they stood on a day, with what a release says of them. The same
 * authority, release and day give the same pack, unless the secretariat has revised words, merged or split since: the digest tells.
 */
export interface DialoguePack {
  readonly authority: NamedCode;
  readonly release: number;
  /** YYYY-MM-DD: what had been signed, asked, answered and closed when that day ended. */
  readonly asOf: string;
  readonly methods: readonly Text[];
  readonly cases: readonly PackCase[];
  /** SHA-256 of all that it says, in hex: two packs with the same say the same. */
  readonly digest: string;
  readonly citation: Text;
}

const DOCUMENT = `query DialoguePack($authority: String!, $release: Int!, $first: Int!, $after: String) {
  systemErrors(filter: { authority: $authority }, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      number titleSv titleEn summary kind createdAt authorities { code } origin source synthetic proposedChange decidedBy { sv en }
      legalReferences { text }
      breadth { forbund forbundExisting counties personsPerYear overlap { sv en } }
      questions { authority { code nameSv nameEn } registryNumber deadline state answers { answer reason inForceFrom answeredAt } }
      closed { outcome reason inForceFrom }
      evidence(release: $release) {
        measure { code nameSv nameEn } round { code } group { ...Group } others { ...Group }
        difference interval { lower upper } text { sv en }
      }
    }
  }
}
fragment Group on EvidenceGroup { forbund withheld respondents mean }`;

const PAGE = 50;

const METHODS: readonly Text[] = [
  {
    sv: 'Underlaget jämför de förbund som står bakom ett ärende med övriga, i den senaste mätomgång som publiceringen har. Varje förbund räknas lika; intervallet (95 %) är Welchs, med förbundet som enhet.',
    en: 'The evidence compares the förbund that stand behind a case with the others, in the last round that the release has. Each förbund counts as one; the interval (95%) is Welch’s, with the förbund as the unit.',
  },
  {
    sv: 'Bara publicerade värden ingår. Skyddade värden är utelämnade, och deras antal anges.',
    en: 'Published values only. Withheld values are left out, and their number is told.',
  },
  {
    sv: 'Samband, inte orsak: förbund som rapporterar kan skilja sig åt av andra skäl.',
    en: 'Association, not cause: förbund that report may differ for other reasons.',
  },
  {
    sv: 'Antalet berörda är förbundens egna uppgifter; överlappet är inte känt, och uppgifter under fem ingår inte.',
    en: 'The number of persons is what förbund stated; the overlap is not known, and statements below five are left out.',
  },
];

interface Page {
  readonly systemErrors: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly PackCase[];
  };
}

/**
 * Puts the pack's own question to the hub as its reader, so that access, limits and what is withheld are those of any question.
 * @param ask asks as of `moment`, when `asOf` ends or, if that is today, of this moment
 */
export async function dialoguePack(
  ask: Ask,
  authority: NamedCode,
  release: number,
  { asOf, moment }: { readonly asOf: string; readonly moment: Date },
): Promise<DialoguePack> {
  const cases: PackCase[] = [];
  let after: string | null = null;
  do {
    const variables = { authority: authority.code, release, first: PAGE, after };
    const { systemErrors } = (await ask(DOCUMENT, variables)) as unknown as Page;
    cases.push(...systemErrors.nodes);
    after = systemErrors.pageInfo.hasNextPage ? systemErrors.pageInfo.endCursor : null;
  } while (after !== null);
  const said = { authority, release, asOf, methods: METHODS, cases: inOrder(cases, authority, moment) };
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

/** Those that were there and concerned the authority then, the broadest first: the list's own order is that of today. */
const inOrder = (cases: readonly PackCase[], { code }: NamedCode, moment: Date): PackCase[] =>
  cases
    .filter((one) => new Date(one.createdAt) <= moment && one.authorities.some((authority) => authority.code === code))
    .sort((a, b) => b.breadth.forbund - a.breadth.forbund || a.number - b.number);
