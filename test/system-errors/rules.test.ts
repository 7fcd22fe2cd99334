import fc from 'fast-check';
import { replacementOf } from '../../src/system-errors/law/code-lists';
import { breadthOf } from '../../src/system-errors/cases/breadth';
import {
  authorityOf,
  isFoundUnsolvable,
  type StoredAnswer,
  type StoredQuestion,
} from '../../src/system-errors/dialogue/dialogue';
import { dialogueStatistics } from '../../src/system-errors/dialogue/dialogue-statistics';
import { isSfsNumber, lawKeys, placeText, readPlace } from '../../src/system-errors/law/legal-reference';
import { REPORT_STATES, REPORT_TRANSITIONS } from '../../src/system-errors/reports/report-states';
import { SYSTEM_ERROR_TRANSITIONS } from '../../src/system-errors/cases/system-error-states';
import { verdictOf } from '../../src/system-errors/reports/triage';

const numeral = fc
  .tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom('', ' a', ' b', ' ö'))
  .map(([number, letter]) => `${number}${letter}`);

describe('a reference to law', () => {
  it('is read back as it is written, in every way it is written', () => {
    fc.assert(
      fc.property(numeral, numeral, (chapter, paragraph) => {
        expect(readPlace(placeText({ chapter, paragraph }))).toEqual({ chapter, paragraph });
        expect(readPlace(`${chapter} KAP ${paragraph}§`)).toEqual({ chapter, paragraph });
        expect(readPlace(`${chapter}:${paragraph}`)).toEqual({ chapter, paragraph });
        expect(readPlace(`${chapter} kap.`)).toEqual({ chapter, paragraph: null });
        expect(readPlace(` ${paragraph} § `)).toEqual({ chapter: null, paragraph });
      }),
    );
  });

  it.each(['10 kapitel', '§ 27', '10 kap. 27', '10:27 §', '0 §', '10 kap. 27 § 2 st.', '<b>', '10,27', '1e3 §'])(
    'is refused when its place is written %s',
    (text) => expect(readPlace(text)).toBeUndefined(),
  );

  it('has a year and a number without zeros before it, and no year to come', () => {
    for (const right of ['2009:400', '1949:381', '2025:1']) expect(isSfsNumber(right, 2025)).toBe(true);
    for (const wrong of ['2009:0400', '09:400', '2009-400', '2009:', '2026:1', '20090:1', '2009:40000', ' 2009:400'])
      expect(isSfsNumber(wrong, 2025)).toBe(false);
  });

  it('is found by its act, its chapter and its paragraph', () => {
    const reference = { sfs: '2009:400', chapter: '10', paragraph: '27', asOf: null };
    expect(lawKeys([reference, reference])).toEqual(['2009:400', '2009:400 10 kap.', '2009:400 10 kap. 27 §']);
  });

  it('is pointed out when its act has been replaced, and not before; through every replacement', () => {
    expect(replacementOf('2001:453', '2025-06-30')).toBeUndefined();
    expect(replacementOf('2001:453', '2025-07-01')).toMatchObject({ act: '2001:453', replacedBy: '2025:400' });
    expect(replacementOf('1980:620', '2024-01-01')).toMatchObject({ act: '1980:620', replacedBy: '2001:453' });
    expect(replacementOf('1980:620', '2026-01-01')).toMatchObject({ act: '1980:620', replacedBy: '2025:400' });
    expect(replacementOf('2003:1210', '2026-01-01')).toBeUndefined();
  });
});

