import { Field, ObjectType } from 'type-graphql';
import type { Catalogue } from '../../catalogue';
import { connectionOf, CountScalar } from '../../graphql';
import type { CellChange, CellFigures } from './cell-change.store';

@ObjectType('CellFigures', {
  simpleResolvers: true,
  description: 'The numbers of a cell as they were sent; not public (cellens tal).',
})
export class CellFiguresType implements CellFigures {
  @Field(() => CountScalar, { description: 'Respondents (antal svarande).' })
  n!: number;

  @Field(() => String, { description: 'Numerator, sum, count or kronor, exactly, as a decimal (summa).' })
  sum!: string;

  @Field(() => String, { nullable: true, description: 'Sum of squares, as a decimal (kvadratsumma).' })
  sumOfSquares!: string | null;

  @Field(() => CountScalar, {
    nullable: true,
    description: 'How many were asked, where it is said (antal tillfrågade).',
  })
  asked!: number | null;
}

@ObjectType('CellChange', {
  simpleResolvers: true,
  description: 'A cell that differs between two versions of a submission; not public (ändrad cell).',
})
export class CellChangeType {
  @Field(() => String, { description: 'Code of the measure (mått).' })
  measure!: string;

  @Field(() => String, { description: 'Dimension (redovisningsgrupp).' })
  dimension!: string;

  @Field(() => String, { description: 'Category (kategori).' })
  category!: string;

  @Field(() => CellFiguresType, { nullable: true, description: 'What it was; null for a new cell (före).' })
  before!: CellFigures | null;

  @Field(() => CellFiguresType, { nullable: true, description: 'What it is; null for one that is removed (efter).' })
  after!: CellFigures | null;
}

export const CellChangeConnection = connectionOf(CellChangeType, 'CellChange');

export function toCellChange(change: CellChange, { measureVersions }: Catalogue): CellChangeType {
  return { ...change, measure: measureVersions.get(change.measureVersionId)?.measure.code ?? '' };
}
