import { Arg, Query, Resolver } from 'type-graphql';
import { SamnavError } from '../platform/result';
import { SocioEconomicCalculationType, SocioEconomicInput } from './calculation.types';
import { calculate, faultIn, LEVELS, sensitivityOf } from './socio-economics';

const HORIZONS = [1, 5];
const CAUTION = {
  sv: 'Kalkyl från angivna antaganden, inte en mätning: den säger vad som följer om de stämmer.',
  en: 'A calculation from stated assumptions, not a measurement: it says what follows if they hold.',
};

@Resolver()
export class CalculationResolver {
  @Query(() => SocioEconomicCalculationType, {
    description: 'What an insats is worth, if the assumptions hold (samhällsekonomisk kalkyl).',
  })
  socioEconomicCalculation(
    @Arg('input', () => SocioEconomicInput, { description: 'The assumptions (antaganden).' }) given: SocioEconomicInput,
  ): SocioEconomicCalculationType {
    const input = { ...given, potentialPersons: given.potentialPersons ?? null };
    const field = faultIn(input);
    if (field) throw new SamnavError('INVALID_INPUT', { field });
    return {
      caution: CAUTION,
      sources: [given.personsSource, ...given.assumptions.map(({ source }) => source)],
      results: HORIZONS.flatMap((years) => LEVELS.map((level) => calculate(input, years, level))),
      sensitivity: sensitivityOf(input, Math.max(...HORIZONS)),
    };
  }
}
