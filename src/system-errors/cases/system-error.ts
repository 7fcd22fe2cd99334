import type { EstimateBasis, Instrument, SystemErrorKind } from '../law/instruments';
import { lawKeys, type LegalReference } from '../law/legal-reference';
import { searchText, type ReportFacts } from '../reports/report';
import type { SystemErrorState } from './system-error-states';

/** REPORTED by förbund, or from a PUBLISHED_SOURCE before any förbund had reported it. */
export const ORIGINS = ['REPORTED', 'PUBLISHED_SOURCE'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The part of a case that the public reads. */
export interface SystemErrorFacts {
  readonly titleSv: string;
  readonly titleEn: string | null;
  readonly summary: string;
  readonly kind: SystemErrorKind;
  readonly authorities: readonly string[];
  readonly legalReferences: readonly LegalReference[];
  readonly proposedChange: string | null;
  readonly instrument: Instrument | null;
  readonly themes: readonly string[];
}

export interface StoredSystemError extends SystemErrorFacts {
  /** Its public number. */
  readonly key: number;
  readonly state: SystemErrorState;
  readonly revision: number;
  readonly origin: Origin;
  readonly source: string | null;
  readonly mergedIntoId: number | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** The year that a public document is of, as far as its name tells: the first year in it. */
export function yearOfSource(source: string | null): number | null {
  const found = /(?:19|20)\d\d/.exec(source ?? '');
  return found && Number(found[0]);
}

/** A förbund that stands behind a case. */
export interface StoredSignature {
  readonly key: number;
  readonly systemErrorId: number;
  readonly forbundId: number;
  readonly countyCode: string;
  /** Whether the förbund is one of the demo nation. */
  readonly synthetic: boolean;
  /** The report by which it signed; null for a förbund that co-signed. */
  readonly reportId: number | null;
  readonly personsPerYear: number | null;
  readonly estimateBasis: EstimateBasis | null;
  readonly evidence: string | null;
  readonly signedAt: Date;
  /** From the report; empty for a förbund that co-signed. */
  readonly authorities: readonly string[];
  readonly legalReferences: readonly LegalReference[];
  readonly interventions: readonly string[];
  readonly measures: readonly string[];
  readonly rounds: readonly string[];
}

/** A move of signatures from one case to another. */
export interface StoredMove {
  readonly kind: 'MERGE' | 'SPLIT' | 'UNDO';
  readonly from: number;
  readonly to: number;
  readonly at: Date;
}

/** The secretariat's words where it has given some, otherwise the report's. */
export interface SystemErrorWords {
  readonly titleSv?: string | null;
  readonly titleEn?: string | null;
  readonly summary?: string | null;
  readonly kind?: SystemErrorKind | null;
  readonly themes?: readonly string[] | null;
}

export function caseOfReport(report: ReportFacts, words: SystemErrorWords): SystemErrorFacts {
  return {
    titleSv: words.titleSv ?? report.title,
    titleEn: words.titleEn ?? null,
    summary: words.summary ?? report.description,
    // A report that was sent has a kind.
    kind: (words.kind ?? report.kind) as SystemErrorKind,
    authorities: report.authorities,
    legalReferences: report.legalReferences,
    proposedChange: report.proposedChange,
    instrument: report.instrument,
    themes: words.themes ?? [],
  };
}

/** A case's facts, with the given words in place of its own. */
export const revised = (facts: SystemErrorFacts, words: SystemErrorWords): SystemErrorFacts => ({
  ...facts,
  titleSv: words.titleSv ?? facts.titleSv,
  titleEn: words.titleEn ?? facts.titleEn,
  summary: words.summary ?? facts.summary,
  kind: words.kind ?? facts.kind,
  themes: words.themes ?? facts.themes,
});

export const caseText = ({ titleSv, titleEn, summary, proposedChange }: SystemErrorFacts): string =>
  searchText([titleSv, titleEn, summary, proposedChange]);

/** The case's own authorities and those that its reports name, each once. */
export const authoritiesOf = (
  { authorities }: Pick<SystemErrorFacts, 'authorities'>,
  signatures: readonly Pick<StoredSignature, 'authorities'>[],
): string[] => [...new Set([...authorities, ...signatures.flatMap((signature) => signature.authorities)])];

/** The case's own references and those of its reports: each place once, as it was first cited. */
export function legalReferencesOf(
  { legalReferences }: Pick<SystemErrorFacts, 'legalReferences'>,
  signatures: readonly Pick<StoredSignature, 'legalReferences'>[],
): LegalReference[] {
  const all = [...legalReferences, ...signatures.flatMap((signature) => signature.legalReferences)];
  const byPlace = new Map<string, LegalReference>();
  for (const reference of all) {
    const place = lawKeys([reference]).at(-1) ?? '';
    if (!byPlace.has(place)) byPlace.set(place, reference);
  }
  return [...byPlace.values()];
}
