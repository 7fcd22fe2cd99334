import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { toMeasure, toRound } from '../../catalogue';
import type { Context } from '../../graphql';
import { SamnavError, type Text } from '../../platform';
import { answerTo } from '../../releases';
import type { RankCorrelation } from '../../statistics';
import { assumptionsOf, cautionsOf, claimOf, requireClaim } from '../effect/claims';
import {
  FactorsAndResultsType,
  FactorsArgs,
  ScenarioArgs,
  ScenarioType,
  WHY_NOT_COMPUTED,
  type FactorCorrelationType,
  type ScenarioInput,
} from './factors-and-scenarios.types';
import { LongTermShareArgs, LongTermShareType } from './long-term-share.types';
import { FACTOR_CITED, LONG_TERM_CITED, SCENARIO_CITED } from '../effect/economy-methods';
import { factorsAndResults } from '../effect/factors-and-results.use-case';
import { longTermShare } from '../resources/long-term-share.use-case';
import { resourceEffect, type ResourceAnswer } from '../effect/resource-effect.use-case';
import { toFigures } from './resource-figures.types';
import { fundingChange, toMedian, type Scenario } from '../effect/scenario';

const ARITHMETIC: Text = {
  sv: 'Räkneexempel: allt annat antas vara som det är. Ingen prognos, och inget sägs om vad som skulle hända.',
  en: 'Plain arithmetic: all else is taken to stay as it is. Not a forecast, and nothing is said of what would happen.',
};
const MEDIAN: Text = {
  sv: 'Enheter över mediankostnaden per utfall antas nå medianen med de pengar de har, trots andra deltagare och andra villkor.',
  en: 'Units above the median cost per outcome are taken to reach the median with the money they have, in spite of other participants and conditions.',
};
const FUNDING: Text = {
  sv: 'Nästa krona antas ge lika mycket som de hittills, vilket sällan är sant.',
  en: 'The next krona is taken to give as much as those before, which is seldom true.',
};
const FACTOR_CAUTIONS: readonly Text[] = [
  { sv: 'Samband, inte orsak.', en: 'Association, not cause.' },
  {
    sv: 'Osäkra mått döljer samband: ett verkligt samband på 0,5 visar sig som 0,25 när reliabiliteten är en halv på båda sidor.',
    en: 'Uncertain measures hide associations: a true 0.5 shows as 0.25 when the reliability is one half on both sides.',
  },
  {
    sv: 'Varje förbund är en punkt, med medelvärdet över omgångarna; p-värdena är justerade över hela tabellen.',
    en: 'Each förbund is one point, with its mean over the rounds; p-values are adjusted over the whole table.',
  },
];
const LONG_TERM_CAUTION: Text = {
  sv: 'Olika förbund har redovisat olika år: en ändrad andel kan bero på vilka som är med.',
  en: 'Other förbund reported in other years: a change of the share may be of who takes part.',
};
const FORMS_CAUTION: Text = {
  sv: 'Kostnaderna per form står var för sig: deltagare och avslutade är räknade, och intervallet för kostnad per utfall är över förbunden i formen. Om formerna skiljer sig åt säger bara formDifferences.',
  en: 'The costs by form stand by themselves: participants and exits are counted, and the interval of cost per outcome is over the förbund of the form. Whether the forms differ is said by formDifferences alone.',
};

@Resolver()
export class FactorsAndScenariosResolver {
  @Query(() => ScenarioType, {
    nullable: true,
    description: 'What would follow by plain arithmetic; null when nothing is there to count from (räkneexempel).',
  })
  async scenario(@Args(() => ScenarioArgs) args: ScenarioArgs, @Ctx() { hub }: Context): Promise<ScenarioType | null> {
    requirePercent(args.input);
    requireClaim('DESCRIPTION', args.input.from.claim ?? null, false);
    const answer = await resourceEffect(hub, args.input.from, args.release);
    if (!answer.frame.countsEverybody)
      throw new SamnavError('OUTCOME_OF_A_SAMPLE', { measure: answer.frame.outcome.measure.code });
    const found =
      args.input.kind === 'TO_MEDIAN' ? toMedian(answer.whole) : fundingChange(answer.whole, args.input.percent ?? 0);
    if (!found) return null;
    const { release } = answer;
    return answerTo(toScenario(answer, args.input, found), () => ({ field: 'scenario', args }), {
      release,
      methods: SCENARIO_CITED,
    });
  }

