import type { LocalGroupInput } from '../../catalogue';
import type { DemoForbund, DemoNation } from '../nation/demo-nation';

const FORBUND_WITH_GROUPS = 3;
const BEGAN = '2022-01-01';
const GREW = '2024-01-01';

/** Two local groups in each of three förbund, each over half of the municipalities, with their resources. */
export function generateLocalGroups({ forbund }: Pick<DemoNation, 'forbund'>): Map<string, LocalGroupInput[]> {
  const lasting = forbund.filter((one) => one.existsUntil === null && one.existsFrom <= BEGAN);
  const withRoom = lasting.filter((one) => lastingMembers(one).length > 1).slice(0, FORBUND_WITH_GROUPS);
  return new Map(withRoom.map((one) => [one.organisationNumber, groupsOf(lastingMembers(one))]));
}

const lastingMembers = ({ members }: DemoForbund): string[] =>
  members.filter(({ from, until }) => from <= BEGAN && until === null).map(({ municipalityCode }) => municipalityCode);

function groupsOf(municipalities: readonly string[]): LocalGroupInput[] {
  const half = Math.ceil(municipalities.length / 2);
  const group = (code: string, name: string, own: readonly string[], coordinators: number): LocalGroupInput => ({
    code,
    nameSv: `Lokusgrupp ${name}`,
    municipalities: own,
    startsOn: BEGAN,
    resources: [
      { startsOn: BEGAN, endsOn: GREW, coordinators, addedSek: 400_000n },
      { startsOn: GREW, coordinators: coordinators + 0.5, addedSek: 650_000n },
    ],
  });
  return [
    group('NORR', 'Norr', municipalities.slice(0, half), 0.5),
    group('SODER', 'Söder', municipalities.slice(half), 1),
  ];
}
