import { referenceDay, type Round } from '../../catalogue';
import { holdsOn, type County, type Forbund, type MembershipFact } from '../../register';
import { sizeClassOf, type SizeClass } from '../questions/dimensions';

/** What a förbund registers for itself. Its key is the category of its cells. */
export interface Owned {
  readonly key: number;
  readonly forbundId: number;
  /** The förbund's code followed by the group's own, which is unique in its förbund only. */
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
  /** Empty unless the question uses size, kinds of insats, or local groups. */
  readonly memberships: readonly MembershipFact[];
  readonly insatser: readonly Insats[];
  readonly localGroups: readonly LocalGroup[];
}

/** A förbund's name in questions: its organisation number, or its id while the register has no number. */
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
