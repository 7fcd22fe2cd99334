import fc from 'fast-check';
import { checkEvaluation } from '../../src/evaluations/register/check-evaluation';
import type { EvaluationWords } from '../../src/evaluations/register/evaluation';
import {
  EVALUATION_DESIGNS,
  EVALUATION_SUBJECTS,
  hasComparison,
} from '../../src/evaluations/register/evaluation-design';
import { isDoi, isRegistryNumber, isWebAddress } from '../../src/evaluations/register/reference-form';
import { studiesBehind, type AskedOfStudies, type ConfirmedStudy } from '../../src/evaluations/register/studies-behind';
import { CAUSAL_CLAIMS, claimOf, DESIGNS, requireClaim } from '../../src/economy/effect/claims';

const day = (number: number) => new Date(Date.UTC(2024, 0, number));
const someOf = <T>(items: readonly T[]) => fc.subarray([...items]);
const studyOf = fc.record({
  evaluationId: fc.nat(),
  revision: fc.nat(),
  design: fc.constantFrom(...EVALUATION_DESIGNS),
  subjects: someOf(EVALUATION_SUBJECTS),
  measures: someOf(['A', 'B']),
  forbundIds: someOf([1, 2, 3]),
  interventionIds: someOf([11, 12, 13]),
  fromYear: fc.integer({ min: 2019, max: 2022 }),
  untilYear: fc.integer({ min: 2022, max: 2025 }),
  synthetic: fc.boolean(),
  confirmedAt: fc.integer({ min: 1, max: 9 }).map(day),
  endedAt: fc.option(fc.integer({ min: 10, max: 20 }).map(day), { nil: null }),
}) satisfies fc.Arbitrary<ConfirmedStudy>;
const unitOf = fc.oneof(
  fc.constantFrom(1, 2, 3).map((forbundId) => ({ forbundId, interventionId: null })),
  fc.constantFrom(11, 12, 13).map((interventionId) => ({ forbundId: interventionId - 10, interventionId })),
);
const askedOf = fc.record({
  outcome: fc.constantFrom('A', 'B'),
  years: fc.array(fc.integer({ min: 2019, max: 2025 }), { minLength: 1, maxLength: 2 }),
  units: fc.array(unitOf, { maxLength: 3 }),
  synthetic: fc.boolean(),
  moment: fc.integer({ min: 1, max: 20 }).map(day),
}) satisfies fc.Arbitrary<AskedOfStudies>;

/** A question, and studies that are all right for it: each covers one of its units at least, and one covers all. */
const borne = fc.record({ study: studyOf, asked: askedOf }).map(({ study, asked }) => {
  const units = asked.units.length > 0 ? asked.units : [{ forbundId: 1, interventionId: null }];
  const right: ConfirmedStudy = {
    ...study,
    design: 'REGISTER_MATCHED',
    subjects: ['RESULT'],
    measures: [asked.outcome],
    forbundIds: units.flatMap(({ forbundId, interventionId }) => (interventionId === null ? [forbundId] : [])),
    interventionIds: units.flatMap(({ interventionId }) => interventionId ?? []),
    fromYear: 2019,
    untilYear: 2025,
    synthetic: asked.synthetic,
    confirmedAt: asked.moment,
    endedAt: null,
  };
  return { right, asked: { ...asked, units } };
});
const never = (change: (right: ConfirmedStudy, asked: AskedOfStudies) => ConfirmedStudy) =>
  fc.assert(
    fc.property(borne, ({ right, asked }) => {
      expect(studiesBehind([right], asked)).toEqual([right]);
      expect(studiesBehind([change(right, asked)], asked)).toEqual([]);
    }),
  );

describe('a claim of EVALUATED', () => {
  it('rests on a confirmed study that compared and covers all, and on none beside it that is of other units', () =>
    fc.assert(
      fc.property(borne, ({ right, asked }) => {
        const ofOthers = { ...right, forbundIds: [99], interventionIds: [] };
        expect(studiesBehind([ofOthers, right], asked)).toEqual([right]);
      }),
    ));

  it('is never raised by a study of another measure', () => never((right) => ({ ...right, measures: ['C'] })));

  it.each(EVALUATION_DESIGNS.filter((design) => !hasComparison(design)))('is never raised by %s', (design) =>
    never((right) => ({ ...right, design })),
  );

  it('is never raised by a study of process alone', () => never((right) => ({ ...right, subjects: ['PROCESS'] })));

  it('is never raised by a study that leaves out one unit', () =>
    never((right, { units: [left] }) => ({
      ...right,
      forbundIds: right.forbundIds.filter((key) => left?.interventionId !== null || key !== left.forbundId),
      interventionIds: right.interventionIds.filter((key) => key !== left?.interventionId),
    })));

  it('is never raised by a study of other years', () =>
    never((right, { years }) => ({ ...right, fromYear: Math.min(...years) + 1 })));

  it('is never raised of real figures by an invented study', () =>
    fc.assert(
      fc.property(borne, ({ right, asked }) => {
        expect(studiesBehind([{ ...right, synthetic: true }], { ...asked, synthetic: false })).toEqual([]);
      }),
    ));

  it('is never raised before the study was confirmed, or from when that ended', () => {
    never((right, { moment }) => ({ ...right, confirmedAt: new Date(moment.getTime() + 1) }));
    never((right, { moment }) => ({ ...right, endedAt: moment }));
  });

  it('rests on nothing when there is no unit', () =>
    fc.assert(
      fc.property(fc.array(studyOf), askedOf, (studies, asked) => {
        expect(studiesBehind(studies, { ...asked, units: [] })).toEqual([]);
      }),
    ));

  it('rests on studies that each cover some unit, and together all of them', () =>
    fc.assert(
      fc.property(fc.array(studyOf, { maxLength: 6 }), askedOf, (studies, asked) => {
        const behind = studiesBehind(studies, asked);
        const covers = ({ forbundIds, interventionIds }: ConfirmedStudy, unit: AskedOfStudies['units'][number]) =>
          unit.interventionId === null
            ? forbundIds.includes(unit.forbundId)
            : interventionIds.includes(unit.interventionId);
        expect(behind.every((study) => asked.units.some((unit) => covers(study, unit)))).toBe(true);
        if (behind.length > 0)
          expect(asked.units.every((unit) => behind.some((study) => covers(study, unit)))).toBe(true);
      }),
    ));

  it('is said of a comparison only, and only when it is asked for', () => {
    const strongest = (isEvaluated: boolean) =>
      DESIGNS.map((design) => {
        const allowed = CAUSAL_CLAIMS.filter((claim) => {
          try {
            return requireClaim(design, claim, isEvaluated) === claim;
          } catch {
            return false;
          }
        });
        expect(requireClaim(design, null, isEvaluated)).toBe(claimOf(design));
        return allowed.at(-1);
      });
    expect(strongest(false)).toEqual(['NONE', 'NONE', 'NONE', 'ASSOCIATION', 'ASSOCIATION']);
    expect(strongest(true)).toEqual(['NONE', 'NONE', 'NONE', 'EVALUATED', 'EVALUATED']);
  });
});

