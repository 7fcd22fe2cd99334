import fc from 'fast-check';
import {
  checkRegister,
  REGISTER_FINDINGS,
  type RegisterFindingCode,
  type RegisterRow,
} from '../../src/register/check-register';
import { organisationNumber } from '../../src/register/organisation-number';
import { readRegisterFile } from '../../src/register/register-file';
import { TEXT_POLICY } from '../../src/platform/texts/text-policy';
import { COMMAND_LINE } from '../../src/permissions/actor';
import { importRegister } from '../../src/register/import-register.use-case';
import { numberFor, PERSONAL_NUMBER } from '../support/forbund';
import { changesNothing } from '../support/whole-database';
import { startWorld, type World } from '../support/world';

const header =
  'forbund,organisation_number,municipality_code,county_code,member_from,member_until,exists_from,exists_until,successor,note';

async function* chunksOf(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

const CASES: readonly {
  code: RegisterFindingCode;
  of: string;
  file: string | Uint8Array;
  rows: readonly number[];
  text?: string;
}[] = [
  { code: 'BROKEN_LINE', of: 'a line of too many columns', file: `${header}\nA,,,01,,,,,,,B\n`, rows: [2] },
  {
    code: 'BROKEN_LINE',
    of: 'ISO-8859-1',
    file: Buffer.from(`${header}\nFörbundet,,,01,,,,,,\n`, 'latin1'),
    rows: [2],
  },
  { code: 'BROKEN_LINE', of: 'an empty file', file: '', rows: [1] },
  { code: 'BROKEN_LINE', of: 'a file without the names', file: 'kommunkod\n0305\n', rows: [1] },
  { code: 'NAME_MISSING', of: 'a nameless förbund', file: `${header}\n,,,01,,,,,,\n`, rows: [2] },
  {
    code: 'INVALID_ORGANISATION_NUMBER',
    of: 'a wrong check digit',
    file: `${header}\nA,222000-1835,,01,,,,,,\n`,
    rows: [2],
    text: '222000-1835',
  },
  {
    code: 'INVALID_ORGANISATION_NUMBER',
    of: 'a person',
    file: `${header}\nA,121212-1212,,01,,,,,,\n`,
    rows: [2],
    text: '[…]',
  },
  {
    code: 'UNKNOWN_MUNICIPALITY',
    of: 'a code of no municipality',
    file: `${header}\nA,,9999,01,,,,,,\n`,
    rows: [2],
    text: '9999',
  },
  { code: 'UNKNOWN_COUNTY', of: 'a code of no county', file: `${header}\nA,,,02,,,,,,\n`, rows: [2], text: '02' },
  { code: 'COUNTY_MISSING', of: 'neither county nor members', file: `${header}\nA,,,,,,,,,\n`, rows: [2] },
  {
    code: 'INVALID_DATE',
    of: 'the thirtieth of February',
    file: `${header}\nA,,,01,,,2023-02-30,,,\n`,
    rows: [2],
    text: '2023-02-30',
  },
  { code: 'INVALID_DATE', of: 'a date the American way', file: `${header}\nA,,0114,01,1/2/2023,,,,,\n`, rows: [2] },
  {
    code: 'INVALID_DATE_ORDER',
    of: 'a membership that ends as it begins',
    file: `${header}\nA,,0114,01,2020-01-01,2020-01-01,,,,\n`,
    rows: [2],
    text: '2020-01-01',
  },
  {
    code: 'INVALID_DATE_ORDER',
    of: 'a förbund that ends before it begins',
    file: `${header}\nA,,,01,,,2020-01-01,2019-01-01,,\n`,
    rows: [2],
  },
  {
    code: 'CONFLICTING_LINES',
    of: 'one förbund in two counties',
    file: `${header}\nA,,,01,,,,,,\nA,,,03,,,,,,\n`,
    rows: [2],
    text: 'countyCode',
  },
  {
    code: 'CONFLICTING_LINES',
    of: 'one number with two names',
    file: `${header}\nA,${numberFor(1)},,01,,,,,,\nB,${numberFor(1)},,01,,,,,,\n`,
    rows: [2],
    text: 'forbund',
  },
  {
    code: 'MEMBER_TWICE',
    of: 'a municipality in two förbund at once',
    file: `${header}\nA,,0114,,,,,,,\nB,,0114,,2020-01-01,,,,,\n`,
    rows: [3],
    text: '0114',
  },
  {
    code: 'MEMBER_TWICE',
    of: 'a municipality that another förbund has already',
    file: `${header}\nA,,0305,,2020-01-01,,,,,\n`,
    rows: [0],
    text: '0305',
  },
  {
    code: 'UNKNOWN_SUCCESSOR',
    of: 'a successor that is nowhere',
    file: `${header}\nA,,,01,,,,2020-01-01,Ingen alls,\n`,
    rows: [2],
    text: 'Ingen alls',
  },
  {
    code: 'UNKNOWN_SUCCESSOR',
    of: 'a förbund that succeeds itself',
    file: `${header}\nA,,,01,,,,2020-01-01,A,\n`,
    rows: [2],
  },
  {
    code: 'SUCCESSOR_WITHOUT_END',
    of: 'a successor while it still exists',
    file: `${header}\nA,,,01,,,,,Samordningsförbundet Uppsala län,\n`,
    rows: [2],
  },
  {
    code: 'PERSONAL_DATA_IN_TEXT',
    of: 'a person in a remark',
    file: `${header}\nA,,,01,,,,,,${PERSONAL_NUMBER}\n`,
    rows: [2],
  },
  {
    code: 'INVALID_INPUT',
    of: 'a remark that is a report',
    file: `${header}\nA,,,01,,,,,,${'x'.repeat(TEXT_POLICY.TEXT.longest + 1)}\n`,
    rows: [2],
  },
];

describe('a register file', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('SEEDED');
  });
  afterAll(() => world.close());
  const load = async (file: string | Uint8Array) =>
    importRegister(world.hub, COMMAND_LINE, { rows: await readRegisterFile(chunksOf(file)), dryRun: false });

  it.each(CASES)('is told $code of $of, and is taken no part of', async ({ code, file, rows, text }) => {
    const good = `Ett riktigt förbund,${numberFor(99)},,01,,,,,,`;
    for (const content of typeof file === 'string' && file.startsWith(header) ? [file, `${file}${good}\n`] : [file]) {
      const report = await changesNothing(world.hub, () => load(content));
      expect(report).toMatchObject({ stored: false });
      expect(report.findings.filter((finding) => finding.code === code).map((finding) => finding.row)).toEqual(rows);
      if (text)
        expect(
          JSON.stringify(report.findings.map((finding) => finding.args)).replaceAll('121212-1212', '[…]'),
        ).toContain(text);
    }
  });

  it('can meet every finding, and each has been met here', () => {
    expect([...new Set(CASES.map((one) => one.code))].sort()).toEqual(
      Object.entries(REGISTER_FINDINGS)
        .filter(([, finding]) => !('deprecated' in finding))
        .map(([code]) => code)
        .sort(),
    );
  });

  it('is told all that is wrong at once', async () => {
    const report = await load(`${header}\nA,1,9999,02,x,,,,,\n,,,01,,,,,,\n`);
    expect(report.findings.map((finding) => finding.code)).toEqual([
      'INVALID_ORGANISATION_NUMBER',
      'UNKNOWN_MUNICIPALITY',
      'UNKNOWN_COUNTY',
      'INVALID_DATE',
      'NAME_MISSING',
    ]);
  });

  it('says the same with Swedish headers, semicolons and a byte order mark', async () => {
    const swedish =
      '\uFEFFFörbund;Organisationsnummer;Kommunkod;Medlem från;Bildat;Upphört;Efterträdare;Anmärkning;Källa\r\nA;222000-1834;0114;2020-01-01;2019-01-01;2021-01-01;B;Not;Bok\r\n';
    expect(await readRegisterFile(chunksOf(swedish))).toEqual([
      {
        row: 2,
        forbund: 'A',
        organisationNumber: '222000-1834',
        municipalityCode: '0114',
        memberFrom: '2020-01-01',
        existsFrom: '2019-01-01',
        existsUntil: '2021-01-01',
        successor: 'B',
        note: 'Not',
        source: 'Bok',
      },
    ]);
  });

  it('may write a number in any form, and on one of the förbund’s lines only', () => {
    const row = (more: Partial<RegisterRow>): RegisterRow => ({ row: 1, forbund: 'A', countyCode: '01', ...more });
    const geography = {
      counties: new Set(['01']),
      municipalities: new Map([
        ['0114', '01'],
        ['0115', '01'],
        ['0117', '01'],
      ]),
    };
    const { entries, findings } = checkRegister(
      [
        row({ municipalityCode: '0114' }),
        row({ organisationNumber: '2220001834', municipalityCode: '0115' }),
        row({ organisationNumber: '222000-1834', municipalityCode: '0117' }),
      ],
      geography,
    );
    expect(findings).toEqual([]);
    expect(entries.map((entry) => [entry.organisationNumber, entry.members.length])).toEqual([['222000-1834', 3]]);
  });
});

