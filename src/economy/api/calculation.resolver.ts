import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { InterventionType, toMeasure } from '../../catalogue';
import type { Context } from '../../graphql';
import { SamnavError, type Text } from '../../platform';
import { answerTo } from '../../releases';
import { SocioEconomicCalculationType, SocioEconomicInput } from './calculation.types';
import { cautionsOf } from '../effect/claims';
import { requireFitSources } from '../calculation/check-sources';
import { CALCULATION_CITED } from '../effect/economy-methods';
import { interventionCalculation } from '../calculation/intervention-calculation.use-case';
import { InterventionCalculationArgs, InterventionCalculationType } from './intervention-calculation.types';
import { calculate, faultIn, LEVELS, sensitivityOf, type Calculation } from '../calculation/socio-economics';

const HORIZONS = [1, 5];
const CAUTION: Text = {
  sv: 'Kalkyl från angivna antaganden, inte en mätning: den säger vad som följer om de stämmer.',
  en: 'A calculation from stated assumptions, not a measurement: it says what follows if they hold.',
};
const PERSONS: Text = {
  sv: 'Låg, bas och hög tar de minsta, troliga och största beloppen tillsammans med de färsta, troliga och flesta personerna; färre än ingen räknas som ingen.',
  en: 'Low, base and high take the least, likely and largest amounts with the fewest, likely and most persons; fewer than nobody counts as nobody.',
};
const NOT_JUDGED: Text = {
  sv: 'De färsta och de flesta personerna är ett 95 procents intervall över den här insatsens personer och dem som de jämförs med, som om insatser i övrigt inte skilde sig åt och ingen annan jämfördes. Att låg har personer kvar säger därför inte att insatsen skiljer sig från andra: det bedömer benchmark(groupBy: INTERVENTION) bland alla.',
  en: 'The fewest and the most persons are a 95 per cent interval over the persons of this insats and those they are compared with, as if insatser did not differ otherwise and no other was compared. That low has persons left does therefore not say that the insats differs from others: benchmark(groupBy: INTERVENTION) judges that among all.',
};
const DEMO: Text = {
  sv: 'Antagandena är katalogens påhittade demobelopp: byt dem innan någon citerar svaret.',
  en: 'The assumptions are the invented demo amounts of the catalogue: replace them before anybody quotes the answer.',
};

@Resolver()
export class CalculationResolver {
  @Query(() => SocioEconomicCalculationType, {
    description: 'What follows from stated assumptions alone (samhällsekonomisk kalkyl).',
  })
  socioEconomicCalculation(
    @Arg('input', () => SocioEconomicInput, { description: 'The assumptions (antaganden).' }) given: SocioEconomicInput,
  ): SocioEconomicCalculationType {
    requireFitSources(given);
    const persons = { low: given.persons, base: given.persons, high: given.persons };
    return toCalculation({ ...given, persons, potentialPersons: given.potentialPersons ?? null });
  }

  @Query(() => InterventionCalculationType, {
    description:
      'What an insats is worth: its published cost, the persons beyond the comparison, and assumptions of worth (kalkyl för en insats).',
  })
  async interventionCalculation(
    @Args(() => InterventionCalculationArgs) args: InterventionCalculationArgs,
    @Ctx() { hub }: Context,
  ): Promise<InterventionCalculationType> {
    requireFitSources(args.input);
    const { answer, unit, calculation, isDemo } = await interventionCalculation(hub, args.input, args.release);
    const { release, origin, frame } = answer;
    const found: InterventionCalculationType = {
      release,
      forbund: unit.forbund,
      intervention: unit.insats && Object.assign(new InterventionType(), unit.insats),
      cost: calculation.cost,
      outcome: toMeasure(frame.outcome.measure),
      design: frame.design,
      causalClaim: 'NONE',
      cautions: [
        CAUTION,
        PERSONS,
        NOT_JUDGED,
        ...(isDemo ? [DEMO] : []),
        ...cautionsOf(frame.design, { withheld: 0, missing: 0 }),
      ],
      origin,
      calculation: toCalculation(calculation),
    };
    return answerTo(found, () => ({ field: 'interventionCalculation', args }), { release, methods: CALCULATION_CITED });
  }
}

function toCalculation(input: Calculation): SocioEconomicCalculationType {
  const field = faultIn(input);
  if (field) throw new SamnavError('INVALID_INPUT', { field });
  return {
    caution: CAUTION,
    sources: [input.personsSource, ...input.assumptions.map(({ source }) => source)],
    results: HORIZONS.flatMap((years) => LEVELS.map((level) => calculate(input, years, level))),
    sensitivity: sensitivityOf(input, Math.max(...HORIZONS)),
  };
}
