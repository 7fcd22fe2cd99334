import type { Text } from '../../platform';
import type { DialoguePack, PackCase } from './dialogue-pack.use-case';
import type { PackChange, PackEvidence } from './dialogue-pack-question';

/** A figure that the pack has of its rows, in the order in which a cube holds them. */
interface Figure<Row> {
  readonly code: string;
  readonly label: Text;
  readonly of: (row: Row) => number | null | undefined;
}

const side = (code: 'group' | 'others', who: Text): Figure<PackEvidence>[] => [
  { code: `${code}_forbund`, label: of('förbund', 'förbund', who), of: (row) => row[code].forbund },
  { code: `${code}_withheld`, label: of('skyddade värden', 'withheld values', who), of: (row) => row[code].withheld },
  { code: `${code}_respondents`, label: of('svarande', 'respondents', who), of: (row) => row[code].respondents },
  { code: `${code}_mean`, label: of('medelvärde', 'mean', who), of: (row) => row[code].mean },
];

const of = (sv: string, en: string, who: Text): Text => ({ sv: `${sv}, ${who.sv}`, en: `${en}, ${who.en}` });

const DIFFERENCE: readonly Figure<Pick<PackEvidence, 'difference' | 'interval'>>[] = [
  { code: 'difference', label: { sv: 'skillnad', en: 'difference' }, of: (row) => row.difference },
  {
    code: 'interval_lower',
    label: { sv: 'intervallets nedre gräns', en: 'lower limit' },
    of: (row) => row.interval?.lower,
  },
  {
    code: 'interval_upper',
    label: { sv: 'intervallets övre gräns', en: 'upper limit' },
    of: (row) => row.interval?.upper,
  },
];

const EVIDENCE: readonly Figure<PackEvidence>[] = [
  ...side('group', { sv: 'de som står bakom', en: 'those that stand behind it' }),
  ...side('others', { sv: 'övriga', en: 'the others' }),
  ...DIFFERENCE,
];

const CHANGE: readonly Figure<PackChange>[] = [
  { code: 'forbund', label: { sv: 'förbund med värden i båda', en: 'förbund with both' }, of: (row) => row.forbund },
  { code: 'before', label: { sv: 'före', en: 'before' }, of: (row) => row.before },
  { code: 'after', label: { sv: 'efter', en: 'after' }, of: (row) => row.after },
  ...DIFFERENCE,
];

const BREADTH: readonly Figure<PackCase>[] = [
  { code: 'forbund', label: { sv: 'förbund', en: 'förbund' }, of: ({ breadth }) => breadth.forbund },
  {
    code: 'forbund_existing',
    label: { sv: 'förbund som finns', en: 'förbund that exist' },
    of: ({ breadth }) => breadth.forbundExisting,
  },
  { code: 'counties', label: { sv: 'län', en: 'counties' }, of: ({ breadth }) => breadth.counties },
  {
    code: 'persons_per_year',
    label: { sv: 'berörda per år', en: 'persons a year' },
    of: ({ breadth }) => breadth.personsPerYear,
  },
];

/** A dimension: its codes in order, each with its name. */
type Codes = ReadonlyMap<string, string>;

/**
 * The pack for statistics software: JSON-stat 2.0, class `collection`, of data sets: the breadth of the cases, their
 * evidence, and their measures before and after where a change is dated. Values are sparse: a value that is withheld,
 * or was not compared, is absent. https://json-stat.org/full/
 */
export function dialoguePackJsonStat(pack: DialoguePack): string {
  const { cases, citation, coverage, methods, release, asOf, digest, authority } = pack;
  const named = (some: readonly PackCase[]) => new Map(some.map((one) => [String(one.number), one.titleSv]));
  const compared = cases.filter(({ evidence }) => evidence.length > 0);
  const evidence = compared.flatMap((one) => one.evidence.map((row) => ({ one, row })));
  const changed = cases.flatMap((one) => one.beforeAfter?.measures.map((row) => ({ one, row })) ?? []);
  const note = [citation, ...methods].flatMap(({ sv, en }) => [sv, en]);
  return JSON.stringify({
    version: '2.0',
    class: 'collection',
    label: citation.sv,
    note,
    extension: {
      samnav: { authority: authority.code, release, asOf, digest, coverage, synthetic: cases.some(isSynthetic) },
    },
    link: {
      item: [
        dataset('Bredd (breadth)', { case: named(cases) }, BREADTH, cases, (one) => [String(one.number)]),
        dataset(
          'Underlag: samband, inte orsak (evidence: association, not cause)',
          {
            case: named(compared),
            measure: new Map(evidence.map(({ row }) => [row.measure.code, row.measure.nameSv])),
            round: new Map(evidence.map(({ row }) => [roundOf(row), roundOf(row)])),
          },
          EVIDENCE.map(inRow),
          evidence,
          ({ one, row }) => [String(one.number), row.measure.code, roundOf(row)],
        ),
        ...(changed.length > 0 ? [changes(changed)] : []),
      ],
    },
  });
}

interface Changed {
  readonly one: PackCase;
  readonly row: PackChange;
}

/** The data set's notes give each case's conclusion, or why nothing is compared. */
const changes = (changed: readonly Changed[]): object => ({
  ...dataset(
    'Före och efter: samband, inte orsak (before and after: association, not cause)',
    {
      case: new Map(changed.map(({ one }) => [String(one.number), one.titleSv])),
      measure: new Map(changed.map(({ row }) => [row.measure.code, row.measure.nameSv])),
    },
    CHANGE.map(inRow),
    changed,
    ({ one, row }) => [String(one.number), row.measure.code],
  ),
  note: changed.flatMap(({ one, row }) =>
    [row.text, one.beforeAfterNote].flatMap(({ sv, en }) => [`${one.number}: ${sv}`, `${one.number}: ${en}`]),
  ),
});

const inRow = <Row>(figure: Figure<Row>): Figure<{ readonly row: Row }> => ({
  ...figure,
  of: ({ row }) => figure.of(row),
});

const isSynthetic = ({ synthetic }: PackCase): boolean => synthetic;

/** A measure that no round of the release has is in the cube as well, with the counts that the answer gives for it. */
const roundOf = ({ round }: PackEvidence): string => round?.code ?? 'NONE';

function dataset<Row>(
  label: string,
  codes: Readonly<Record<string, Codes>>,
  figures: readonly Figure<Row>[],
  rows: readonly Row[],
  placeOf: (row: Row) => readonly string[],
): object {
  const axes = Object.values(codes).map((axis) => [...axis.keys()]);
  const value: Record<string, number> = {};
  for (const row of rows) {
    const place = placeOf(row).reduce((sum, code, index) => {
      const axis = axes[index] ?? [];
      return sum * axis.length + axis.indexOf(code);
    }, 0);
    figures.forEach((figure, offset) => {
      const found = figure.of(row);
      if (typeof found === 'number') value[place * figures.length + offset] = found;
    });
  }
  const named = (axis: Codes) => ({ category: { index: [...axis.keys()], label: Object.fromEntries(axis) } });
  return {
    version: '2.0',
    class: 'dataset',
    label,
    id: [...Object.keys(codes), 'metric'],
    size: [...axes.map((axis) => axis.length), figures.length],
    role: { metric: ['metric'], ...('round' in codes ? { time: ['round'] } : {}) },
    dimension: {
      ...Object.fromEntries(Object.entries(codes).map(([id, axis]) => [id, named(axis)])),
      metric: named(new Map(figures.map((figure) => [figure.code, `${figure.label.sv} (${figure.label.en})`]))),
    },
    value,
  };
}
