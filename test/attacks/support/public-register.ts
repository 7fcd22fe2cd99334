import type { Caller } from '../../support/world';

/** The register as anybody could read it while a release was the newest one. */
export interface PublicRegister {
  /** County of each förbund, by organisation number. */
  readonly counties: ReadonlyMap<string, string>;
  /** The förbund that each merged förbund became a part of. */
  readonly heirs: ReadonlyMap<string, string>;
  /** What each insats is grouped by, by `förbund:code`. */
  readonly insatser: ReadonlyMap<string, Readonly<Record<Grouping, string>>>;
  /** The categories that there are of each breakdown: of insats and local group by `förbund|dimension`. */
  readonly categories: ReadonlyMap<string, readonly string[]>;
}

export const GROUPINGS = ['FOCUS', 'FORM', 'TARGET_GROUP'] as const;
export type Grouping = (typeof GROUPINGS)[number];
interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

export const PAGE = 'pageInfo { hasNextPage endCursor }';

/** All nodes of a connection, page by page. */
export async function everyPage<Node>(
  caller: Caller,
  field: string,
  variables: object,
  document: string,
): Promise<Node[]> {
  const found: Node[] = [];
  for (let after: string | null = null, more = true; more;) {
    const answer: Record<string, Page<Node>> = await caller.data(document, { ...variables, after });
    const page = answer[field] as Page<Node>;
    found.push(...page.nodes);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return found;
}

export async function publicRegister(caller: Caller): Promise<PublicRegister> {
  const forbund = await everyPage<{
    organisationNumber: string | null;
    county: { code: string };
    successor: { organisationNumber: string | null } | null;
    localGroups: readonly { code: string }[];
  }>(
    caller,
    'forbund',
    {},
    `query ($after: String) { forbund(first: 500, after: $after) { ${PAGE} nodes {
      organisationNumber county { code } successor { organisationNumber } localGroups { code } } } }`,
  );
  const insatser = await everyPage<{
    code: string;
    focus: string;
    form: string;
    targetGroup: string;
    forbund: { organisationNumber: string };
  }>(
    caller,
    'interventions',
    {},
    `query ($after: String) { interventions(first: 500, after: $after) { ${PAGE} nodes {
      code focus form targetGroup forbund { organisationNumber } } } }`,
  );
  const { dimensions } = await caller.data<{ dimensions: { code: string; categories: { code: string }[] }[] }>(
    '{ dimensions { code categories { code } } }',
  );
  const codes = (some: readonly { readonly code: string }[]) => some.map(({ code }) => code);
  const ownInsatser = (number: string | null) =>
    codes(insatser.filter((one) => one.forbund.organisationNumber === number));
  return {
    counties: new Map(forbund.map((one) => [one.organisationNumber ?? '', one.county.code])),
    heirs: new Map(
      forbund.flatMap(({ organisationNumber, successor }) =>
        organisationNumber && successor?.organisationNumber ? [[organisationNumber, successor.organisationNumber]] : [],
      ),
    ),
    insatser: new Map(
      insatser.map((one) => [
        `${one.forbund.organisationNumber}:${one.code}`,
        { FOCUS: one.focus, FORM: one.form, TARGET_GROUP: one.targetGroup },
      ]),
    ),
    categories: new Map([
      ...dimensions.map(({ code, categories }): [string, string[]] => [code, codes(categories)]),
      ...forbund.flatMap(({ organisationNumber, localGroups }): [string, string[]][] => [
        [`${organisationNumber}|LOCAL_GROUP`, codes(localGroups)],
        [`${organisationNumber}|INTERVENTION`, ownInsatser(organisationNumber)],
      ]),
    ]),
  };
}

/** What a measure is, as the catalogue tells anybody. */
export interface PublicMeasure {
  readonly code: string;
  readonly kind: string;
  readonly perUnit: boolean;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
  readonly smallBelow: number;
  readonly smallExtremeBelow: number;
  readonly respondentGroups: readonly string[];
}

/** The measures of a round by their codes. */
export async function publicMeasures(caller: Caller, round: string): Promise<Map<string, PublicMeasure>> {
  type Version = Omit<PublicMeasure, 'code'> & { readonly firstRound: string; readonly lastRound: string | null };
  const nodes = await everyPage<{ measures: { code: string; versions: Version[] }[] }>(
    caller,
    'indicators',
    {},
    `query ($after: String) { indicators(first: 500, after: $after) { ${PAGE} nodes { measures { code versions {
      kind perUnit scaleMin scaleMax smallBelow smallExtremeBelow respondentGroups firstRound lastRound } } } } }`,
  );
  const measures = nodes.flatMap(({ measures: of }) => of);
  return new Map(
    measures.flatMap(({ code, versions }) => {
      const version = versions.find((one) => one.firstRound <= round && (one.lastRound ?? round) >= round);
      return version ? [[code, { ...version, code }] as const] : [];
    }),
  );
}
