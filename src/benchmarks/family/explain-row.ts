import type { MeasureVersion } from '../../catalogue';
import { fillIn, probabilityInWords, type Text } from '../../platform';
import { RULE } from './certain-words';
import { AGAINST, REASON_WORDS, type Against } from './category-words';
import type { Comparator, Cell, Reference } from './comparator';
import type { ComparedUnit } from './compare-units';
import { methodsOf, type MethodUsed } from '../figures/methods-used';

/** How the judgement of one unit came about, for whoever must answer for it. Only what is published is told. */
export interface RowExplanation {
  readonly formula: Text;
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly rule: Text;
  readonly methods: readonly MethodUsed[];
  readonly measureVersion: number;
  readonly release: number;
}

const DIRECTIONS: Record<MeasureVersion['direction'], Text> = {
  HIGHER: { sv: 'ett högre värde är bättre', en: 'a higher value is better' },
  LOWER: { sv: 'ett lägre värde är bättre', en: 'a lower value is better' },
  NONE: { sv: 'måttet har ingen god riktning', en: 'the measure has no good direction' },
};

export function explainRow(
  asked: {
    readonly version: MeasureVersion;
    readonly comparator: Comparator;
    readonly against: Against;
    readonly release: number;
    readonly comparisons: number;
    readonly areKinds: boolean;
  },
  { cell, reference }: { readonly cell: Cell | null; readonly reference: Reference | null },
  { reason, test, z, pValue, adjustedP }: ComparedUnit,
): RowExplanation {
  const { version, comparator, against, release, comparisons, areKinds } = asked;
  const inputs: Record<string, number | string> = {};
  const give = (values: Record<string, number | string | null>) => {
    for (const [name, value] of Object.entries(values)) if (value !== null) inputs[name] = value;
  };
  if (cell) give({ n: cell.n, sum: cell.sum });
  if (reference && comparator === 'GOAL') give({ goal: reference.sum });
  else if (reference) give({ referenceN: reference.n, referenceSum: reference.sum });
  give({ test, z, pValue, adjustedP });
  return {
    formula: {
      sv: `enhetens värde − ${AGAINST[against].sv}`,
      en: `the unit’s value − ${AGAINST[against].en}`,
    },
    inputs,
    rule: reason ? sentence(REASON_WORDS[reason]) : ruleOf(pValue, adjustedP, comparisons, version),
    methods: methodsOf(version, comparator, areKinds),
    measureVersion: version.version,
    release,
  };
}

const ruleOf = (p: number | null, adjusted: number | null, units: number, { direction }: MeasureVersion): Text =>
  fillIn(RULE, {
    ...(p !== null && { p }),
    ...(adjusted !== null && { adjusted: probabilityInWords(adjusted) }),
    units,
    direction: DIRECTIONS[direction],
  });

const sentence = (text: Text): Text => ({ sv: capital(text.sv), en: capital(text.en) });
const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
