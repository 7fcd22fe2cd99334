import { formOf, isAnsweredByPersons, TOTAL } from '../../catalogue';
import type { Figure } from '../intake/submitted-figure';
import type { Findings } from './finding';

/**
 * How many were asked is a number of the questionnaire, so all its measures say the same, or nothing, and none has more
 * respondents. Only questionnaires with a new figure are checked.
 */
export function checkAsked(all: readonly Figure[], fresh: ReadonlySet<Figure>, findings: Findings): void {
  const totals = all.filter(({ dimension, version }) => dimension === TOTAL && isAnsweredByPersons(version));
  const forms = new Map<string, Figure[]>();
  for (const figure of totals) {
    const form = formOf(figure.version);
    forms.set(form, [...(forms.get(form) ?? []), figure]);
  }
  for (const figures of forms.values()) if (figures.some((figure) => fresh.has(figure))) checkForm(figures, findings);
}

function checkForm(figures: readonly Figure[], findings: Findings): void {
  const stating = figures.find(({ asked }) => asked !== null);
  if (!stating || stating.asked === null) return;
  const { asked } = stating;
  for (const { row, version, n, asked: own } of figures) {
    const measure = version.measure.code;
    if (own !== null && own !== asked) {
      const otherMeasure = stating.version.measure.code;
      findings.add('ASKED_DIFFERS', row, { measure, asked: own, other: asked, otherMeasure });
    }
    const most = own ?? asked;
    if (n > most) findings.add('ASKED_BELOW_N', row, { measure, asked: most, n });
  }
}