describe('a reference', () => {
  it.each([
    [
      isDoi,
      ['10.1000/182', '10.1177/1403494813514300'],
      ['https://doi.org/10.1000/182', '10.1/x', '10.1000/', '10.1000/a b'],
    ],
    [isRegistryNumber, ['2024/0123', 'Dnr S2023/01234', 'AF-2021/0001 2345'], ['saknas', '', '/1', 'x'.repeat(80)]],
    [
      isWebAddress,
      ['https://www.ifau.se/rapport/2019:4', 'http://urn.kb.se/resolve?urn=urn:nbn:se:uu:diva-1'],
      [
        'www.ifau.se',
        'ftp://ifau.se/x',
        'https://a:b@ifau.se/',
        'https://localhost/x',
        'https://10.0.0.1/x',
        'javascript:alert(1)',
      ],
    ],
  ] as const)('is told by its form: %p', (isRight, right, wrong) => {
    expect([right.filter((text) => !isRight(text)), wrong.filter((text) => isRight(text))]).toEqual([[], []]);
  });
});

describe('what is said of a study', () => {
  const WORDS: EvaluationWords = {
    ...{ title: 'Titel', questionSv: 'Fråga?', questionEn: null, design: 'COMPARISON_GROUP', subjects: ['RESULT'] },
    ...{ fromYear: 2020, untilYear: 2021, budget: null, conductedBy: 'Umeå universitet', citation: null },
    ...{
      doi: null,
      url: null,
      registryNumber: null,
      findingsSv: null,
      findingsEn: null,
      measures: [],
      systemErrors: [],
    },
  };
  const known = {
    measures: new Set<string>(),
    systemErrors: new Set<number>(),
    forbund: new Map(),
    interventions: new Map(),
  };
  const check = (words: Partial<EvaluationWords>) =>
    checkEvaluation(
      { ...WORDS, ...words },
      { forbund: [], interventions: [] },
      { known, ownerId: null, thisYear: 2024 },
    ).map(({ code, path }) => [code, path.join('.')]);

  it.each([
    ['registryNumber', '19121212-1212', 'PERSONAL_DATA_IN_TEXT'],
    ['registryNumber', '090-123 45 67', 'PERSONAL_DATA_IN_TEXT'],
    ['registryNumber', '-', 'INVALID_INPUT'],
    ['doi', '10.1000/19121212-1212', 'PERSONAL_DATA_IN_TEXT'],
    ['doi', '10.1000/anna%40ex.se', 'PERSONAL_DATA_IN_TEXT'],
    ['doi', '10.1000/100%', 'INVALID_INPUT'],
    ['doi', 'doi:1', 'INVALID_INPUT'],
    ['url', 'https://www.umu.se/?q=anna%40ex.se', 'PERSONAL_DATA_IN_TEXT'],
    ['url', 'https://www.umu.se/anna%2540ex.se', 'PERSONAL_DATA_IN_TEXT'],
    ['url', 'https://www.umu.se/%31%39121212-1212', 'PERSONAL_DATA_IN_TEXT'],
    ['url', 'https://www.umu.se/%E5', 'INVALID_INPUT'],
    ['url', 'https://www.umu.se/%00', 'INVALID_INPUT'],
    ['title', 'Två\nrader', 'INVALID_INPUT'],
    ['title', 'Åt \u202evänster', 'INVALID_INPUT'],
  ])('has no %s such as %j', (field, text, code) => {
    expect(check({ [field]: text })).toEqual([[code, `study.${field}`]]);
  });

  it.each([
    ['doi', '10.1016/S0140-6736(20)30183-5'],
    ['doi', '10.1007/978-3-030-12345-6_12'],
    ['url', 'https://www.umu.se/100%25/r%C3%A4ksmorgas'],
    ['registryNumber', '2024/0123'],
    ['citation', 'Två\nrader'],
  ])('has a %s such as %j', (field, text) => {
    expect(check({ [field]: text })).toEqual([]);
  });
});
