import type { World } from '../../support/world';
import { UMEA } from '../../support/world';
import type { KnownArguments } from './connections';

/** Values that the demo nation has, for the arguments that a walk through the schema must give. */
export const DEMO_ARGUMENTS: KnownArguments = {
  organisationNumber: UMEA,
  forbund: UMEA,
  measure: 'FIN-I03',
  measures: ['FIN-I01', 'FIN-I03'],
  round: '2023',
  rounds: ['2022', '2023'],
  code: 'FIN-I03',
  indicator: 'FIN-I03',
  number: 1,
  from: 7,
  authority: 'FK',
};

/** An id of every kind that the secretariat can see, from the lists that give them. */
export async function demoIds(world: World): Promise<Record<string, string>> {
  const secretariat = await world.as('SECRETARIAT');
  const data = await secretariat.data<Record<string, { nodes: { id: string; measures?: { id: string }[] }[] }>>(`{
    Forbund: forbund(first: 1) { nodes { id } }
    Indicator: indicators(first: 1) { nodes { id measures { id } } }
    Round: rounds(first: 1) { nodes { id } }
    Intervention: interventions(first: 1) { nodes { id } }
    Submission: submissions(first: 1) { nodes { id } }
    Release: releases(first: 1) { nodes { id } }
    SystemError: systemErrors(first: 1) { nodes { id } }
    Evaluation: evaluations(first: 1) { nodes { id } }
    SystemErrorReport: systemErrorReports(first: 1) { nodes { id } }
  }`);
  const ids = Object.fromEntries(Object.entries(data).map(([kind, { nodes }]) => [kind, nodes[0]?.id ?? '']));
  const { forbund } = await secretariat.data<{ forbund: { nodes: { localGroups: { id: string }[] }[] } }>(
    '{ forbund(first: 200) { nodes { localGroups { id } } } }',
  );
  ids.LocalGroup = forbund.nodes.flatMap(({ localGroups }) => localGroups)[0]?.id ?? '';
  return { ...ids, Measure: data.Indicator?.nodes[0]?.measures?.[0]?.id ?? '' };
}
