import { catalogueFileSchema, type CatalogueFile } from './catalogue-file';
import { INTERVENTION_GROUPINGS, OWN_DIMENSIONS, TOTAL } from '../catalogue';
import { populationFaults } from './population-faults';
import { termsOf, type Term } from '../measures/measure-rule';

/** Reads a catalogue file: checks its form first, then that it declares every code it uses. All faults are named. */
export function checkCatalogue(
  content: unknown,
): { file: CatalogueFile; faults: readonly string[] } | { file?: undefined; faults: readonly string[] } {
  const parsed = catalogueFileSchema.safeParse(content);
  if (!parsed.success)
    return { faults: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  const faults = [
    ...unknownCodes(parsed.data),
    ...duplicateCodes(parsed.data),
    ...versionFaults(parsed.data),
    ...roundFaults(parsed.data),
    ...populationFaults(parsed.data),
  ];
  return { file: parsed.data, faults };
}

function unknownCodes(file: CatalogueFile): string[] {
  const groups = new Set(file.respondentGroups.map((group) => group.code));
  const dimensions = new Set([...file.dimensions.map((dimension) => dimension.code), ...OWN_DIMENSIONS]);
  const indicators = new Set(file.indicators.map((indicator) => indicator.code));
  const measures = new Set(file.measures.map((measure) => measure.code));
  const missing = (where: string, list: string, codes: readonly string[], known: ReadonlySet<string>) =>
    codes.filter((code) => !known.has(code)).map((code) => `${where}: ${code} is not among the ${list}`);
  return [
    ...file.respondentGroups.flatMap((g) => missing(g.code, 'respondent groups', g.parent ? [g.parent] : [], groups)),
    ...file.measures.flatMap((measure) => [
      ...missing(measure.code, 'indicators', [measure.indicator], indicators),
      ...measure.versions.flatMap((version) => [
        ...missing(`${measure.code} v${version.version}`, 'respondent groups', version.respondentGroups, groups),
        ...missing(`${measure.code} v${version.version}`, 'dimensions', version.dimensions, dimensions),
      ]),
    ]),
    ...file.questions.flatMap((question) => [
      ...missing(question.wordingSv, 'measures', [question.measure], measures),
      ...missing(question.wordingSv, 'respondent groups', [question.respondentGroup], groups),
    ]),
    ...file.measureRules.flatMap((rule) =>
      missing(`rule ${rule.code}`, 'measures', [...new Set(termsOf(rule).map(({ measure }) => measure))], measures),
    ),
    ...file.measureRules.flatMap((rule) =>
      missing(`rule ${rule.code}`, 'categories', termsOf(rule).flatMap(categoryOfTerm), categoriesOf(file)),
    ),
    ...Object.entries(file.economy.figures).flatMap(([role, { measure }]) =>
      missing(`economy ${role}`, 'measures', [measure], measures),
    ),
    ...missing('economy sources', 'measure versions', file.economy.sources.map(versionName), versionsOf(file)),
  ];
}

const categoryOfTerm = ({ dimension, category }: Term) => (dimension ? [`${dimension} ${category}`] : []);
const categoriesOf = ({ dimensions }: CatalogueFile) =>
  new Set(dimensions.flatMap(({ code, categories }) => categories.map((category) => `${code} ${category.code}`)));
const versionName = ({ measure, version }: { readonly measure: string; readonly version: number }) =>
  `${measure} v${version}`;
const versionsOf = ({ measures }: CatalogueFile) =>
  new Set(
    measures.flatMap(({ code, versions }) => versions.map(({ version }) => versionName({ measure: code, version }))),
  );

function duplicateCodes(file: CatalogueFile): string[] {
  const twice = (list: string, codes: readonly string[]) =>
    codes.filter((code, index) => codes.indexOf(code) < index).map((code) => `${list}: ${code} stands twice`);
  const codesOf = (items: readonly { code: string }[]) => items.map((item) => item.code);
  const reserved = [TOTAL, ...OWN_DIMENSIONS, ...INTERVENTION_GROUPINGS];
  return [
    ...twice('respondent groups', codesOf(file.respondentGroups)),
    ...twice('focuses', codesOf(file.focuses)),
    ...twice('target groups', codesOf(file.targetGroups)),
    ...twice('indicators', codesOf(file.indicators)),
    ...twice('measures', codesOf(file.measures)),
    ...twice('rounds', codesOf(file.rounds)),
    ...twice('rules', codesOf(file.measureRules)),
    ...twice('populations', codesOf(file.populations)),
    ...twice('dimensions', [...codesOf(file.dimensions), ...reserved]),
    ...file.dimensions.flatMap((dimension) => twice(dimension.code, codesOf(dimension.categories))),
    ...twice(
      'questions',
      file.questions.map((question) => question.wordingSv),
    ),
  ];
}

/** Two versions of a measure in one round would leave an upload to guess. */
function versionFaults(file: CatalogueFile): string[] {
  return file.measures.flatMap((measure) =>
    measure.versions.flatMap((version, index) => {
      const next = measure.versions[index + 1];
      const faults: string[] = [];
      if (next && (version.lastRound === null || version.lastRound >= next.firstRound)) {
        faults.push(`${measure.code}: versions ${version.version} and ${next.version} meet in the same round`);
      }
      if (next && next.version <= version.version) faults.push(`${measure.code}: versions must rise`);
      if (
        (version.kind === 'MEAN' || version.kind === 'INDEX') &&
        (version.scaleMin === null || version.scaleMax === null)
      ) {
        faults.push(`${measure.code} v${version.version}: a ${version.kind} needs its scale`);
      }
      if (version.scaleMin !== null && version.scaleMax !== null && version.scaleMax <= version.scaleMin) {
        faults.push(`${measure.code} v${version.version}: the scale ends before it begins`);
      }
      if (version.lastRound !== null && version.lastRound < version.firstRound) {
        faults.push(`${measure.code} v${version.version}: the last round is before the first`);
      }
      return faults;
    }),
  );
}

function roundFaults(file: CatalogueFile): string[] {
  return file.rounds
    .filter(({ opensAt, closesAt }) => closesAt !== null && Date.parse(closesAt) <= Date.parse(opensAt))
    .map(({ code }) => `rounds: ${code} closes before it opens`);
}
