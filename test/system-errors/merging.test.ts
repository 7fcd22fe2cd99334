import fc from 'fast-check';
import { registerForbund } from '../support/forbund';
import { changesNothing, countRows } from '../support/whole-database';
import { startWorld, UMEA, type Caller, type World } from '../support/world';
import { CaseModel } from './support/case-model';
import { aReport, CASE, codes, granted, registerCase, stepCase, type Case } from './support/reports';

const REASON = 'Samma fråga.';

type Op =
  | { readonly kind: 'cosign'; readonly at: number; readonly by: number }
  | { readonly kind: 'merge'; readonly at: number; readonly into: number }
  | { readonly kind: 'undo'; readonly at: number }
  | { readonly kind: 'split'; readonly at: number; readonly mask: number };

const small = fc.nat(5);
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ kind: fc.constant('cosign' as const), at: small, by: small }),
  fc.record({ kind: fc.constant('merge' as const), at: small, into: small }),
  fc.record({ kind: fc.constant('undo' as const), at: small }),
  fc.record({ kind: fc.constant('split' as const), at: small, mask: fc.nat(63) }),
);

describe('cases that are merged, split and signed', () => {
  let world: World;
  let secretariat: Caller;
  let editors: Map<string, Caller>;
  let numbers: string[];
  beforeAll(async () => {
    world = await startWorld('SEEDED');
    secretariat = await world.as('SECRETARIAT');
    numbers = [UMEA, ...(await registerForbund(world, ['01', '03', '14']))];
    editors = new Map();
    for (const number of numbers) editors.set(number, await world.as('FORBUND_EDITOR', number));
  });
  afterAll(() => world.close());

  const editor = (number: string) => editors.get(number) as Caller;
  const register = (forbund: string, more: object = {}) =>
    registerCase(editor(forbund), secretariat, aReport(forbund, more));

  async function read(number: number): Promise<Case> {
    const { systemError } = await world.anybody.data<{ systemError: Case }>(
      `query ($number: Int!) { systemError(number: $number) { ${CASE} } }`,
      { number },
    );
    return systemError;
  }
  const signaturesOf = async (number: number) => (await read(number)).signatures.map((one) => one.number);

  async function take(model: CaseModel, one: Op): Promise<void> {
    const known = [...model.cases.keys()];
    const caseAt = (place: number) => known[place % known.length] as number;
    const systemError = caseAt(one.at);
    const before = model.events;
    if (one.kind === 'cosign') {
      const forbund = numbers[one.by % numbers.length] as string;
      const expected = model.refusesCosign(systemError, forbund);
      const answer = await stepCase(editor(forbund), 'cosignSystemError', {
        systemError,
        forbund,
        personsPerYear: 9,
        estimateBasis: 'JUDGED',
      });
      expect(codes(answer)).toEqual(expected);
      if (expected.length > 0) return;
      const added = granted(answer).signatures.find(({ number }) => !model.owners.has(number))?.number as number;
      model.owners.set(added, forbund);
      model.of(systemError).signatures.add(added);
      model.events += 1;
    } else if (one.kind === 'merge') {
      const into = caseAt(one.into);
      const expected = model.refusesMerge(systemError, into);
      expect(codes(await stepCase(secretariat, 'mergeSystemErrors', { systemError, into, reason: REASON }))).toEqual(
        expected,
      );
      if (expected.length === 0) model.merge(systemError, into);
    } else if (one.kind === 'undo') {
      const expected = model.of(systemError).mergedInto === null ? ['NOTHING_TO_UNDO'] : [];
      expect(codes(await stepCase(secretariat, 'undoSystemErrorMerge', { systemError, reason: REASON }))).toEqual(
        expected,
      );
      if (expected.length === 0) model.undo(systemError);
    } else {
      const picked = [...model.of(systemError).signatures].filter((_, place) => (one.mask >> place) & 1);
      const expected = model.refusesSplit(systemError, picked);
      const answer = await stepCase(secretariat, 'splitSystemError', {
        systemError,
        signatures: picked,
        reason: REASON,
      });
      expect(codes(answer)).toEqual(expected);
      if (expected.length === 0) model.split(systemError, granted(answer).number, picked);
    }
    expect(model.events - before).toBeLessThanOrEqual(2);
  }

  it('keep every signature and every event, as plain sets do, and come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(op, { minLength: 6, maxLength: 12 }), async (ops) => {
        const model = new CaseModel();
        for (const forbund of numbers.slice(0, 3)) {
          const number = await register(forbund);
          const [signature] = await signaturesOf(number);
          model.register(number, [signature as number]);
          model.owners.set(signature as number, forbund);
        }
        for (const one of ops) await take(model, one);
        for (const [number, { signatures, mergedInto }] of model.cases) {
          const found = await read(number);
          expect(found.signatures.map((one) => one.number).sort()).toEqual([...signatures].sort());
          expect(found.state).toBe(mergedInto === null ? 'OPEN' : 'MERGED');
          for (const one of found.signatures) expect(one.forbund.organisationNumber).toBe(model.owners.get(one.number));
        }
        const subjects = [...model.cases.keys()].map((number) => `'system-error:${number}'`).join(', ');
        expect(await countRows(world.hub, 'audit_event', `subject IN (${subjects})`)).toBe(model.events);
      }),
      { numRuns: 7 },
    );
  }, 120_000);

  it('are as before when a split is merged back, or a merge undone', async () => {
    const [one, two] = [await register(UMEA), await register(numbers[1] as string)];
    const forbund = numbers[2] as string;
    granted(await stepCase(editor(forbund), 'cosignSystemError', { systemError: one, forbund }));
    const before = [await signaturesOf(one), await signaturesOf(two)];
    granted(await stepCase(secretariat, 'mergeSystemErrors', { systemError: one, into: two, reason: REASON }));
    expect((await signaturesOf(two)).length).toBe(3);
    granted(await stepCase(secretariat, 'undoSystemErrorMerge', { systemError: one, reason: REASON }));
    expect([await signaturesOf(one), await signaturesOf(two)]).toEqual(before);
    const signatures = before[0]?.slice(0, 1);
    const split = granted(
      await stepCase(secretariat, 'splitSystemError', { systemError: one, signatures, reason: REASON }),
    );
    granted(await stepCase(secretariat, 'mergeSystemErrors', { systemError: split.number, into: one, reason: REASON }));
    expect([await signaturesOf(one), await signaturesOf(two)]).toEqual(before);
  });

  it('are changed by one at a time: an old revision is refused, and so is what does not exist', async () => {
    const one = await register(UMEA);
    const words = { titleSv: 'Ny rubrik', themes: ['UNGA'] };
    granted(await stepCase(secretariat, 'reviseSystemError', { systemError: one, words, expectedRevision: 1 }));
    const again = await changesNothing(world.hub, () =>
      stepCase(secretariat, 'reviseSystemError', { systemError: one, words, expectedRevision: 1 }),
    );
    expect(codes(again)).toEqual(['STALE_SYSTEM_ERROR']);
    const strange = { systemError: one, signatures: [1_000_000], reason: REASON };
    expect(codes(await stepCase(secretariat, 'splitSystemError', strange))).toEqual(['UNKNOWN_SIGNATURE']);
    expect(
      codes(await stepCase(secretariat, 'reviseSystemError', { systemError: one, words: { themes: ['X'] } })),
    ).toEqual(['UNKNOWN_CODE']);
    const gone = await secretariat.ask(
      'mutation { mergeSystemErrors(input: { systemError: 999999, into: 1, reason: "x" }) { userErrors { code } } }',
    );
    expect(gone.errors?.[0]?.extensions.code).toBe('UNKNOWN_SYSTEM_ERROR');
  });

  it('show a small number of persons to its own förbund and the secretariat, and to nobody else', async () => {
    const number = await register(UMEA, { personsPerYear: 3 });
    const forbund = numbers[1] as string;
    const evidence = 'Vi ser detsamma.';
    const cosigned = { systemError: number, forbund, personsPerYear: 30, estimateBasis: 'SAMPLED', evidence };
    granted(await stepCase(editor(forbund), 'cosignSystemError', cosigned));
    const readers = { anybody: world.anybody, own: editor(UMEA), other: editor(forbund), secretariat };
    const seen: Record<string, unknown> = {};
    for (const [who, caller] of Object.entries(readers)) {
      const { systemError } = await caller.data<{ systemError: unknown }>(
        `{ systemError(number: ${number}) { signatures { personsPerYear statedFew evidence report { title } }
           breadth { forbundCount forbund counties personsPerYear statements statedFew } } }`,
      );
      seen[who] = systemError;
    }
    const breadth = { forbundCount: 2, forbund: 2, counties: 2, personsPerYear: 30, statements: 1, statedFew: 0 };
    // That it stated a few is a small number of a named förbund, and told as if it had stated nothing.
    const few = { personsPerYear: null, statedFew: false, evidence: null, report: null };
    const many = { personsPerYear: 30, statedFew: false, evidence: null, report: null };
    const report = { title: 'Sekretessen hindrar planeringen' };
    expect(seen).toEqual({
      anybody: { signatures: [few, many], breadth },
      own: { signatures: [{ ...few, personsPerYear: 3, statedFew: true, report }, many], breadth },
      other: { signatures: [few, { ...many, evidence }], breadth },
      secretariat: {
        signatures: [
          { ...few, personsPerYear: 3, statedFew: true, report },
          { ...many, evidence },
        ],
        breadth: { ...breadth, statedFew: 1 },
      },
    });
  });
});
