import { defineErrors, entry } from '../platform';

/** Refusals about studies in the register of evaluations. */
export const EVALUATIONS_ERRORS = defineErrors({
  UNKNOWN_EVALUATION: entry(404, 'Det finns ingen sådan utvärdering.', 'There is no such evaluation.'),
  EVALUATION_OF_OTHERS: entry(
    422,
    'Ett förbund registrerar utvärderingar av sig självt och sina insatser.',
    'A förbund registers evaluations of itself and of its insatser.',
  ),
  EVALUATION_WITHOUT_REFERENCE: entry(
    422,
    'En utvärdering bekräftas när den har något att slå upp den på: referens, DOI, webbadress eller diarienummer.',
    'An evaluation is confirmed when it has something to look it up by: a citation, a DOI, an address or a registry number.',
  ),
  EVALUATION_STEP_NOT_ALLOWED: entry(
    409,
    'Det går inte att göra med en utvärdering i läget {state}.',
    'That cannot be done with an evaluation in state {state}.',
  ),
  STALE_EVALUATION: entry(
    409,
    'Någon annan har ändrat under tiden: du utgick från {expected}, nu gäller {current}. Läs om och försök igen.',
    'Somebody else has changed it meanwhile: you started from {expected}, in force is {current}. Read it again and try once more.',
  ),
});

type EvaluationsErrors = typeof EVALUATIONS_ERRORS;

declare module '../platform/errors/error-catalogue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds what it extends.
  interface ErrorEntries extends EvaluationsErrors {}
}
