import { readConfig } from '../../../src/platform/settings/config';
import { forbundByNumbers } from '../../../src/register/register.store';
import type { Caller, World } from '../world';
import { UMEA } from '../world';

export const SOURCES = readConfig({
  SAMNAV_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  SAMNAV_SOURCES_INSIDE: 'true',
  SOURCES_TIME_LIMIT_SECONDS: '2',
  SOURCES_RETRY_SECONDS: '60',
  SOURCES_BREAKER_FAILURES: '3',
  SOURCES_MAX_CELLS: '700',
  SOURCES_MAX_BYTES: '1000000',
}).sources;

/** A source of Umeå’s, as a row: where nothing is fetched. Gives its number. */
export async function addSourceRow({ hub }: World): Promise<number> {
  const [forbund] = await forbundByNumbers(hub.db, [UMEA]);
  const [row] = await hub.db.query<{ id: number }[]>(
    `INSERT INTO source (forbund_id, address, credential, active, set_up_by, set_up_at)
     VALUES ($1, 'https://source.example/', 'x', true, 'x', now()) RETURNING id`,
    [forbund?.key],
  );
  return row?.id ?? 0;
}

/** Harvests that came to nothing, so many. */
export async function addHarvests(world: World, count: number): Promise<void> {
  const source = await addSourceRow(world);
  await world.hub.db.query(
    `INSERT INTO harvest (source_id, round_id, state, asked_at, not_before, ended_at)
     SELECT $1, (SELECT min(id) FROM round), 'NOTHING', now(), now(), now() FROM generate_series(1, $2)`,
    [source, count],
  );
}

export interface ReadHarvest {
  readonly number: number;
  readonly state: string;
  readonly isScheduled: boolean;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly version: string | null;
  readonly pages: number;
  readonly cells: number;
  readonly round: { readonly code: string };
  readonly submission: string | null;
  readonly report: { readonly created: number; readonly findings: readonly { code: string; rows: number[] }[] } | null;
  readonly faults: readonly {
    code: string;
    page: number | null;
    place: string | null;
    text: { readonly sv: string; readonly en: string };
  }[];
}

const HARVEST = `number state isScheduled attempts nextAttemptAt version pages cells round { code } submission
  report { created findings { code rows } } faults { code page place text { sv en } }`;

export const SOURCE_MUTATIONS = {
  add: `mutation ($input: AddSourceInput!) { done: addSource(input: $input) { source { number nextAt } userErrors { code path } } }`,
  update: `mutation ($input: UpdateSourceInput!) { done: updateSource(input: $input) { source { number everyHours isActive address } userErrors { code path } } }`,
  remove: `mutation ($input: RemoveSourceInput!) { done: removeSource(input: $input) { source userErrors { code path } } }`,
  harvest: `mutation ($input: HarvestSourceInput!) { done: harvestSource(input: $input) { harvest { ${HARVEST} } userErrors { code path } } }`,
} as const;

export interface Done {
  readonly source: { readonly number: number } | null;
  readonly harvest?: ReadHarvest | null;
  readonly userErrors: readonly { code: string; path: readonly string[] }[];
}

export async function change(caller: Caller, what: keyof typeof SOURCE_MUTATIONS, input: object): Promise<Done> {
  return (await caller.data<{ done: Done }>(SOURCE_MUTATIONS[what], { input })).done;
}

/** Newest first. */
export async function harvestsOf(caller: Caller, source?: number): Promise<readonly ReadHarvest[]> {
  const { harvests } = await caller.data<{ harvests: { nodes: ReadHarvest[] } }>(
    `query ($source: Int) { harvests(source: $source, first: 100) { nodes { ${HARVEST} } } }`,
    { source },
  );
  return harvests.nodes;
}

/** What has been told, oldest first. */
export async function eventsOf(caller: Caller) {
  const { submissionEvents } = await caller.data<{
    submissionEvents: { nodes: { kind: string; version: number | null; forbund: { organisationNumber: string } }[] };
  }>('{ submissionEvents(first: 100) { nodes { kind version forbund { organisationNumber } } } }');
  return submissionEvents.nodes;
}