describe('an organisation number', () => {
  const nineDigits = fc
    .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 20, max: 99 }), fc.integer({ min: 0, max: 99_999 }))
    .map(([a, b, c]) => `${a}${b}${String(c).padStart(5, '0')}`);
  const checkDigit = (nine: string) => {
    const sum = [...nine].reduce(
      (total, digit, index) =>
        total + [...String(Number(digit) * (index % 2 === 0 ? 2 : 1))].reduce((s, d) => s + Number(d), 0),
      0,
    );
    return (10 - (sum % 10)) % 10;
  };

  it('has one right check digit of ten, and is written NNNNNN-NNNN however it came', () => {
    fc.assert(
      fc.property(nineDigits, fc.nat(9), fc.constantFrom('', '16'), fc.boolean(), (nine, last, century, hyphen) => {
        const written = `${century}${nine.slice(0, 6)}${hyphen ? '-' : ''}${nine.slice(6)}${last}`;
        expect(organisationNumber(written)).toBe(
          last === checkDigit(nine) ? `${nine.slice(0, 6)}-${nine.slice(6)}${last}` : undefined,
        );
      }),
    );
  });

  it.each([
    '',
    '222000',
    '222000-18341',
    '121212-1212',
    '19121212-1212',
    'SE222000183401',
    '222000_1834',
    '٢٢٢٠٠٠-١٨٣٤',
  ])('is not %p', (text) => {
    expect(organisationNumber(text)).toBeUndefined();
  });
});
