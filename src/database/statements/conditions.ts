/** What holds for the rows of a list, as far as it is asked: for `List`. */
export interface Conditions {
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
  /** Adds a condition on a value that is asked for; `parameter` is its place in the SQL. What is null or left out asks for nothing. */
  readonly add: (value: unknown, condition: (parameter: string) => string) => void;
}

export function conditions(...always: readonly string[]): Conditions {
  const where = [...always];
  const parameters: unknown[] = [];
  const add: Conditions['add'] = (value, condition) => {
    if (value === null || value === undefined) return;
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  return { where, parameters, add };
}
