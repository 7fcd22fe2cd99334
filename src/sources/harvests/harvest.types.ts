import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, DateTimeScalar, enumOf, PageArgs, TextType, toGlobalId, UserErrorType } from '../../graphql';
import type { Text } from '../../platform';
import { SubmissionReportType, toReport } from '../../submissions';
import { HARVEST_STATES, type HarvestState } from './harvest';
import type { StoredHarvest } from './harvest.store';
import { faultText, HARVEST_FAULTS, type FaultCode, type HarvestFault } from './harvest-faults';

const HarvestStateEnum = enumOf(HARVEST_STATES);
registerEnumType(HarvestStateEnum, {
  name: 'HarvestState',
  description: 'What has become of a harvest (hämtningens läge).',
  valuesConfig: {
    WAITING: { description: 'To be made, or made again (väntar).' },
    RUNNING: { description: 'Being made (pågår).' },
    STORED: { description: 'It led to a version of the figures (sparad).' },
    UNCHANGED: { description: 'The figures are those there are (oförändrad).' },
    NOTHING: { description: 'The source has none of the round (inget att hämta).' },
    REJECTED: { description: 'What came could not be taken in: see the faults and the report (avvisad).' },
    FAILED: { description: 'Nothing came: see the faults (misslyckad).' },
  },
});

const FaultCodeEnum = Object.fromEntries(Object.keys(HARVEST_FAULTS).map((code) => [code, code]));
registerEnumType(FaultCodeEnum, {
  name: 'HarvestFaultCode',
  description: 'Everything that can be the matter with a harvest, beside what is found in its figures (felkod).',
  valuesConfig: Object.fromEntries(
    Object.entries(HARVEST_FAULTS).map(([code, { sv, en }]) => [code, { description: `${en} (${sv})` }]),
  ),
});

@ObjectType('HarvestFault', {
  simpleResolvers: true,
  description: 'Something that was the matter with a harvest (fel vid hämtning).',
})
export class HarvestFaultType {
  @Field(() => FaultCodeEnum, { description: 'What (felkod).' })
  code!: FaultCode;

  @Field(() => Int, { nullable: true, description: 'On which page, from 1 (sida).' })
  page!: number | null;

  @Field(() => String, { nullable: true, description: 'Where in its answer, such as data.cells.cells[3].n (plats).' })
  place!: string | null;

  @Field(() => TextType, { description: 'In words (i ord).' })
  text!: Text;
}

@ObjectType('Harvest', {
  simpleResolvers: true,
  description: 'The fetching of one round from one source (hämtning).',
})
export class HarvestType {
  roundCode!: string;

  @Field(() => Int, { description: 'Number of the harvest (nummer).' })
  number!: number;

  @Field(() => Int, { description: 'Number of the source (källa).' })
  source!: number;

  @Field(() => HarvestStateEnum, { description: 'What has become of it (läge).' })
  state!: HarvestState;

  @Field(() => Boolean, { description: 'By the schedule, and not because somebody asked (enligt schema).' })
  isScheduled!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was put in line (begärd).' })
  askedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is tried next at the earliest, while it waits (nästa försök).',
  })
  nextAttemptAt!: Date | null;

  @Field(() => Int, { description: 'Attempts so far (försök).' })
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last attempt began (började).' })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended (slutade).' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Version of the figures, by the source (version).' })
  version!: string | null;

  @Field(() => Int, { description: 'Pages that were asked for (sidor).' })
  pages!: number;

  @Field(() => Int, { description: 'Cells that came (celler).' })
  cells!: number;

  @Field(() => ID, { nullable: true, description: 'Id of the submission that it led to (inlämning).' })
  submission!: string | null;

  @Field(() => SubmissionReportType, {
    nullable: true,
    description: 'What was found in the figures, rows counted from 1 over all pages; null when none came (rapport).',
  })
  report!: SubmissionReportType | null;

  @Field(() => [HarvestFaultType], {
    description: 'What else was the matter, the first hundred; of the last attempt, while it waits (fel).',
  })
  faults!: readonly HarvestFaultType[];
}

const toFault = (fault: HarvestFault): HarvestFaultType => ({ ...fault, text: faultText(fault) });

export function toHarvest(harvest: StoredHarvest): HarvestType {
  const { key, sourceId, round, askedBy, notBefore, submissionId, report, faults, ...same } = harvest;
  return {
    ...same,
    roundCode: round,
    number: key,
    source: sourceId,
    isScheduled: askedBy === null,
    nextAttemptAt: harvest.state === 'WAITING' ? notBefore : null,
    submission: submissionId === null ? null : toGlobalId('Submission', submissionId),
    report: report && toReport(report),
    faults: faults.map(toFault),
  };
}

export const HarvestConnection = connectionOf(HarvestType, 'Harvest');

@ArgsType()
export class HarvestArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only those of this source, by its number (källa).' })
  source?: number | null;
}

@InputType({ description: 'What to fetch (hämtning).' })
export class HarvestSourceInput {
  @Field(() => Int, { description: 'Number of the source (nummer).' })
  source!: number;

  @Field(() => String, { description: 'Code of the round (mätomgång).' })
  round!: string;
}

@ObjectType('HarvestSourcePayload', { simpleResolvers: true, description: 'What is put in line (resultat).' })
export class HarvestSourcePayload {
  @Field(() => HarvestType, {
    nullable: true,
    description: 'The harvest, which waits to be made; null when refused (hämtning).',
  })
  harvest!: HarvestType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused, if it was (fel).' })
  userErrors!: UserErrorType[];
}

@ObjectType('Provenance', {
  simpleResolvers: true,
  description: 'Where figures were fetched from (proveniens).',
})
export class ProvenanceType {
  @Field(() => Int, { description: 'Number of the source (källa).' })
  source!: number;

  @Field(() => String, { description: 'Version of the figures, by the source (version).' })
  version!: string;

  @Field(() => DateTimeScalar, { description: 'When they were fetched (hämtad).' })
  fetchedAt!: Date;
}
