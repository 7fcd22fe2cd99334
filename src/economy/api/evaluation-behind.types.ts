import {
  EvaluationDesignEnum,
  EvaluationType,
  toEvaluation,
  type ConfirmedStudy,
  type EvaluationDesign,
  type StoredEvaluation,
} from '../../evaluations';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql';

@ObjectType('EvaluationBehind', {
  simpleResolvers: true,
  description: 'A study that an answer rests on, as the secretariat confirmed it (utvärdering bakom ett svar).',
})
export class EvaluationBehindType {
  @Field(() => EvaluationType, { description: 'The study as it stands, withdrawn or not (utvärdering).' })
  evaluation!: EvaluationType;

  @Field(() => EvaluationDesignEnum, { description: 'The design that was confirmed (bekräftat upplägg).' })
  design!: EvaluationDesign;

  @Field(() => Int, { description: 'The revision that was confirmed (bekräftad ändring).' })
  revision!: number;

  @Field(() => DateTimeScalar, { description: 'When it was confirmed (bekräftad).' })
  confirmedAt!: Date;
}

export const toEvaluationBehind = (
  { design, revision, confirmedAt }: ConfirmedStudy,
  stored: StoredEvaluation | null | undefined,
): EvaluationBehindType[] => (stored ? [{ evaluation: toEvaluation(stored), design, revision, confirmedAt }] : []);
