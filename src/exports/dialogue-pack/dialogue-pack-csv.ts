import { stringify } from 'csv-stringify/sync';
import { harmless } from '../formats/csv-format';
import type { DialoguePack, PackCase } from './dialogue-pack.use-case';
import type { PackEvidence } from './dialogue-pack-question';

const COLUMNS = [
  'authority',
  'release',
  'as_of',
  'digest',
  'number',
  'title',
  'kind',
  'synthetic',
  'forbund',
  'forbund_existing',
  'counties',
  'persons_per_year',
  'deadline',
  'answer',
  'answer_reason',
  'closed',
  'measure',
  'round',
  'group_forbund',
  'group_withheld',
  'group_respondents',
  'group_mean',
  'others_forbund',
  'others_withheld',
  'others_respondents',
  'others_mean',
  'difference',
  'interval_lower',
  'interval_upper',
  'note',
  'in_force_from',
  'round_before',
  'round_after',
  'before_after_forbund',
  'before',
  'after',
  'change',
  'change_lower',
  'change_upper',
  'before_after_note',
] as const;

/** The pack as a table: a row for each case and linked measure, or one for a case without; RFC 4180. */
export function dialoguePackCsv(pack: DialoguePack): string {
  const rows = pack.cases.flatMap((one) =>
    (one.evidence.length > 0 ? one.evidence : [undefined]).map((evidence) => rowOf(pack, one, evidence)),
  );
  const safe = (cell: unknown) => (typeof cell === 'string' ? harmless(cell) : cell);
  return stringify([[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => safe(row[column])))], {
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
}

function rowOf(
  { authority, release, asOf, digest }: DialoguePack,
  one: PackCase,
  evidence: PackEvidence | undefined,
): Partial<Record<(typeof COLUMNS)[number], string | number | boolean | null>> {
  const asked = one.questions.filter((question) => question.authority.code === authority.code).at(-1);
  const answer = asked?.answers.at(-1);
  const { breadth, beforeAfter } = one;
  const change = beforeAfter?.measures.find(({ measure }) => measure.code === evidence?.measure.code);
  return {
    ...{ authority: authority.code, release, as_of: asOf, digest },
    ...{ number: one.number, title: one.titleSv, kind: one.kind, synthetic: one.synthetic },
    ...{ forbund: breadth.forbund, forbund_existing: breadth.forbundExisting, counties: breadth.counties },
    ...{ persons_per_year: breadth.personsPerYear, deadline: asked?.deadline },
    ...{ answer: answer?.answer, answer_reason: answer?.reason, closed: one.closed?.outcome },
    ...(evidence && {
      ...{ measure: evidence.measure.code, round: evidence.round?.code, note: evidence.text.sv },
      ...{ group_forbund: evidence.group.forbund, group_withheld: evidence.group.withheld },
      ...{ group_respondents: evidence.group.respondents, group_mean: evidence.group.mean },
      ...{ others_forbund: evidence.others.forbund, others_withheld: evidence.others.withheld },
      ...{ others_respondents: evidence.others.respondents, others_mean: evidence.others.mean },
      difference: evidence.difference,
      ...{ interval_lower: evidence.interval?.lower, interval_upper: evidence.interval?.upper },
    }),
    ...{ in_force_from: beforeAfter?.inForceFrom, round_before: beforeAfter?.before?.code },
    ...{ round_after: beforeAfter?.after?.code, before_after_forbund: change?.forbund },
    ...{ before: change?.before, after: change?.after, change: change?.difference },
    ...{ change_lower: change?.interval?.lower, change_upper: change?.interval?.upper },
    before_after_note: [change?.text.sv, one.beforeAfterNote.sv].filter((text) => text !== undefined).join(' '),
  };
}