  @Query(() => FactorsAndResultsType, {
    description: 'The five success factors against results: association, not cause (faktorer och resultat).',
  })
  async factorsAndResults(
    @Args(() => FactorsArgs) args: FactorsArgs,
    @Ctx() { hub }: Context,
  ): Promise<FactorsAndResultsType> {
    const { rounds, factorRounds, results, cells, ...same } = await factorsAndResults(hub, args, args.release);
    const answer: FactorsAndResultsType = {
      ...same,
      rounds: rounds.map(toRound),
      factorRounds: factorRounds.map(toRound),
      results: results.map(toMeasure),
      cells: cells.map(({ rank, partial, n, partialN, adjustedP, adjustedPartialP, ...cell }) => ({
        ...cell,
        refusal: cell.notComputed && WHY_NOT_COMPUTED[cell.notComputed],
        n,
        partialN,
        rank: correlation(rank, n, adjustedP),
        partial: correlation(partial, partialN, adjustedPartialP),
      })),
      causalClaim: 'ASSOCIATION',
      cautions: [...FACTOR_CAUTIONS],
    };
    return answerTo(answer, () => ({ field: 'factorsAndResults', args }), {
      release: same.release,
      methods: FACTOR_CITED,
    });
  }

  @Query(() => LongTermShareType, {
    description: 'The share of the outturn that long-term insatser had, over time (andel långsiktigt).',
  })
  async longTermShare(
    @Args(() => LongTermShareArgs) args: LongTermShareArgs,
    @Ctx() { hub }: Context,
  ): Promise<LongTermShareType> {
    const { points, withheld, missing, ...same } = await longTermShare(hub, args);
    const answer: LongTermShareType = {
      ...same,
      points: points.map(({ round, byForm, ...point }) => ({
        ...point,
        round: toRound(round),
        byForm: byForm.map(({ form, figures, ratios, ...same }) => ({
          ...same,
          form: form.code,
          figures: toFigures(figures),
          ratios: { ...ratios, additional: null },
        })),
      })),
      design: 'COMPARISON',
      causalClaim: claimOf('COMPARISON'),
      cautions: [LONG_TERM_CAUTION, FORMS_CAUTION, ...cautionsOf('COMPARISON', { withheld, missing })],
    };
    return answerTo(answer, () => ({ field: 'longTermShare', args }), {
      release: same.release,
      methods: LONG_TERM_CITED,
    });
  }
}

function requirePercent({ kind, percent = null }: ScenarioInput): void {
  const isStated = percent !== null;
  if (isStated !== (kind === 'FUNDING_CHANGE') || (isStated && !(percent >= -100 && percent <= 1000)))
    throw new SamnavError('INVALID_INPUT', { field: 'percent' });
}

function toScenario(answer: ResourceAnswer, { kind }: ScenarioInput, found: Scenario): ScenarioType {
  const { release, coverage, origin, frame, catalogue } = answer;
  const { priceYear, costYears, question } = frame;
  const index = catalogue.economy.priceIndex;
  return {
    release,
    coverage,
    origin,
    ...found,
    causalClaim: 'NONE',
    assumptions: [
      ARITHMETIC,
      kind === 'TO_MEDIAN' ? MEDIAN : FUNDING,
      ...assumptionsOf({ priceYear, costYears, lag: question.lag, index }),
    ],
  };
}

function correlation(found: RankCorrelation | null, n: number, adjustedP: number | null): FactorCorrelationType | null {
  if (!found || adjustedP === null) return null;
  const { rho, interval, pValue } = found;
  return { rho, n, interval, pValue, adjustedP };
}
