import {
  FEWEST_UNITS,
  groupDifference,
  REASON_WORDS,
  sentenceOf,
  type GroupDifference,
  type MeasureTable,
  type NotAssessedReason,
} from '../../benchmarks';
import type { Measure, Round } from '../../catalogue';
import type { Text } from '../../platform';

/** Whether the förbund behind a case differ from the others in a measure that they have linked to it. */
export interface Evidence extends GroupDifference {
  readonly measure: Measure;
  /** Null when the release has no figures of the measure, in the requested round or in any. */
  readonly round: Round | null;
  readonly text: Text;
}

const NOT_CAUSE: Text = { sv: 'Samband, inte orsak.', en: 'Association, not cause.' };

const NOBODY = { forbundCount: 0, withheld: 0, respondents: 0, mean: null };

/**
 * The evidence of a measure in a round, by its code; without one, in the last round for which the release has figures.
 */
export function evidenceOf(table: MeasureTable, signatories: ReadonlySet<number>, round?: string | null): Evidence {
  const { measure, rounds } = table;
  const found = round ? rounds.find((one) => one.round.code === round) : rounds.at(-1);
  const compared: GroupDifference = found
    ? groupDifference(found, (forbund) => signatories.has(forbund))
    : { group: NOBODY, others: NOBODY, difference: null, interval: null, reason: 'NO_RESPONDENTS' };
  return { measure, round: found?.round ?? null, ...compared, text: textOf(compared) };
}

/** Why two groups are not compared, where the figures themselves do not say. */
const WHY_NOT: Partial<Record<NotAssessedReason, Text>> = {
  NO_RESPONDENTS: {
    sv: 'publiceringen har inga värden av det i mätomgången',
    en: 'the release has no values of it in the round',
  },
  TOO_FEW_UNITS: {
    sv: `det krävs ${FEWEST_UNITS} förbund med publicerat värde på vardera sidan`,
    en: `it takes ${FEWEST_UNITS} förbund with a published value on either side`,
  },
  KIND_NOT_COMPARED: REASON_WORDS.KIND_NOT_COMPARED,
};
const NO_SPREAD: Text = {
  sv: 'värdena skiljer sig inte åt inom grupperna',
  en: 'the values do not vary in the groups',
};

function textOf({ group, others, difference, interval, reason }: GroupDifference): Text {
  if (difference === null || !interval) {
    const why = (reason && WHY_NOT[reason]) ?? NO_SPREAD;
    return {
      sv: `De förbund som står bakom ärendet kan inte jämföras med övriga i detta mått: ${why.sv}. ${NOT_CAUSE.sv}`,
      en: `The förbund that stand behind the case cannot be compared with the others in this measure: ${why.en}. ${NOT_CAUSE.en}`,
    };
  }
  const finding = interval.lower > 0 ? 'GROUP_HIGHER' : interval.upper < 0 ? 'GROUP_LOWER' : 'GROUPS_SIMILAR';
  const { sv, en } = sentenceOf(
    finding,
    { difference, interval },
    {
      group: {
        sv: `de ${group.forbundCount} förbund som står bakom ärendet`,
        en: `the ${group.forbundCount} förbund that stand behind the case`,
      },
      others: { sv: `de ${others.forbundCount} övriga`, en: `the ${others.forbundCount} others` },
    },
  );
  return { sv: `${sv} ${NOT_CAUSE.sv}`, en: `${en} ${NOT_CAUSE.en}` };
}
