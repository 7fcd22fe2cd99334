import { COMMAND_LINE, type Role } from '../../../src/permissions/actor';
import { createToken } from '../../../src/access/manage-tokens.use-case';
import { createHub, type Hub } from '../../../src/database/hub';
import { systemClock } from '../../../src/platform/time/clock';
import { createLogger } from '../../../src/platform/log/logger';
import { forbundByNumbers } from '../../../src/register/register.store';
import { interventionCode } from '../../../bench/upload-data';
import { UMEA } from '../../support/world';
import { lookInside } from './look-inside';
import type { Place } from './program';

/** Gives a förbund so many insatser, so that a file can have as many cells, and makes tokens for some roles of it. */
export function prepare<R extends Role>(
  place: Place,
  insatser: number,
  roles: readonly R[],
): Promise<Record<R, string>> {
  return lookInside(place, async ({ database }) => {
    const hub = createHub({ database, clock: systemClock, log: createLogger('silent'), rules: { fourEyes: true } });
    const [forbund] = await forbundByNumbers(hub.db, [UMEA]);
    const forbundId = forbund?.key ?? 0;
    await registerInsatser(hub, forbundId, insatser);
    const tokens: Partial<Record<R, string>> = {};
    for (const role of roles) {
      const command = { name: `test ${role}`, role, forbundId, authority: null, validDays: 1 };
      const outcome = await createToken(hub, COMMAND_LINE, command);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
      tokens[role] = outcome.value.secret;
    }
    return tokens as Record<R, string>;
  });
}

/** Straight into the tables: registering thousands of insatser is not what is tested. */
async function registerInsatser({ db }: Hub, forbundId: number, count: number): Promise<void> {
  const codes = Array.from({ length: count }, (_, index) => interventionCode(index));
  await db.query(
    `WITH added AS (
       INSERT INTO category (dimension_code, code, name_sv, name_en, ordinal)
       SELECT 'INTERVENTION', $1::integer || ':' || code, code, code, 1 FROM unnest($2::text[]) AS code RETURNING id, name_sv)
     INSERT INTO intervention (id, forbund_id, code, name_sv, kind, form, focus, target_group, starts_on, parties)
     SELECT id, $1, name_sv, name_sv, 'INDIVIDUAL', 'PROJECT', 'PREVENTION', 'SICK_LISTED', '2020-01-01', '{AF}' FROM added`,
    [forbundId, codes],
  );
}
