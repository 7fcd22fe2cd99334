import { registerForbund } from '../support/forbund';
import { getAccepted, publish, teamOf, type SentCell } from '../support/results';
import { startWorld, UMEA, type World } from '../support/world';
import { ALL, REFUSED, type Answer } from './support/resource-answer';

const UNITS = 24;
/** Kronor that each had from the European Social Fund besides. */
const ESF = 400_000;
/** Which förbund has so few that left that its outcome is withheld. */
const SMALL = 3;

describe('resources beside outcomes', () => {
  let world: World;
  let numbers: string[];
  /** What each sent in: kronor, participants, and those who left and those in work or studies by sex. */
  const sent = Array.from({ length: UNITS }, (_, index) => {
    const women: [number, number] = index === SMALL ? [2, 1] : [30 + 2 * index, 10 + index];
    const men: [number, number] = index === SMALL ? [1, 1] : [25 + index, 9 + ((index * 5) % 13)];
    const n = women[0] + men[0];
    return { cost: 2_000_000 + 150_000 * ((index * 7) % 24), participants: 4 * n + 40, women, men, n };
  });
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    const counties = Array.from({ length: UNITS }, (_, index) => ['01', '03', '12', '14'][index % 4] as string);
    numbers = await registerForbund(world, counties);
    for (const [index, forbund] of numbers.entries()) {
      const one = sent[index] as (typeof sent)[number];
      await getAccepted(await teamOf(world, forbund), { forbund, cells: cellsOf(one) });
    }
    // What the public sources say: 145.5 MSEK over 3 036 who left, 678 MSEK and 32 715 participants, 11 per cent before
    // and 31 after.
    await getAccepted(await teamOf(world), {
      round: '2022',
      cells: [
        { measure: 'FIN-S14', n: 3036, amount: '145500000' },
        { measure: 'FIN-S14-MEDEL', amount: '678000000' },
        { measure: 'FIN-S13-DELTAGARE', count: 32_715 },
        { measure: 'FIN-S13', n: 3036, numerator: 941 },
        { measure: 'FIN-S13-FORE', n: 3036, numerator: 334 },
      ],
    });
    expect((await publish(await world.as('SECRETARIAT'))).userErrors).toEqual([]);
  });
  afterAll(() => world.close());

  function cellsOf({ cost, participants, women, men, n }: (typeof sent)[number]): SentCell[] {
    const bySex = (category: string, [of, reached]: [number, number]): SentCell => ({
      measure: 'FIN-S13',
      dimension: 'SEX',
      category,
      n: of,
      numerator: reached,
    });
    return [
      { measure: 'FIN-S14', n, amount: String(cost) },
      { measure: 'FIN-S14-TJANST', count: 250 },
      { measure: 'FIN-S14-FINANSIERING', amount: String(cost + ESF) },
      ...(
        [
          ['STATE', cost / 2],
          ['REGION', cost / 4],
          ['MUNICIPALITIES', cost / 4],
          ['ESF', ESF],
        ] as const
      ).map(([category, amount]) => ({
        measure: 'FIN-S14-FINANSIERING',
        dimension: 'FINANCIER',
        category,
        amount: String(amount),
      })),
      { measure: 'FIN-S13-DELTAGARE', count: participants },
      { measure: 'FIN-S13', n, numerator: women[1] + men[1] },
      bySex('WOMAN', women),
      bySex('MAN', men),
    ];
  }
  const ask = async (input: string, more = '', inner = ALL) =>
    (await world.anybody.data<Answer>(`{ resourceEffect(input: { ${input} }${more}) ${inner} }`)).resourceEffect;
  const errorOf = async (input: string) =>
    (await world.anybody.ask(`{ resourceEffect(input: { ${input} }) { design } }`)).errors?.[0]?.extensions.code;
  const IN_2024 = 'rounds: ["2024"]';

  it('are the published figures, with intervals for what is an estimate only', async () => {
    const { total, design, causalClaim, cautions } = await ask('rounds: ["2022"], comparison: BEFORE');
    expect(total.ratios.costPerExit).toEqual({ kind: 'EXACT', estimate: 145_500_000 / 3036, lower: null, upper: null });
    expect(Math.round(total.ratios.costPerExit?.estimate ?? 0)).toBe(47_925);
    const { costPerOutcome, costPerAdditional, additional } = total.ratios;
    expect(additional).toBeCloseTo(941 - 334, 9);
    expect(costPerOutcome).toMatchObject({
      kind: 'INTERVAL',
      estimate: expect.closeTo(145_500_000 / 941, 4) as number,
    });
    expect(costPerAdditional).toMatchObject({ kind: 'INTERVAL' });
    expect(costPerAdditional?.lower).toBeLessThan(145_500_000 / 607);
    expect(costPerAdditional?.upper).toBeGreaterThan(145_500_000 / 607);
    // Before and after: a result, of which nothing is said of cause.
    expect([design, causalClaim]).toEqual(['BEFORE_AFTER', 'NONE']);
    expect(cautions[0]?.sv).toMatch(/resultat, inte en effekt/);

    const funds = await ask('rounds: ["2022"], comparison: NONE, resource: FUNDS');
    expect(funds.total.figures.cost).toBe(678_000_000);
    expect(Math.round(funds.total.ratios.costPerParticipant?.estimate ?? 0)).toBe(20_724);
    expect(funds.relation.refusal?.sv).toMatch(/Färre än 20 enheter/);
    expect(funds.frontier).toMatchObject({
      scores: [],
      refusal: { sv: expect.stringContaining('Färre än 9') as string },
    });
  });

  it('of every förbund are its own figures divided, and a line is drawn with both its readings', async () => {
    const answer = await ask(IN_2024);
    expect(answer).toMatchObject({
      design: 'COMPARISON',
      causalClaim: 'ASSOCIATION',
      priceYear: 2024,
      unitCount: UNITS,
    });
    for (const unit of answer.units.filter(({ status }) => status === 'PUBLISHED')) {
      const { cost, participants, n, women, men } = sent[numbers.indexOf(unit.key)] as (typeof sent)[number];
      expect(unit.ratios.costPerParticipant?.estimate).toBe(cost / participants);
      expect(unit.ratios.costPerExit?.estimate).toBe(cost / n);
      expect(unit.ratios.costPerOutcome?.estimate).toBeCloseTo(cost / (women[1] + men[1]), 6);
      expect(unit.place).not.toBeNull();
    }
    expect(answer.relation.points).toHaveLength(answer.coverage.unitsReporting);
    expect(answer.relation.direction).toMatch(/RISING|FALLING|NO_CERTAIN_DIRECTION/);
    expect(answer.frontier.scores.map(({ ccr }) => ccr)).toContain(1);
    expect(answer.sensitivity.map(({ varied }) => varied)).toContain('WITHOUT_ONE_UNIT');
    const names = answer.units.map(({ forbund }) => forbund.name);
    expect(names).toEqual([...names].sort());
  });

  it('with a withheld outcome are withheld in every ratio, index, point and frontier, and are in no sum', async () => {
    const answer = await ask(IN_2024);
    const hidden = answer.units.filter(({ status }) => status === 'SUPPRESSED').map(({ key }) => key);
    expect(hidden).toContain(numbers[SMALL]);
    for (const unit of answer.units.filter(({ key }) => hidden.includes(key))) {
      expect(unit.place).toBeNull();
      expect(unit.ratios).toMatchObject({ costPerOutcome: null, costPerAdditional: null, additional: null });
      expect(answer.relation.points.map(({ key }) => key)).not.toContain(unit.key);
      expect(answer.frontier.scores.map(({ name }) => name)).not.toContain(unit.key);
    }
    const shown = sent.filter((_, index) => !hidden.includes(numbers[index] ?? ''));
    expect(answer.total.figures.cost).toBe(shown.reduce((sum, { cost }) => sum + cost, 0));
    expect(answer.coverage.unitsReporting).toBe(UNITS - hidden.length);
    expect(answer.cautions.map(({ sv }) => sv)).toContain(
      `${hidden.length} enheter har undertryckta uppgifter och ingår inte i någon beräkning.`,
    );
  });

  it('are what the financiers asked for put in, with the staff beside', async () => {
    const costOf = async (more: string) => {
      const { units } = await ask(`${IN_2024}${more}`);
      return units.find(({ key }) => key === numbers[0])?.figures;
    };
    const { cost } = sent[0] as (typeof sent)[number];
    expect(await costOf(', resource: FINANCING')).toMatchObject({ cost: cost + ESF, staff: 2.5 });
    expect(await costOf(', financiers: ["ESF"]')).toMatchObject({ cost: ESF });
    expect(await costOf(', financiers: ["STATE", "ESF", "ESF"]')).toMatchObject({ cost: cost / 2 + ESF });
    // Nobody sent own capital, and the others make up the whole: none was used.
    expect(await costOf(', financiers: ["OWN_CAPITAL", "REGION"]')).toMatchObject({ cost: cost / 4 });
    expect(await costOf(', resource: BUDGET')).toMatchObject({ cost: null });
    const { total, resource } = await ask(`${IN_2024}, financiers: ["ESF"]`);
    expect(resource.code).toBe('FIN-S14-FINANSIERING');
    expect(total.figures).toMatchObject({ cost: ESF * (await ask(IN_2024)).coverage.unitsReporting });
  });

  it('are divided by everybody who left, and never by those who answered a questionnaire', async () => {
    const answer = await ask('rounds: ["2022"], comparison: NONE, outcome: "FIN-I05"');
    const { total, cautions, frontier } = answer;
    expect(total.ratios).toMatchObject({ costPerOutcome: null, costPerAdditional: null, additional: null });
    expect(cautions.map(({ sv }) => sv).join()).toMatch(/svarat på en enkät/);
    expect(frontier.refusal).toMatchObject({ sv: expect.stringContaining('enkät') as string });
    const { errors } = await world.anybody.ask(
      '{ scenario(input: { kind: TO_MEDIAN, from: { rounds: ["2022"], outcome: "FIN-I05" } }) { units } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('OUTCOME_OF_A_SAMPLE');
    // What an exit cost is a matter of the ledger, whatever the outcome.
    const usual = await ask('rounds: ["2022"], comparison: NONE');
    expect(usual.total.ratios.costPerExit?.estimate).toBe((usual.total.figures.cost ?? 0) / 3036);
    expect(usual.total.figures).toMatchObject({ ended: 3036, left: 3036 });
  });

  it('are adjusted by sex, from published parts alone', async () => {
    const plain = await ask(IN_2024);
    const adjusted = await ask(`${IN_2024}, adjustment: SEX`);
    expect(adjusted.design).toBe('ADJUSTED_COMPARISON');
    const [one, other] = [plain, adjusted].map(({ units }) => units.find(({ key }) => key === numbers[20]));
    expect(other?.ratios.additional).not.toBeNull();
    expect(other?.ratios.additional).not.toBe(one?.ratios.additional);
    expect(adjusted.units.find(({ key }) => key === numbers[SMALL])?.ratios.additional).toBeNull();
    const unadjusted = adjusted.units.filter(
      ({ status, ratios }) => status === 'PUBLISHED' && ratios.additional === null,
    );
    const told = adjusted.cautions.filter(({ sv }) => sv.includes('jämförs inte'));
    expect(told).toHaveLength(unadjusted.length > 0 ? 1 : 0);
  });

  it('are counted in the prices of the year asked for, and say what with', async () => {
    const [own, later] = [await ask(IN_2024), await ask(`${IN_2024}, priceYear: 2026`)];
    expect(later.priceYear).toBe(2026);
    expect((later.total.figures.cost ?? 0) / (own.total.figures.cost ?? 1)).toBeCloseTo(1.02 ** 2, 3);
    expect(later.assumptions.map(({ sv }) => sv).join()).toMatch(/2026 års priser.*Demoindex/);
    expect(later.units.map(({ place }) => place?.quadrant)).toEqual(own.units.map(({ place }) => place?.quadrant));
    expect(later.frontier.scores.map(({ ccr }) => ccr.toFixed(7))).toEqual(
      own.frontier.scores.map(({ ccr }) => ccr.toFixed(7)),
    );
  });

  it('are the same again by their receipt', async () => {
    const first = await ask(`${IN_2024}, comparison: OTHERS, claim: ASSOCIATION`);
    const { replay } = await world.anybody.data<{ replay: Answer }>(
      `query ($code: String!) { replay(receipt: $code) { field resourceEffect ${ALL} } }`,
      { code: first.receipt.code },
    );
    expect(replay.resourceEffect).toEqual(first);
    expect(first.receipt.methods).toContain('FIELLER v1');
  });

  it.each(REFUSED)('are refused: %s', async (_, input, code) => {
    expect(await errorOf(input)).toBe(code);
  });

  it('of a förbund that another release shows otherwise are read in the release asked for', async () => {
    const before = await ask('rounds: ["2022"], comparison: NONE');
    await getAccepted(await teamOf(world), {
      round: '2022',
      cells: [{ measure: 'FIN-S14', n: 3036, amount: '150000000' }],
    });
    await publish(await world.as('SECRETARIAT'));
    const [then, today] = [
      await ask('rounds: ["2022"], comparison: NONE', ', release: 1'),
      await ask('rounds: ["2022"], comparison: NONE'),
    ];
    expect(then).toEqual(before);
    expect(today.total.figures.cost).toBe(150_000_000);
    expect(UMEA).toBe(today.units[0]?.key);
  });
});
