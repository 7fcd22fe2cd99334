import {
  FEWEST_UNITS_OF_A_LINE,
  type FrontierScore,
  type Interval,
  type RobustLine,
  type TheilSenLine,
} from '../../statistics';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { IntervalType, TextType } from '../../graphql';
import type { Text } from '../../platform';
import { FEWEST_ON_FRONTIER, MOST_ON_FRONTIER, type Frontier, type NoFrontier } from '../effect/frontier';
import type { Influence, NoRelation, Point, Relation } from '../effect/relation';
import { DirectionOfLineEnum, ReturnsToScaleEnum, VariedEnum } from './resource-enums.types';
import type { SensitivityRow } from '../effect/sensitivity.use-case';

@ObjectType('ScatterPoint', { simpleResolvers: true, description: 'A unit in the scatter (punkt).' })
class ScatterPointType implements Point {
  @Field(() => String, { description: 'Key of the unit (nyckel).' })
  key!: string;

  @Field(() => Float, { description: 'Kronor per participant (kostnad per deltagare).' })
  x!: number;

  @Field(() => Float, { description: 'Per cent in work or studies (andel).' })
  y!: number;
}

@ObjectType('StraightLine', { simpleResolvers: true, description: 'A line through the points (linje).' })
class StraightLineType {
  @Field(() => Float, { description: 'Slope, y per x (lutning).' })
  slope!: number;

  @Field(() => Float, { description: 'Where it meets the axis (skärning).' })
  intercept!: number;

  @Field(() => IntervalType, { description: '95 per cent interval of the slope (konfidensintervall).' })
  interval!: Interval;
}

@ObjectType('InfluentialUnit', { simpleResolvers: true, description: 'How far one unit moves the line (inflytande).' })
class InfluentialUnitType implements Influence {
  @Field(() => String, { description: 'Key of the unit (nyckel).' })
  key!: string;

  @Field(() => Float, { description: 'The least-squares slope without it (lutning utan enheten).' })
  slopeWithout!: number;

  @Field(() => Float, { description: 'Its leverage, 0 to 1 (hävstång).' })
  leverage!: number;
}

@ObjectType('ResourceRelation', {
  simpleResolvers: true,
  description: 'Resource against outcome over units, by two lines; association, not cause (samband).',
})
export class ResourceRelationType {
  @Field(() => TextType, {
    nullable: true,
    description: 'Why there is no line, when there is none (varför ingen linje).',
  })
  refusal!: Text | null;

  @Field(() => [ScatterPointType], { description: 'The units of which everything is published (punkter).' })
  points!: readonly Point[];

  @Field(() => StraightLineType, {
    nullable: true,
    description: 'Least squares, with the error of HC3 (minsta kvadrat).',
  })
  leastSquares!: RobustLine | null;

  @Field(() => StraightLineType, { nullable: true, description: 'Theil–Sen (Theil–Sen).' })
  theilSen!: TheilSenLine | null;

  @Field(() => DirectionOfLineEnum, { nullable: true, description: 'What the two say together (riktning).' })
  direction!: string | null;

  @Field(() => StraightLineType, {
    nullable: true,
    description: 'Per cent more outcome per per cent more cost; null when some unit has none (elasticitet).',
  })
  elasticity!: RobustLine | null;

  @Field(() => [InfluentialUnitType], { description: 'Those that move the slope most (mest inflytelserika).' })
  influence!: readonly Influence[];
}

@ObjectType('FrontierPeer', {
  simpleResolvers: true,
  description: 'A unit that another is compared with (jämförelseenhet).',
})
class FrontierPeerType {
  @Field(() => String, { description: 'Key of the unit (nyckel).' })
  name!: string;

  @Field(() => Float, { description: 'Its weight (vikt).' })
  weight!: number;
}

@ObjectType('FrontierScore', { simpleResolvers: true, description: 'A unit’s place against the frontier (poäng).' })
class FrontierScoreType {
  @Field(() => String, { description: 'Key of the unit (nyckel).' })
  name!: string;

  @Field(() => Float, { description: 'Under constant returns to scale, above 0 and up to 1 (CCR).' })
  ccr!: number;

  @Field(() => Float, { description: 'Under variable returns to scale (BCC).' })
  bcc!: number;

  @Field(() => Float, { description: 'ccr/bcc: what is lost by being of the wrong size (skaleffektivitet).' })
  scaleEfficiency!: number;

