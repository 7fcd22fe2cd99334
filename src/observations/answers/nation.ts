import { referenceDay, type Round } from '../../catalogue';
import { holdsOn, type County, type Forbund, type MembershipFact } from '../../register';
import { sizeClassOf, type SizeClass } from '../questions/dimensions';

/** What a förbund registers for itself. Its key is the category of its cells. */
export interface Owned {
  readonly key: number;
  readonly forbundId: number;
  /** Its own code is unique in its förbund only, so it begins with that of the förbund. */
  readonly code: string;
  readonly nameSv: string;
}

/** An insats as far as it can be grouped. */
export interface Insats extends Owned {
  readonly FOCUS: string;
  readonly FORM: string;
  readonly TARGET_GROUP: string;
}

/** A local group. */
export type LocalGroup = Owned;

/** What the register knows that a question may be about. */
export interface Nation {
  /** Every förbund that ever was, by name. */
  readonly forbund: readonly Forbund[];
  readonly counties: ReadonlyMap<string, County>;
  /** Left empty when the question does not ask for size, for kinds of insats, or for local groups. */
  readonly memberships: readonly MembershipFact[];
  readonly insatser: readonly Insats[];
  readonly localGroups: readonly LocalGroup[];
}

/** How a förbund is named in a question: its organisation number; its id while the register knows no number. */
export const codeOfForbund = (forbund: Forbund): string => forbund.organisationNumber ?? forbund.id;

/** The size class of each förbund in a round. */
export function sizesIn({ memberships }: Nation, round: Round): Map<number, SizeClass | null> {
  const day = referenceDay(round);
  const counts = new Map<number, number>();
  for (const { forbundId, validFrom, validUntil } of memberships) {
    const isMember = holdsOn(day, validFrom, validUntil);
    if (isMember) counts.set(forbundId, (counts.get(forbundId) ?? 0) + 1);
  }
  return new Map([...counts].map(([key, count]) => [key, sizeClassOf(count)]));
}
