import type { MeasureKind } from '../../catalogue';
import type { Text } from '../../platform';
import { RESULT_COLUMNS } from '../intake/results-file';
import type { Template } from './make-template.use-case';
import type { TemplateRow } from './template-rows';

export interface TemplateColumn {
  /** A column of a results file. */
  readonly name: string;
  readonly about: Text;
  /** The prefilled value; left out for columns that the förbund fills in. */
  readonly prefilled?: (row: TemplateRow, template: Template) => string;
}

/** The numbers of a measure of each kind, by their column names. */
const FILL_IN: Readonly<Record<MeasureKind, readonly string[]>> = {
  SHARE: ['n', 'numerator'],
  MEAN: ['n', 'mean', 'sd'],
  INDEX: ['n', 'mean', 'sd'],
  COUNT: ['count'],
  AMOUNT: ['amount'],
};

/** The header of a column in Swedish: the first of its accepted headers. */
export const swedishHeader = (name: string): string => RESULT_COLUMNS[name]?.[0] ?? name;

function toFillIn({ kind, perUnit }: TemplateRow): string {
  const columns = kind === 'AMOUNT' && perUnit ? [...FILL_IN[kind], 'n'] : FILL_IN[kind];
  return columns.map(swedishHeader).join(', ');
}

const prefilled = (name: string, sv: string, en: string, of: TemplateColumn['prefilled']): TemplateColumn => ({
  name,
  about: { sv: `Ifylld. ${sv}`, en: `Filled in. ${en}` },
  prefilled: of,
});

const toBeFilledIn = (name: string, sv: string, en: string): TemplateColumn => ({ name, about: { sv, en } });

/**
 * The columns of a template in order, each explained. All are columns of a results file, so the förbund can send the
 * template as it is.
 */
export const TEMPLATE_COLUMNS: readonly TemplateColumn[] = [
  prefilled(
    'organisation_number',
    'Förbundets organisationsnummer.',
    'The organisation number of the förbund.',
    (_, { forbund }) => forbund.organisationNumber ?? '',
  ),
  prefilled('round', 'Mätomgången.', 'The round.', (_, { round }) => round),
  prefilled('measure', 'Måttets kod.', 'Code of the measure.', ({ measure }) => measure),
  prefilled('measure_name', 'Måttets namn; läses inte in.', 'Its name; not read.', ({ measureName }) => measureName),
  prefilled(
    'dimension',
    'TOTAL för alla svarande, INTERVENTION för en insats, LOCAL_GROUP för en lokusgrupp, annars indelningen, t.ex. SEX.',
    'TOTAL for all respondents, INTERVENTION for an insats, LOCAL_GROUP for a local group, otherwise the dimension, such as SEX.',
    ({ dimension }) => dimension,
  ),
  prefilled(
    'category',
    'Kategorins, insatsens eller lokusgruppens kod.',
    'Code of the category, insats or local group.',
    ({ category }) => category,
  ),
  prefilled('category_name', 'Dess namn; läses inte in.', 'Its name; not read.', ({ categoryName }) => categoryName),
  prefilled(
    'fill_in',
    'Kolumnerna som ska fyllas i på raden; läses inte in.',
    'The columns to fill in on the row; not read.',
    toFillIn,
  ),
  toBeFilledIn(
    'n',
    'Antal svarande: andelar, medelvärden och index, och belopp per enhet. Kategorierna ska summera till totalen.',
    'Respondents: shares, means and indexes, and amounts per unit. The categories add up to the total.',
  ),
  toBeFilledIn(
    'asked',
    'Frivilligt, på totalens rad: hur många som fick enkäten. Samma antal för alla mått i enkäten; det räcker att ange det på ett av dem.',
    'Voluntary, on the row of the total: how many were given the questionnaire. The same number for all its measures; it is enough to state it for one.',
  ),
  toBeFilledIn('numerator', 'Antal svar som räknas, för andelar.', 'Answers that count, for shares.'),
  toBeFilledIn('mean', 'Medelvärde på måttets skala.', 'Mean on the scale of the measure.'),
  toBeFilledIn(
    'sd',
    'Standardavvikelse i urvalet (n − 1), med medelvärdet.',
    'Sample standard deviation (n − 1), with the mean.',
  ),
  toBeFilledIn('sum', 'Summan av svaren, i stället för medelvärdet.', 'Sum of the answers, instead of the mean.'),
  toBeFilledIn(
    'sum_of_squares',
    'Summan av svaren i kvadrat, med summan.',
    'Sum of the squared answers, with the sum.',
  ),
  toBeFilledIn('count', 'Ett antal.', 'A number of something.'),
  toBeFilledIn('amount', 'Hela kronor.', 'Whole kronor.'),
];

/** Explanations that hold for the whole file. */
export const TEMPLATE_ADVICE: readonly Text[] = [
  {
    sv: 'En rad utan tal används inte: lämna raden tom, eller ta bort den, om ni inte har några svar.',
    en: 'A row without numbers is not used: leave it empty, or take it away, when you have no answers.',
  },
  {
    sv: 'Inga personuppgifter: bara antal och summor.',
    en: 'No personal data: counts and sums only.',
  },
  {
    sv: 'Hubben läser CSV. Spara bladet som ”CSV UTF-8” innan det skickas.',
    en: 'The hub reads CSV. Save the sheet as “CSV UTF-8” before it is sent.',
  },
];
