import { checkText, refusal, type Refusal, type Text } from '../../platform';
import { checkOwnCode } from '../measures/own-categories';

/** A half-open period: from its first day until the day before its end. A null end is unknown. */
export interface Period {
  readonly startsOn: string;
  readonly endsOn?: string | null;
}

/**
 * The resources of a group in a period: coordinators in full-time posts, and whole kronor beyond its ordinary funding.
 */
export interface LocalGroupResource extends Period {
  readonly coordinators: number;
  readonly addedSek: bigint;
}

/** What a förbund says of one of its local development groups. */
export interface LocalGroupInput extends Period {
  readonly code: string;
  readonly nameSv: string;
  /** Codes of the municipalities that it works in. */
  readonly municipalities: readonly string[];
  readonly resources: readonly LocalGroupResource[];
}

export interface StoredResource {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly coordinators: number;
  /** Whole kronor in digits, as JSON can hold them. */
  readonly addedSek: string;
}

export interface StoredLocalGroup {
  readonly key: number;
  readonly forbundId: number;
  readonly code: string;
  readonly nameSv: string;
  readonly municipalities: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Ordered by time. */
  readonly resources: readonly StoredResource[];
}

/** A period of which both ends may be open. */
interface Time {
  readonly from: string | null;
  readonly until: string | null;
}

/** What the register says about the förbund. */
export interface GroupSurroundings {
  readonly forbund: Time;
  /** The municipalities that exist. */
  readonly municipalities: ReadonlySet<string>;
  /** When each municipality was a member of the förbund, by its code, ordered by time. */
  readonly memberships: ReadonlyMap<string, readonly Time[]>;
}

/** The largest förbund have some twenty municipalities, and each may have groups that come and go. */
export const MOST_LOCAL_GROUPS = 100;
/** Full-time posts. A förbund has fewer than ten employees as a rule; a hundred is a percentage in the wrong column. */
const MOST_COORDINATORS = 50;
/** The most periods of one group. */
const MOST_PERIODS = 50;
const NO_NEGATIVE: Text = { sv: 'talet får inte vara negativt', en: 'it must not be negative' };
const ONE_OR_MORE: Text = { sv: 'minst en kommun ska anges', en: 'at least one municipality must be given' };
const TOO_MANY: Text = { sv: `högst ${MOST_PERIODS} perioder`, en: `${MOST_PERIODS} periods at most` };

/** The faults of a local group, as refusals under `path`. */
export function checkLocalGroup(
  input: LocalGroupInput,
  surroundings: GroupSurroundings,
  path: readonly string[],
): Refusal[] {
  const at = (field: string) => [...path, field];
  const { code, nameSv } = input;
  const found = [
    ...checkOwnCode(code, at('code')),
    ...checkText({ field: 'nameSv', text: nameSv, kind: 'NAME', required: true, path: at('nameSv') }),
  ];
  if (isReversed(input)) return [...found, refusal('INVALID_DATE_ORDER', at('endsOn'))];
  return [...found, ...checkMunicipalities(input, surroundings, path), ...checkResources(input, at('resources'))];
}

function checkMunicipalities(input: LocalGroupInput, around: GroupSurroundings, path: readonly string[]): Refusal[] {
  const at = [...path, 'municipalities'];
  const period = { from: input.startsOn, until: input.endsOn ?? '' };
  if (!holdThroughout([around.forbund], input)) {
    const { from, until } = around.forbund;
    return [refusal('FORBUND_NOT_ALL_THE_TIME', [...path, 'startsOn'], { from: from ?? '', until: until ?? '' })];
  }
  if (input.municipalities.length === 0)
    return [refusal('INVALID_INPUT', at, { field: 'municipalities', fault: ONE_OR_MORE })];
  return input.municipalities.flatMap((municipality, index): Refusal[] => {
    const here = [...at, `${index}`];
    if (!around.municipalities.has(municipality)) return [refusal('UNKNOWN_MUNICIPALITY', here, { municipality })];
    if (input.municipalities.indexOf(municipality) < index)
      return [refusal('CODE_TWICE', here, { code: municipality })];
    const times = around.memberships.get(municipality) ?? [];
    return holdThroughout(times, input) ? [] : [refusal('NOT_A_MEMBER_THEN', here, { municipality, ...period })];
  });
}

function checkResources(input: LocalGroupInput, at: readonly string[]): Refusal[] {
  const { resources } = input;
  if (resources.length > MOST_PERIODS) return [refusal('INVALID_INPUT', at, { field: 'resources', fault: TOO_MANY })];
  return resources.flatMap((resource, index) => {
    const here = (field: string) => [...at, `${index}`, field];
    const { coordinators, addedSek, startsOn } = resource;
    const found: Refusal[] = [];
    if (!(coordinators >= 0 && coordinators <= MOST_COORDINATORS) || hasMoreThanTwoDecimals(coordinators))
      found.push(refusal('IMPLAUSIBLE_COORDINATORS', here('coordinators'), { coordinators, limit: MOST_COORDINATORS }));
    if (addedSek < 0n)
      found.push(refusal('INVALID_INPUT', here('addedSek'), { field: 'addedSek', fault: NO_NEGATIVE }));
    if (isReversed(resource)) return [...found, refusal('INVALID_DATE_ORDER', here('endsOn'))];
    if (!holdThroughout([{ from: input.startsOn, until: input.endsOn ?? null }], resource))
      found.push(refusal('PERIOD_OUTSIDE_GROUP', here('startsOn'), { first: startsOn }));
    const other = resources.find((one, earlier) => earlier < index && overlap(one, resource));
    if (other) found.push(refusal('PERIODS_OVERLAP', here('startsOn'), { first: other.startsOn, second: startsOn }));
    return found;
  });
}

const isReversed = ({ startsOn, endsOn }: Period): boolean => Boolean(endsOn && endsOn <= startsOn);

/** Binary fractions are not exact: 0.07 · 100 is not 7. */
const hasMoreThanTwoDecimals = (number: number): boolean => Math.abs(number * 100 - Math.round(number * 100)) > 1e-9;

const overlap = (a: Period, b: Period): boolean =>
  (!a.endsOn || b.startsOn < a.endsOn) && (!b.endsOn || a.startsOn < b.endsOn);

/**
 * Whether periods together cover every day of a period. Periods that meet count as one; the caller gives them in order.
 */
export function holdThroughout(times: readonly Time[], { startsOn, endsOn }: Period): boolean {
  let next = startsOn;
  for (const { from, until } of times) {
    const isNext = (from === null || from <= next) && (until === null || until > next);
    if (isNext && until === null) return true;
    if (isNext && until !== null) next = until;
  }
  return Boolean(endsOn && next >= endsOn);
}
