import type { Caller } from './world';

/** Municipalities of Stockholm county that no förbund of the register has. */
export const FREE_MUNICIPALITIES = ['0114', '0115', '0117', '0120', '0123', '0125', '0126', '0127'];

export const REGISTER_GROUPS =
  'mutation ($input: RegisterLocalGroupsInput!) { registerLocalGroups(input: $input) { userErrors { code path } } }';

/**
 * Registers a förbund's local groups by their codes, all in one municipality, from 2020 and, unless `endsOn` is given,
 * on.
 */
export async function registerGroups(
  caller: Caller,
  forbund: string,
  municipality: string | undefined,
  codes: readonly string[],
  endsOn: string | null = null,
): Promise<void> {
  const groups = codes.map((code) => ({
    code,
    nameSv: `Lokusgrupp ${code}`,
    municipalities: [municipality],
    startsOn: '2020-01-01',
    endsOn,
  }));
  const { registerLocalGroups } = await caller.data<{ registerLocalGroups: { userErrors: unknown[] } }>(
    REGISTER_GROUPS,
    { input: { forbund, groups } },
  );
  if (registerLocalGroups.userErrors.length > 0) throw new Error(JSON.stringify(registerLocalGroups.userErrors));
}
