import { tokensInForce } from '../../access';
import type { Hub } from '../../database';
import { refusal, type Refusal } from '../../platform';

const TOKEN = /^token:([1-9]\d{0,8})$/;
const OIDC = /^oidc:[0-9a-f]{16}$/;
const MOST_QUOTED = 60;

/**
 * Refuses early readers that cannot exist: a mistyped name would shut somebody out until the embargo ends.
 *
 * A service token is known, and must be in force. The hub first meets a person who signs in elsewhere when the person
 * does, so of such a name it can check only the form.
 */
export async function checkEarlyReaders(hub: Hub, readers: readonly string[]): Promise<Refusal[]> {
  const ids = readers.flatMap((reader) => Number(TOKEN.exec(reader)?.[1] ?? []));
  const inForce = new Set((await tokensInForce(hub.db, ids, hub.clock())).map((id) => `token:${id}`));
  return readers.flatMap((reader, index) =>
    inForce.has(reader) || OIDC.test(reader)
      ? []
      : refusal('UNKNOWN_EARLY_READER', ['earlyReaders', String(index)], { reader: reader.slice(0, MOST_QUOTED) }),
  );
}
