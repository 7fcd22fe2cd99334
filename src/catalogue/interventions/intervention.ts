import { checkText, refusal, type Refusal } from '../../platform';
import { CATALOGUE_LISTS } from '../list-words';
import { categoryOf, type Catalogue } from '../catalogue';
import { checkOwnCode } from '../measures/own-categories';

export const INTERVENTION_KINDS = ['INDIVIDUAL', 'STRUCTURAL'] as const;
export const INTERVENTION_FORMS = ['PROJECT', 'LONG_TERM'] as const;
export const PARTIES = ['AF', 'FK', 'REGION', 'KOMMUN'] as const;

/** What a förbund says of one of its insatser. Dates are half-open: it runs until the day before `endsOn`. */
export interface InterventionInput {
  readonly code: string;
  readonly nameSv: string;
  readonly kind: (typeof INTERVENTION_KINDS)[number];
  readonly form: (typeof INTERVENTION_FORMS)[number];
  readonly focus: string;
  readonly targetGroup: string;
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly parties: readonly (typeof PARTIES)[number][];
}

/** The faults of an insats, as refusals under `path`. */
export function checkIntervention(input: InterventionInput, catalogue: Catalogue, path: readonly string[]): Refusal[] {
  const at = (field: string) => [...path, field];
  const found = [
    ...checkOwnCode(input.code, at('code')),
    ...checkText({ field: 'nameSv', text: input.nameSv, kind: 'NAME', required: true, path: at('nameSv') }),
  ];
  if (!categoryOf(catalogue, 'FOCUS', input.focus))
    found.push(refusal('UNKNOWN_CODE', at('focus'), { code: input.focus, list: CATALOGUE_LISTS.focus }));
  if (!categoryOf(catalogue, 'TARGET_GROUP', input.targetGroup)) {
    found.push(
      refusal('UNKNOWN_CODE', at('targetGroup'), { code: input.targetGroup, list: CATALOGUE_LISTS.targetGroup }),
    );
  }
  if (input.endsOn && input.endsOn <= input.startsOn) found.push(refusal('INVALID_DATE_ORDER', at('endsOn')));
  return found;
}