  @Field(() => ReturnsToScaleEnum, { description: 'How it would change by growing (skalavkastning).' })
  returnsToScale!: string;

  @Field(() => [FrontierPeerType], { description: 'What it is compared with (jämförelseenheter).' })
  reference!: FrontierScore['reference'];
}

@ObjectType('ResourceFrontier', {
  simpleResolvers: true,
  description: 'How far each unit is from the frontier of the combinations seen; exploratory (front, utforskande).',
})
export class ResourceFrontierType {
  @Field(() => Boolean, { description: 'Always true: for finding questions, not for answering them (utforskande).' })
  exploratory!: boolean;

  @Field(() => TextType, { description: 'How to read it (läsanvisning).' })
  caution!: Text;

  @Field(() => TextType, { nullable: true, description: 'Why there is none, when there is none (varför ingen front).' })
  refusal!: Text | null;

  @Field(() => [FrontierScoreType], { description: 'The units by name (poäng).' })
  scores!: readonly FrontierScore[];

  @Field(() => [String], { description: 'Keys of units without anybody in work or studies (utelämnade).' })
  leftOut!: readonly string[];
}

@ObjectType('ResourceSensitivity', {
  simpleResolvers: true,
  description: 'The line when one choice is made otherwise (känslighet).',
})
export class ResourceSensitivityType implements SensitivityRow {
  @Field(() => VariedEnum, { description: 'Which choice (val).' })
  varied!: SensitivityRow['varied'];

  @Field(() => TextType, { description: 'In words (i ord).' })
  label!: Text;

  @Field(() => Int, { description: 'Units (enheter).' })
  units!: number;

  @Field(() => Float, { nullable: true, description: 'Slope, the least when there are several (minsta lutning).' })
  lowestSlope!: number | null;

  @Field(() => Float, { nullable: true, description: 'Slope, the largest when there are several (största lutning).' })
  highestSlope!: number | null;

  @Field(() => DirectionOfLineEnum, { nullable: true, description: 'Direction of the lines (riktning).' })
  direction!: SensitivityRow['direction'];
}

const NO_RELATION: Readonly<Record<NoRelation, Text>> = {
  TOO_FEW_UNITS: {
    sv: `Färre än ${FEWEST_UNITS_OF_A_LINE} enheter har allt publicerat: ingen linje dras.`,
    en: `Fewer than ${FEWEST_UNITS_OF_A_LINE} units have everything published: no line is drawn.`,
  },
  NO_VARIATION: {
    sv: 'Enheterna skiljer sig inte åt i resurs eller i utfall: ingen linje dras.',
    en: 'The units do not differ in resource or in outcome: no line is drawn.',
  },
};
const NO_FRONTIER: Readonly<Record<NoFrontier, Text>> = {
  TOO_FEW_UNITS: {
    sv: `Färre än ${FEWEST_ON_FRONTIER} enheter: nästan alla skulle ligga på fronten.`,
    en: `Fewer than ${FEWEST_ON_FRONTIER} units: nearly all would be on the frontier.`,
  },
  TOO_MANY_UNITS: {
    sv: `Fler än ${MOST_ON_FRONTIER} enheter: begränsa frågan.`,
    en: `More than ${MOST_ON_FRONTIER} units: narrow the question.`,
  },
  OUTCOME_OF_A_SAMPLE: {
    sv: 'Utfallet är av dem som svarat på en enkät: antalet säger inget om hur många det gäller.',
    en: 'The outcome is of those who answered a questionnaire: the number does not say how many it is true of.',
  },
};
const EXPLORATORY: Text = {
  sv: 'Utforskande: vid så här få enheter flyttar en enda udda enhet hela fronten, och slumpen räknas som ineffektivitet.',
  en: 'Exploratory: with so few units a single odd one moves the whole frontier, and chance is counted as inefficiency.',
};

export function toRelation(points: readonly Point[], found: Relation | NoRelation): ResourceRelationType {
  if (typeof found !== 'string') return { refusal: null, points, ...found };
  const nothing = { leastSquares: null, theilSen: null, direction: null, elasticity: null, influence: [] };
  return { refusal: NO_RELATION[found], points, ...nothing };
}

export function toFrontier(found: Frontier | NoFrontier): ResourceFrontierType {
  const same = { exploratory: true, caution: EXPLORATORY };
  return typeof found === 'string'
    ? { ...same, refusal: NO_FRONTIER[found], scores: [], leftOut: [] }
    : { ...same, refusal: null, ...found };
}
