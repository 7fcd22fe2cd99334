import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MeasureType, RoundType, toMeasure, toRound, type Catalogue } from '../../catalogue';
import { connectionOf, enumOf, PageArgs, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { CHANGE_REASONS, changeReason, type ChangeReason } from '../publishing/change-reason';
import { UNIT_KINDS, type UnitKind } from '../cube/cube-row';
import type { ReleaseChange } from '../publishing/release-change.store';
import { ReleasedValueType } from './released-value.types';
import { ReleasedValue } from '../figures/released-value';

const CHANGE_KINDS = ['ADDED', 'CHANGED', 'WITHDRAWN'] as const;
type ChangeKind = (typeof CHANGE_KINDS)[number];
const ChangeKindEnum = enumOf(CHANGE_KINDS);
registerEnumType(ChangeKindEnum, {
  name: 'ChangeKind',
  description: 'What happened to a figure between two releases (slag av ändring).',
  valuesConfig: {
    ADDED: { description: 'It is new (nytt).' },
    CHANGED: { description: 'It says something else, or is withheld or shown now (ändrat).' },
    WITHDRAWN: { description: 'It is gone (återkallat).' },
  },
});
const ChangeReasonEnum = enumOf(Object.keys(CHANGE_REASONS) as ChangeReason[]);
registerEnumType(ChangeReasonEnum, {
  name: 'ChangeReason',
  description: 'Why a figure is not the same in two releases (skäl till ändring).',
  valuesConfig: Object.fromEntries(
    Object.entries(CHANGE_REASONS).map(([code, { sv, en }]) => [code, { description: `${en} (${sv})` }]),
  ),
});
export const UnitKindEnum = enumOf(UNIT_KINDS);
registerEnumType(UnitKindEnum, {
  name: 'UnitKind',
  description: 'Whose figure it is (slag av enhet).',
  valuesConfig: {
    NATION: { description: 'The country’s (riket).' },
    COUNTY: { description: 'A county’s (län).' },
    FORBUND: { description: 'A förbund’s (förbund).' },
  },
});

@ObjectType('ReleaseChange', {
  simpleResolvers: true,
  description: 'A figure that is not the same in two releases (ändring mellan publiceringar).',
})
export class ReleaseChangeType {
  @Field(() => ChangeKindEnum, { description: 'What happened (slag).' })
  kind!: ChangeKind;

  @Field(() => ChangeReasonEnum, { description: 'Why, as far as the figures say it (skäl).' })
  reason!: ChangeReason;

  @Field(() => TextType, { description: 'The same in words (skäl i ord).' })
  reasonText!: Text;

  @Field(() => Int, { description: 'The release that made the change, or would make it (gjord i publicering).' })
  madeIn!: number;

  @Field(() => String, { nullable: true, description: 'What was said about that release (anmärkning).' })
  note!: string | null;

  @Field(() => MeasureType, { description: 'The measure (mått).' })
  measure!: MeasureType;

  @Field(() => RoundType, { description: 'The round (mätomgång).' })
  round!: RoundType;

  @Field(() => String, { description: 'Code of the dimension; TOTAL when not broken down (redovisningsdimension).' })
  dimension!: string;

  @Field(() => String, { description: 'Code of the category (kategori).' })
  category!: string;

  @Field(() => UnitKindEnum, { description: 'Whose figure it is (slag av enhet).' })
  unitKind!: UnitKind;

  @Field(() => String, {
    nullable: true,
    description: 'Organisation number of the förbund, or code of the county; null for the nation (enhetens kod).',
  })
  unitCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the förbund or county (enhetens namn).' })
  unitName!: string | null;

  @Field(() => ReleasedValueType, { nullable: true, description: 'In the earlier release (före).' })
  before!: ReleasedValue | null;

  @Field(() => ReleasedValueType, { nullable: true, description: 'In the later release (efter).' })
  after!: ReleasedValue | null;
}

export const ReleaseChangeConnection = connectionOf(ReleaseChangeType, 'ReleaseChange');

export function toReleaseChange(change: ReleaseChange, catalogue: Catalogue): ReleaseChangeType {
  const version = catalogue.measureVersions.get(change.measureVersionId);
  const round = [...catalogue.rounds.values()].find(({ key }) => key === change.roundId);
  if (!version || !round) throw new Error('A released figure of a measure or round that is not in the catalogue.');
  const { dimension, category, unitKind, unitCode, unitName, madeIn, note, before, after } = change;
  const reason = changeReason(before, after);
  return Object.assign(new ReleaseChangeType(), {
    kind: !before ? 'ADDED' : after ? 'CHANGED' : 'WITHDRAWN',
    reason,
    reasonText: CHANGE_REASONS[reason],
    madeIn,
    note,
    measure: toMeasure(version.measure),
    round: toRound(round),
    dimension,
    category,
    unitKind,
    unitCode,
    unitName,
    before: before ? ReleasedValue.ofCell(version, before) : null,
    after: after ? ReleasedValue.ofCell(version, after) : null,
  });
}

@ArgsType()
export class ChangesArgs extends PageArgs {
  @Field(() => Int, { description: 'The earlier release; 0 for before the first (från publicering).' })
  from!: number;

  @Field(() => Int, { nullable: true, description: 'The later release; the latest when left out (till publicering).' })
  to?: number | null;
}
