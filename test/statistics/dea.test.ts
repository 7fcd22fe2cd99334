import { efficiencyFrontier, type FrontierUnit } from '../../src/statistics/resources/dea';
import { loadSolver } from '../../src/statistics/resources/dea-program';
import { seededRandom } from '../../src/statistics/numbers/seeded-random';

const random = seededRandom(42);
/** Kronor by the ten million beside counts of ten. */
const units: FrontierUnit[] = Array.from({ length: 12 }, (_, index) => {
  const size = 0.5 + random.uniform();
  return {
    name: `F${String(index).padStart(2, '0')}`,
    inputs: [Math.round(1e7 * size * (0.7 + random.uniform())), Math.ceil(10 * size)],
    outputs: [Math.ceil(12 * size * random.uniform()), Math.ceil(30 * size)],
  };
});

describe('efficiencyFrontier', () => {
  test('gives scores up to 1, some on the frontier, BCC never below CCR', async () => {
    const scores = await efficiencyFrontier(units);
    expect(scores.map(({ name }) => name)).toEqual(units.map(({ name }) => name));
    scores.forEach(({ ccr, bcc, scaleEfficiency }) => {
      expect(ccr).toBeGreaterThan(0);
      expect(ccr).toBeLessThanOrEqual(bcc);
      expect(bcc).toBeLessThanOrEqual(1);
      expect(scaleEfficiency).toBeCloseTo(ccr / bcc, 15);
    });
    expect(scores.some(({ ccr }) => ccr === 1)).toBe(true);
    expect(scores.some(({ ccr }) => ccr < 0.95)).toBe(true);
  });

  test('does not depend on units of measurement', async () => {
    const [kronor, millions] = await Promise.all([
      efficiencyFrontier(units),
      efficiencyFrontier(
        units.map(({ inputs, ...unit }) => ({ ...unit, inputs: [inputs[0]! / 1e25, inputs[1]! * 365] })),
      ),
    ]);
    kronor.forEach(({ ccr, bcc }, index) => {
      expect(millions[index]!.ccr).toBeCloseTo(ccr, 11);
      expect(millions[index]!.bcc).toBeCloseTo(bcc, 11);
    });
  });

  test('follows its units to another order, bit for bit', async () => {
    const [before, after] = await Promise.all([efficiencyFrontier(units), efficiencyFrontier([...units].reverse())]);
    expect([...after].reverse()).toEqual(before);
  });

  test('compares each unit with a combination that does at least as well with the shrunken inputs', async () => {
    const scores = await efficiencyFrontier(units);
    scores.forEach(({ ccr, reference }, index) => {
      const combined = (of: (unit: FrontierUnit) => number) =>
        reference.reduce((sum, { name, weight }) => sum + weight * of(units.find((unit) => unit.name === name)!), 0);
      units[index]!.inputs.forEach((own, i) =>
        expect(combined(({ inputs }) => inputs[i]!)).toBeLessThanOrEqual(ccr * own * (1 + 1e-9)),
      );
      units[index]!.outputs.forEach((own, r) =>
        expect(combined(({ outputs }) => outputs[r]!)).toBeGreaterThanOrEqual(own * (1 - 1e-9)),
      );
    });
  });

  test('by inputs and by outputs agrees under constant returns', async () => {
    const [inputs, outputs] = await Promise.all([efficiencyFrontier(units), efficiencyFrontier(units, 'OUTPUT')]);
    inputs.forEach(({ ccr }, index) => expect(outputs[index]!.ccr).toBeCloseTo(ccr, 10));
  });

  test('checks every number before the solver sees it, since the solver would answer Optimal', async () => {
    const program = ['Minimize', ' goal: x', 'Subject To', ' c: NaN y + x >= 1', 'End', ''].join('\n');
    expect((await loadSolver()).solve(program, { output_flag: false }).Status).toBe('Optimal');
    const broken = units.map((unit, index) => (index === 3 ? { ...unit, outputs: [NaN, 1] } : unit));
    await expect(efficiencyFrontier(broken)).rejects.toMatchObject({ code: 'NON_FINITE_INPUT' });
  });

  test('refuses negative quantities, units without output, and two of one name', async () => {
    const outside = { code: 'OUT_OF_DOMAIN' };
    const [first, ...others] = units;
    await expect(efficiencyFrontier([{ ...first!, inputs: [-1, 2] }, ...others])).rejects.toMatchObject(outside);
    await expect(efficiencyFrontier([{ ...first!, outputs: [0, 0] }, ...others])).rejects.toMatchObject(outside);
    await expect(efficiencyFrontier([first!, first!])).rejects.toMatchObject(outside);
    await expect(efficiencyFrontier([{ ...first!, inputs: [1] }, ...others])).rejects.toMatchObject({
      code: 'LENGTHS_DIFFER',
    });
  });
});
