import { dayOf, type Text } from '../../platform';
import type { About, MeasureNote } from './about';

const METHODS: Readonly<Record<string, Text>> = {
  WILSON: { sv: 'Intervall för andelar: Wilson, 95 procent.', en: 'Intervals of shares: Wilson, 95 per cent.' },
  STUDENT_T: {
    sv: 'Intervall för medelvärden: Students t, 95 procent.',
    en: 'Intervals of means: Student t, 95 per cent.',
  },
};

const ALWAYS: readonly Text[] = [
  {
    sv: 'Kolumnen status säger varför ett tal saknas: SUPPRESSED är undertryckt för att skydda personer, MISSING är inte redovisat, NOT_APPLICABLE mäts inte, PARTIAL gäller den del som är publicerad.',
    en: 'The column status says why a number is absent: SUPPRESSED is withheld to protect persons, MISSING was not reported, NOT_APPLICABLE is not measured, PARTIAL is of the part that is published.',
  },
  {
    sv: 'Täckningen, units_reporting av units_existing, hör till varje tal: ungefär hälften av förbunden deltar.',
    en: 'The coverage, units_reporting of units_existing, belongs to every number: about half of the förbund take part.',
  },
];

/** The source of the figures, in a line that a reader can cite. */
export function sourceLine({ release, dataVersion, publishedAt, receipt }: About): Text {
  const day = publishedAt ? dayOf(new Date(publishedAt)) : '';
  const cited = receipt === null ? { sv: '', en: '' } : { sv: `, kvitto ${receipt}`, en: `, receipt ${receipt}` };
  if (release === null || dataVersion === null) return { sv: `Samnav${cited.sv}`, en: `Samnav${cited.en}` };
  return {
    sv: `Samnav, publicering ${release} (dataversion ${dataVersion}, ${day})${cited.sv}`,
    en: `Samnav, release ${release} (data version ${dataVersion}, ${day})${cited.en}`,
  };
}

/** What a reader must know, line by line: invented data first. */
export function aboutLines(about: About): Text[] {
  const { synthetic, catalogue, methods, measures, rulesVersion, serviceVersion } = about;
  const lines: Text[] = [];
  if (synthetic) {
    lines.push({
      sv: 'SYNTETISKA DEMODATA: rader med origin SYNTHETIC eller MIXED vilar på påhittade tal.',
      en: 'SYNTHETIC DEMO DATA: rows with origin SYNTHETIC or MIXED rest on invented numbers.',
    });
  }
  lines.push(...ALWAYS, ...methods.flatMap((method) => METHODS[method] ?? []));
  lines.push({
    sv: `Metoder och röjandekontroll: docs/statistics.md och docs/disclosure.md i Samnav ${serviceVersion}${rulesVersion === null ? '' : `, regler ${rulesVersion}`}.`,
    en: `Methods and disclosure control: docs/statistics.md and docs/disclosure.md of Samnav ${serviceVersion}${rulesVersion === null ? '' : `, rules ${rulesVersion}`}.`,
  });
  if (measures.length > 0) {
    lines.push({
      sv: `Katalog ${catalogue.version}: ${catalogue.source.sv}`,
      en: `Catalogue ${catalogue.version}: ${catalogue.source.en}`,
    });
  }
  return [...lines, ...measures.map(measureLine), ...measures.flatMap(breakLines)];
}

const measureLine = ({ code, nameSv, nameEn, unit, definitionSv, definitionEn }: MeasureNote): Text => ({
  sv: `${code}: ${nameSv} (${unit}). ${definitionSv}`,
  en: `${code}: ${nameEn} (${unit}). ${definitionEn}`,
});

/** A slope over a break is of two things: whoever has the file alone must know. */
const breakLines = ({ code, breaks }: MeasureNote): Text[] =>
  breaks.map(({ firstRound, reason }) => ({
    sv: `${code}: brott i serien från och med omgång ${firstRound} (kolumnen segment): ${reason.sv}`,
    en: `${code}: the series breaks from round ${firstRound} on (column segment): ${reason.en}`,
  }));
