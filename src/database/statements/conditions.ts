/** Collects the conditions of a `List` that the caller asks for. */
export interface Conditions {
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
  /**
   * Adds a condition on a value that the caller asks for; `parameter` is the value's place in the SQL. A null or
   * missing value adds nothing.
   */
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
