import Table from 'cli-table3';
import type {
  FigurePartsFragment,
  ForbundPlaceQuery,
  NationalValueQuery,
  Origin,
  ReportPartsFragment,
} from './generated';
import type { PublishedFigure } from './published-figures';

/** The hub's answer about one of the published figures. */
export interface ComparedFigure {
  readonly published: PublishedFigure;
  readonly place: NonNullable<ForbundPlaceQuery['forbundByNumber']>['place'];
  readonly national: NationalValueQuery['nationalValue'];
}

const ORIGINS: Record<Origin, string> = {
  REAL: 'verkliga data\n(real data)',
  SYNTHETIC: 'syntetiska demodata\n(synthetic)',
  MIXED: 'delvis syntetiska\ndemodata (partly synthetic)',
};

const decimal = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const number = (value: number | null) => (value === null ? '–' : decimal.format(value));
const range = (interval: FigurePartsFragment['interval']) =>
  interval ? `${number(interval.lower)}–${number(interval.upper)}` : '–';
const coverage = ({ unitsReporting, unitsExisting }: FigurePartsFragment['coverage']) =>
  `${unitsReporting} av ${unitsExisting}`;
const origin = (found: Origin | null) => (found ? ORIGINS[found] : '–');

function draw(head: readonly string[], rows: readonly (readonly string[])[], wide: number): string {
  const colWidths = head.map((_, index) => (index === 0 ? wide : null));
  const table = new Table({ head: [...head], colWidths, wordWrap: true, style: { head: [], border: [] } });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}

/** The hub's report on an upload: the counts, and each kind of finding with its first text. */
export function reportTable({ created, updated, unchanged, removed, rejected, findings }: ReportPartsFragment): string {
  const counts = draw(
    ['nya (new)', 'ändrade (changed)', 'oförändrade (unchanged)', 'borttagna (removed)', 'avvisade (rejected)'],
    [[created, updated, unchanged, removed, rejected].map(String)],
    12,
  );
  if (findings.length === 0) return counts;
  const found = findings.map(({ code, severity, count, occurrences }) => {
    const text = occurrences[0]?.text;
    return [`${code}\n(${severity})`, `${count}`, text ? `${text.sv}\n(${text.en})` : ''];
  });
  return `${counts}\n${draw(['anmärkning (finding)', 'antal', 'den första (the first)'], found, 30)}`;
}

/** Each figure as the source printed it, and as the hub answers it. */
export function sourceTable(figures: readonly ComparedFigure[]): string {
  const head = [
    'Fråga (question)',
    'källan %\n(source)',
    'hubben %\n(hub)',
    '95 % intervall\n(interval)',
    'n',
    'lika?\n(same)',
  ];
  const rows = figures.map(({ published, place: { own } }) => [
    published.question,
    `${published.percent}`,
    number(own.value),
    range(own.interval),
    `${own.n ?? '–'}`,
    isSame({ published, own }) ? 'ja (yes)' : 'NEJ (NO)',
  ]);
  return draw(head, rows, 46);
}

/** The same measures in the country: all respondents taken together, and each förbund counting as one. */
export function nationTable(figures: readonly ComparedFigure[]): string {
  const head = [
    'Mått (measure)',
    'landet %\n(nation)',
    '95 % intervall\n(interval)',
    'n',
    'täckning, förbund\n(coverage)',
    'ovägt %\n(unweighted)',
    'ursprung\n(origin)',
  ];
  const rows = figures.map(({ national: { measure, pooled, unweighted } }) => [
    `${measure.nameSv}\n(${measure.nameEn})`,
    number(pooled.value),
    range(pooled.interval),
    `${pooled.n ?? '–'}`,
    coverage(pooled.coverage),
    number(unweighted.value),
    origin(pooled.origin),
  ]);
  return draw(head, rows, 36);
}

/** Whether the hub's share, rounded to whole per cent, is what the source printed. */
export function isSame({ published, own }: { published: PublishedFigure; own: FigurePartsFragment }): boolean {
  return own.value !== null && Math.round(own.value) === published.percent;
}
