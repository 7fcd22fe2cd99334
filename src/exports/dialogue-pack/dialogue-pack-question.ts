import type { AnswerKind, ClosingOutcome, NamedCode, QuestionState } from '../../system-errors';
import type { NotAssessedReason } from '../../benchmarks';
import type { Text } from '../../platform';

interface PackGroup {
  readonly forbund: number;
  readonly withheld: number;
  readonly respondents: number;
  readonly mean: number | null;
}

interface PackInterval {
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
}

export interface PackEvidence {
  readonly measure: NamedCode;
  readonly round: { readonly code: string } | null;
  readonly group: PackGroup;
  readonly others: PackGroup;
  readonly difference: number | null;
  readonly interval: PackInterval | null;
  readonly reason: NotAssessedReason | null;
  readonly text: Text;
}

export interface PackChange {
  readonly measure: NamedCode;
  readonly forbund: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly interval: PackInterval | null;
  readonly isBroken: boolean;
  readonly text: Text;
}

interface PackQuestion {
  readonly authority: NamedCode;
  readonly registryNumber: string;
  readonly deadline: string;
  readonly state: QuestionState;
  readonly sentAt: string;
  readonly answers: readonly {
    readonly answer: AnswerKind;
    readonly reason: string | null;
    readonly inForceFrom: string | null;
    readonly answeredAt: string;
  }[];
}

/** A case as the hub answers it. Times are ISO 8601, as in every answer. */
export interface AnsweredCase {
  readonly number: number;
  readonly titleSv: string;
  readonly titleEn: string | null;
  readonly summary: string;
  readonly kind: string;
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
    readonly statements: number;
    readonly overlap: Text;
    readonly firstSeen: string | null;
    readonly lastSeen: string | null;
  };
  readonly questions: readonly PackQuestion[];
  readonly closed: {
    readonly outcome: ClosingOutcome;
    readonly reason: string;
    readonly inForceFrom: string | null;
    readonly closedAt: string;
  } | null;
  readonly evidence: readonly PackEvidence[];
  /** Null while no change of rules has a date. */
  readonly beforeAfter: {
    readonly inForceFrom: string;
    readonly before: { readonly code: string } | null;
    readonly after: { readonly code: string } | null;
    readonly measures: readonly PackChange[];
    readonly text: Text;
  } | null;
}

/** The query for one page of a pack: a pack says what the hub answers to it. */
export interface PackPage {
  readonly systemErrors: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly AnsweredCase[];
  };
}

/** Cases on a page. */
export const PACK_PAGE = 50;

/**
 * What the files call `forbund`, a count, the hub calls `forbundCount`: the files, and their hash, stay as they are.
 */
export const PACK_DOCUMENT = `query DialoguePack($authority: String!, $release: Int!, $first: Int!, $after: String) {
  systemErrors(filter: { authority: $authority }, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      number titleSv titleEn summary kind createdAt authorities { code } origin source synthetic proposedChange decidedBy { sv en }
      legalReferences { text }
      breadth { forbund: forbundCount forbundExisting counties personsPerYear statements overlap { sv en } firstSeen lastSeen }
      questions {
        authority { code nameSv nameEn } registryNumber deadline state sentAt answers { answer reason inForceFrom answeredAt }
      }
      closed { outcome reason inForceFrom closedAt }
      evidence(release: $release) {
        measure { code nameSv nameEn } round { code } group { ...Group } others { ...Group }
        difference interval { ...Interval } reason text { sv en }
      }
      beforeAfter(release: $release) {
        inForceFrom before { code } after { code } text { sv en }
        measures {
          measure { code nameSv nameEn } forbund: forbundCount before after difference interval { ...Interval } isBroken text { sv en }
        }
      }
    }
  }
}
fragment Group on EvidenceGroup { forbund: forbundCount withheld respondents mean }
fragment Interval on Interval { lower upper confidence }`;