describe('the tables of steps', () => {
  it.each([
    ['report', REPORT_TRANSITIONS],
    ['case', SYSTEM_ERROR_TRANSITIONS],
  ])('of a %s say one thing for each step and state', (_, table) => {
    const rows = table.map(({ action, from }) => `${action} ${from}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('lead from nothing to every state of a report', () => {
    const reached = new Set<string | null>([null]);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of REPORT_TRANSITIONS) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].filter(Boolean).sort()).toEqual([...REPORT_STATES].sort());
  });

  it('give each of the sixteen sets of answers one verdict, and accept one of them', () => {
    const sets = [false, true].flatMap((lackOfInformation) =>
      [false, true].flatMap((localMatter) =>
        [false, true].flatMap((withinDefinition) =>
          [false, true].map((handledBefore) => ({ lackOfInformation, localMatter, withinDefinition, handledBefore })),
        ),
      ),
    );
    const count = (verdict: string) => sets.filter((answers) => verdictOf(answers) === verdict).length;
    expect(['ACCEPTED', 'DUPLICATE', 'NOT_A_SYSTEM_ERROR', 'INFORMATION_GAP'].map(count)).toEqual([1, 1, 6, 8]);
  });
});

describe('breadth', () => {
  const signature = fc.record({
    forbundId: fc.integer({ min: 1, max: 6 }),
    countyCode: fc.constantFrom('01', '03', '24'),
    personsPerYear: fc.option(fc.integer({ min: 1, max: 20 })),
    signedAt: fc.date({ min: new Date('2020-01-01'), max: new Date('2025-01-01'), noInvalidDate: true }),
  });

  it('counts förbund and not signatures, and tells nothing of who stated fewer than five', () => {
    fc.assert(
      fc.property(fc.array(signature, { maxLength: 12 }), (signatures) => {
        const found = breadthOf(signatures);
        const own = (id: number) =>
          Math.max(0, ...signatures.filter(({ forbundId }) => forbundId === id).map((one) => one.personsPerYear ?? 0));
        const largest = [...new Set(signatures.map(({ forbundId }) => forbundId))].map(own);
        const shown = largest.filter((persons) => persons >= 5);
        expect(found.forbundCount).toBe(largest.length);
        expect(found.statements).toBe(shown.length);
        expect(found.statedFew).toBe(largest.filter((persons) => persons > 0 && persons < 5).length);
        expect(found.personsPerYear).toBe(shown.length > 0 ? shown.reduce((sum, one) => sum + one, 0) : null);
        // Raising a small statement within 1–4 changes nothing that anybody sees.
        const raised = signatures.map((one) => ((one.personsPerYear ?? 5) < 5 ? { ...one, personsPerYear: 4 } : one));
        expect(breadthOf(raised)).toEqual(found);
      }),
    );
  });
});

describe('the figures of the dialogue', () => {
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const answer = (kind: StoredAnswer['answer'], day: string): StoredAnswer => ({
    key: 1,
    answer: kind,
    reason: 'x',
    inForceFrom: null,
    answeredAt: at(day),
  });
  const question = (authority: string, sent: string, deadline: string, ...answers: StoredAnswer[]): StoredQuestion => ({
    ...{
      key: 1,
      systemErrorId: 1,
      authority,
      registryNumber: '1',
      deadline,
      sentAt: at(sent),
      closedAt: null,
      answers,
    },
  });

  it('are the median and the range of days, with of how many, and count each question once', () => {
    const found = dialogueStatistics(
      {
        cases: [
          { state: 'OPEN', origin: 'REPORTED', createdAt: at('2024-01-01') },
          // Drawn from a document: older than its registration, by what nobody has told.
          { state: 'OPEN', origin: 'PUBLISHED_SOURCE', createdAt: at('2024-01-31') },
          { state: 'SENT', origin: 'REPORTED', createdAt: at('2024-01-11') },
          { state: 'SOLVED', origin: 'REPORTED', createdAt: at('2023-01-01') },
          { state: 'MERGED', origin: 'REPORTED', createdAt: at('2023-01-01') },
        ],
        questions: [
          question('FK', '2024-01-01', '2024-01-20', answer('PENDING', '2024-01-11'), answer('FULLY', '2024-01-30')),
          question('FK', '2024-01-01', '2024-01-20', answer('NO', '2024-01-31')),
          question('FK', '2024-01-01', '2024-01-30'),
          question('AF', '2024-01-01', '2024-01-31'),
        ],
        closings: [
          { outcome: 'SOLVED', closedAt: at('2023-06-01') },
          { outcome: 'NOT_SOLVABLE', closedAt: at('2024-01-02') },
        ],
      },
      at('2024-01-31'),
    );
    const none = { FULLY: 0, PARTLY: 0, NO: 0, PENDING: 0 };
    expect(found).toEqual({
      standing: 3,
      age: { n: 2, median: 25, fewest: 20, most: 30 },
      ageUnknown: 1,
      overdue: 1,
      byAuthority: [
        {
          ...{ authority: 'AF', asked: 1, answers: none, waiting: 1, overdue: 0 },
          daysToAnswer: { n: 0, median: null, fewest: null, most: null },
        },
        {
          ...{ authority: 'FK', asked: 3, answers: { ...none, FULLY: 1, NO: 1 }, waiting: 0, overdue: 1 },
          daysToAnswer: { n: 2, median: 20, fewest: 10, most: 30 },
        },
      ],
      byYear: [
        { year: 2023, solved: 1, notSolvable: 0 },
        { year: 2024, solved: 0, notSolvable: 1 },
      ],
    });
  });

  it('find a case unsolvable when the last word of each authority is no', () => {
    const [yes, no] = [
      question('FK', '2024-01-01', '2024-02-01', answer('FULLY', '2024-01-02')),
      answer('NO', '2024-01-03'),
    ];
    expect(isFoundUnsolvable([])).toBe(false);
    expect(isFoundUnsolvable([yes])).toBe(false);
    expect(isFoundUnsolvable([yes, { ...yes, answers: [no] }])).toBe(true);
    expect(
      isFoundUnsolvable([
        { ...yes, answers: [no] },
        { ...yes, authority: 'AF', answers: [] },
      ]),
    ).toBe(false);
  });

  it('know an authority by its code and by its names, and nobody by nothing', () => {
    for (const name of ['FK', 'fk', 'Försäkringskassan', ' försäkringskassan ', 'Swedish Social Insurance Agency'])
      expect(authorityOf(name)).toBe('FK');
    for (const name of [null, '', 'Försäkring', 'FK AF']) expect(authorityOf(name)).toBeUndefined();
  });
});
