import type { Text } from '../../platform';

/** Descriptions of the columns of figures. A column of a caller's own question keeps its name. */
const TEXTS: Readonly<Record<string, Text>> = {
  round: { sv: 'Mätomgång', en: 'Round' },
  measure: { sv: 'Mått', en: 'Measure' },
  indicator: { sv: 'Indikator', en: 'Indicator' },
  level: { sv: 'Nivå', en: 'Level' },
  county: { sv: 'Län', en: 'County' },
  forbund: { sv: 'Förbund', en: 'Förbund' },
  size_class: { sv: 'Storleksklass', en: 'Size class' },
  respondent_group: { sv: 'Svarandegrupp', en: 'Respondent group' },
  sex: { sv: 'Kön', en: 'Sex' },
  age_group: { sv: 'Åldersgrupp', en: 'Age group' },
  party: { sv: 'Part', en: 'Party' },
  focus: { sv: 'Inriktning', en: 'Focus' },
  form: { sv: 'Form', en: 'Form' },
  target_group: { sv: 'Målgrupp', en: 'Target group' },
  forbund_county: { sv: 'Förbundets län, kod', en: 'County of the förbund, code' },
  measure_version: { sv: 'Måttets version', en: 'Version of the measure' },
  segment: {
    sv: 'Del av serien: värden i olika delar kan inte jämföras över tid',
    en: 'Part of the series: values of different parts cannot be compared in time',
  },
  sum: {
    sv: 'Täljare, summa av svaren, antal eller kronor',
    en: 'Numerator, sum of the answers, count or kronor',
  },
  standard_error: { sv: 'Medelfel över personer', en: 'Standard error over persons' },
  metric: { sv: 'Uppgift', en: 'Figure' },
  unit: { sv: 'Måttets enhet', en: 'Unit of the measure' },
  status: { sv: 'Om talet kan ses, och annars varför inte', en: 'Whether the number can be seen, and if not why' },
  value: { sv: 'Värde, i måttets enhet', en: 'Value, in the unit of the measure' },
  n: { sv: 'Antal svarande, eller annat som måttet räknar', en: 'Respondents, or what else the measure counts' },
  lower: { sv: 'Nedre gräns, 95 procents intervall', en: 'Lower bound, 95 per cent interval' },
  upper: { sv: 'Övre gräns, 95 procents intervall', en: 'Upper bound, 95 per cent interval' },
  method: { sv: 'Intervallets metod', en: 'Method of the interval' },
  unreliable: { sv: 'För osäkert att stå ensamt', en: 'Too uncertain to stand alone' },
  units_reporting: { sv: 'Redovisande förbund', en: 'Förbund that reported' },
  units_existing: { sv: 'Befintliga förbund', en: 'Förbund that existed' },
  respondents: { sv: 'Svarande som täckningen gäller', en: 'Respondents that the coverage is of' },
  origin: { sv: 'Verkliga eller påhittade tal', en: 'Real or invented numbers' },
  cells_withheld: { sv: 'Undertryckta celler i gruppen', en: 'Withheld cells in the group' },
  release: { sv: 'Publicering', en: 'Release' },
  reply: { sv: 'Förbundets kommentar till sitt tal', en: 'The comment of the förbund on its figure' },
};

/** `county_code` is the county's code. */
export function columnText(name: string): Text {
  const known = TEXTS[name];
  if (known) return known;
  const [, subject = '', part] = /^(.+)_(code|label)$/.exec(name) ?? [];
  const thing = TEXTS[subject];
  if (!thing) return { sv: name, en: name };
  return part === 'code'
    ? { sv: `${thing.sv}, kod`, en: `${thing.en}, code` }
    : { sv: `${thing.sv}, namn`, en: `${thing.en}, name` };
}
