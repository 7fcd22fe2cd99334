import type { Text } from '../../platform';
import type { Ask } from '../questions/ask';
import type { Seen } from '../questions/seen';

/** A measure with figures in the table, in its latest version there. */
export interface MeasureNote {
  readonly code: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly definitionSv: string;
  readonly definitionEn: string;
  /** Where its series breaks, and why. */
  readonly breaks: readonly { readonly firstRound: string; readonly reason: Text }[];
}

/** What a reader must know about a table to use and cite it. */
export interface About {
  readonly title: Text;
  readonly release: number | null;
  readonly dataVersion: string | null;
  readonly rulesVersion: string | null;
  readonly publishedAt: string | null;
  /** The code by which a reader can cite and refetch the answer. */
  readonly receipt: string | null;
  readonly serviceVersion: string;
  readonly catalogue: { readonly version: string; readonly status: string; readonly source: Text };
  /** Whether some rows rest on invented data; `origin` says which. */
  readonly synthetic: boolean;
  readonly measures: readonly MeasureNote[];
  readonly methods: readonly string[];
}

/** What the export knows about itself before it asks. */
export interface AboutExport {
  readonly title: Text;
  readonly release: number | null;
  readonly receipt: string | null;
}

const ABOUT = `query ExportAbout($release: Int!) {
  release(number: $release) { number dataVersion rulesVersion publishedAt }
  catalogue { version status source { sv en } }
  serviceInfo { version }
}`;

const MEASURES = `query ExportMeasures($after: String) {
  indicators(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { measures { code nameSv nameEn versions {
      unit definitionSv definitionEn firstRound comparableWithPrevious breakReasonSv breakReasonEn
    } } }
  }
}`;

interface AboutAnswer {
  readonly release: { readonly dataVersion: string; readonly rulesVersion: string; readonly publishedAt: Date } | null;
  readonly catalogue: About['catalogue'];
  readonly serviceInfo: { readonly version: string };
}

interface MeasureVersionAnswer extends Pick<MeasureNote, 'unit' | 'definitionSv' | 'definitionEn'> {
  readonly firstRound: string;
  readonly comparableWithPrevious: boolean;
  readonly breakReasonSv: string | null;
  readonly breakReasonEn: string | null;
}

interface MeasuresAnswer {
  readonly indicators: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly {
      readonly measures: readonly (Pick<MeasureNote, 'code' | 'nameSv' | 'nameEn'> & {
        readonly versions: readonly MeasureVersionAnswer[];
      })[];
    }[];
  };
}

/**
 * Asks the hub about the release and the measures in the rows, as the same caller, so that the description says no more
 * than the hub does.
 */
export async function readAbout(ask: Ask, asked: AboutExport, seen: Seen): Promise<About> {
  const { title, release, receipt } = asked;
  const answer = (await ask(ABOUT, { release: release ?? 0 })) as unknown as AboutAnswer;
  return {
    title,
    release,
    dataVersion: answer.release?.dataVersion ?? null,
    rulesVersion: answer.release?.rulesVersion ?? null,
    publishedAt: answer.release && new Date(answer.release.publishedAt).toISOString(),
    receipt,
    serviceVersion: answer.serviceInfo.version,
    catalogue: answer.catalogue,
    synthetic: seen.origins.has('SYNTHETIC') || seen.origins.has('MIXED'),
    measures: seen.measures.size > 0 ? await measuresAmong(ask, seen.measures) : [],
    methods: [...seen.methods].sort(),
  };
}

async function measuresAmong(ask: Ask, codes: ReadonlySet<string>): Promise<MeasureNote[]> {
  const found: MeasureNote[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { indicators } = (await ask(MEASURES, { after })) as unknown as MeasuresAnswer;
    for (const { code, nameSv, nameEn, versions } of indicators.nodes.flatMap(({ measures }) => measures)) {
      const version = versions.at(-1);
      if (!version || !codes.has(code)) continue;
      const { unit, definitionSv, definitionEn } = version;
      found.push({
        code,
        nameSv,
        nameEn,
        unit,
        definitionSv,
        definitionEn,
        breaks: versions.slice(1).flatMap(breakAt),
      });
    }
    ({ hasNextPage: more, endCursor: after } = indicators.pageInfo);
  }
  return found;
}

const breakAt = (version: MeasureVersionAnswer): MeasureNote['breaks'] => {
  const { comparableWithPrevious, firstRound, breakReasonSv, breakReasonEn, definitionSv, definitionEn } = version;
  if (comparableWithPrevious) return [];
  return [{ firstRound, reason: { sv: breakReasonSv ?? definitionSv, en: breakReasonEn ?? definitionEn } }];
};
