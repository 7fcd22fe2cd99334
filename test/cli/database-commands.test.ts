import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashSecret } from '../../src/access/token';
import { numberFor } from '../support/forbund';
import { storedText, wholeDatabase } from '../support/whole-database';
import { lookInside } from './support/look-inside';
import { compileProgram, placeOf, type Ended, type Place, type Program } from './support/program';

/** Each of them starts the program several times. */
jest.setTimeout(300_000);

describe('the commands that open the database', () => {
  let program: Program;
  let place: Place;
  beforeAll(async () => {
    program = compileProgram();
    place = await placeOf('SEEDED');
  });
  afterAll(async () => {
    await program.remove();
    await place.remove();
  });

  const run = (...args: string[]) => program.run(args, place.settings);
  const fileOf = (name: string, content: string) => {
    const path = join(place.dataDir, name);
    writeFileSync(path, content);
    return path;
  };
  const contents = () => lookInside(place, wholeDatabase);
  /** Every one of them ends with 1 and some words, and all together they leave the database as it was. */
  async function areRefused(cases: readonly (readonly [args: string[], words: RegExp])[]): Promise<Ended[]> {
    const before = await contents();
    const ended: Ended[] = [];
    for (const [args, words] of cases) {
      const one = await run(...args);
      expect(one.code).toBe(1);
      expect(one.err).toMatch(words);
      expect(one.err).not.toMatch(/^ +at /m);
      ended.push(one);
    }
    expect(await contents()).toEqual(before);
    return ended;
  }

  it('token create shows the secret once, and the database keeps its hash alone', async () => {
    const { code, out, err } = await run('token', 'create', '--role', 'secretariat', '--name', 'kansliet');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [, id = '', secret = ''] =
      /^Nyckel (\d+), visas bara nu \(token, shown only now\):\n(samnav_\S{43})\n$/.exec(out) ?? [];
    expect(secret).not.toBe('');
    const stored = await lookInside(place, storedText);
    expect(stored).not.toContain(secret);
    expect(stored).toContain(hashSecret(secret));

    const listed = await run('token', 'list');
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out).toMatch(new RegExp(`│ ${id} +│ kansliet │ SECRETARIAT │ +│ \\d{4}-\\d\\d-\\d\\d +│ +│`));
    expect(listed.out).not.toContain(secret);
    expect(listed.out).not.toContain(hashSecret(secret));

    expect(await run('token', 'revoke', id)).toEqual({
      code: 0,
      err: '',
      out: `Nyckel ${id} är återkallad. Token ${id} is revoked.\n`,
    });
    expect((await run('token', 'list')).out).toMatch(new RegExp(`│ ${id} .*│ \\d{4}-\\d\\d-\\d\\d │ +│\\n`));
  });

  it('token list names the förbund that a token is for as users know it', async () => {
    const [forbund] = await lookInside(place, ({ database }) =>
      database.source.query<{ id: number; number: string; name: string }[]>(
        'SELECT id, organisation_number AS number, name FROM forbund WHERE organisation_number IS NOT NULL ORDER BY id DESC LIMIT 1',
      ),
    );
    const { number = '', name = '' } = forbund ?? {};
    await run('token', 'create', '--role', 'FORBUND_EDITOR', '--name', 'handläggare', '--forbund', number);
    expect((await run('token', 'list')).out).toContain(`│ handläggare │ FORBUND_EDITOR │ ${number} ${name} `);
  });

  it('audit verify says of an end that was misnoted that it is misnoted, and not that the trail was changed', async () => {
    const [, number = '', hash = ''] = /\n(\d+):([0-9a-f]{64})\n$/.exec((await run('audit', 'verify')).out) ?? [];
    const other = hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    const misnoted = await run('audit', 'verify', '--against', `${number}:${other}`);
    expect(misnoted.code).toBe(1);
    expect(misnoted.out).toMatch(/│ NOTED_OTHER │ .*hashen som angavs är ingen länks i kedjan/);
    expect(misnoted.err).toMatch(
      /^\d+ händelser, och kedjan håller i sig själv, .* the end that was given is not of it\.\n$/,
    );
    const misnumbered = await run('audit', 'verify', '--against', `${Number(number) - 1}:${hash}`);
    expect(misnumbered.out).toMatch(new RegExp(`│ ${number} +│ \\d+ +│ NOTED_ELSEWHERE │`));
    expect(misnumbered.err).not.toMatch(/ändrad|changed/);
  });

  it('audit verify prints as JSON an end that it takes again', async () => {
    const { end } = JSON.parse((await run('audit', 'verify', '--json')).out) as { end: string };
    expect(await run('audit', 'verify', '--against', end)).toMatchObject({ code: 0, err: '' });
  });

  const HEADER = 'forbund,organisation_number,municipality_code';

  it('register import takes a good file in, and says what it did', async () => {
    const file = fileOf('good.csv', `${HEADER}\nNya förbundet,${numberFor(1)},0114\n`);
    const rehearsed = await run('register', 'import', file, '--dry-run');
    expect(rehearsed).toMatchObject({ code: 0, err: '' });
    expect(rehearsed.out).toContain('Provkörning: inget sparades. Dry run: nothing was stored.');
    const { code, out, err } = await run('register', 'import', file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/│ 1 +│ 0 +│ 0 +│/);
    // New both times: the rehearsal stored nothing.
    expect(rehearsed.out).toMatch(/│ 1 +│ 0 +│ 0 +│/);
    expect(await lookInside(place, storedText)).toContain('Nya förbundet');
  });

  it('register import refuses a bad file whole, and says in both languages what is wrong with which row', async () => {
    const file = fileOf(
      'bad.csv',
      `${HEADER}\nEtt gott förbund,${numberFor(2)},0115\nEtt dåligt,${numberFor(3)},9999\n`,
    );
    const words = /Registret ändrades inte. The register was not changed./;
    const [refused] = await areRefused([[['register', 'import', file], words]]);
    expect(refused?.out).toMatch(
      /│ 3 +│ UNKNOWN_MUNICIPALITY │ Det finns ingen kommun 9999.* │ There is no municipality 9999/,
    );
  });

  it('catalogue apply puts the project’s own file in force', async () => {
    const { code, out, err } = await run('catalogue', 'apply', 'data/catalogue.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Katalogen \S+.* gäller nu. The catalogue is in force.\n$/);
  });

  it('sources list shows how each stands, and sources harvest fetches what is due and tells by its code when that failed', async () => {
    await lookInside(place, ({ database }) =>
      database.source.query(
        `INSERT INTO source (forbund_id, address, credential, every_hours, active, set_up_by, set_up_at, next_at)
         SELECT min(id), 'https://source.invalid/', 'x', 24, true, 'x', now(), now() FROM forbund`,
      ),
    );
    const failed = await run('sources', 'harvest');
    expect(failed.code).toBe(1);
    expect(failed.out).toMatch(/^0 hämtade, (1 misslyckad|\d+ misslyckade)\. 0 fetched, [1-9]\d* failed\.\n$/);
    expect((await run('sources', 'list')).out).toMatch(/│ 1 +│ \S.* +│ 24 +│ CLOSED +│ – +│ nej +│/);
  });

  it('refuse in words what they cannot do, and leave the database as it was', async () => {
    const create = (...args: string[]) => ['token', 'create', '--name', 'x', ...args];
    const apply = (content: string) => ['catalogue', 'apply', fileOf(`${content.length}.json`, content)];
    await areRefused([
      [create('--role', 'KING'), /Rollen är en av .*FORBUND_EDITOR/],
      [create('--role', 'FORBUND_EDITOR', '--forbund', numberFor(9)), /There is no förbund/],
      [create('--role', 'ANALYST', '--days', 'many'), /^INVALID_INPUT: Uppgiften validDays/],
      [['token', 'revoke', 'abc'], /^UNKNOWN_TOKEN: Det finns ingen sådan åtkomstnyckel. There is no such token.\n$/],
      [apply('forbund;n'), /inte JSON \(not JSON\)/],
      [apply('{"indicators": 7}'), /Katalogen ändrades inte. The catalogue was not changed./],
      [['register', 'import', 'no-such-file'], /^Filen no-such-file kan inte läsas .*The file .* cannot be read/],
      [['release'], /^NOTHING_TO_RELEASE: Det finns inget godtaget att publicera\. Nothing accepted/],
    ]);
  });

  // Last, since all numbers are further on after it.
  it('restored says what it takes away, and does it only when somebody says yes', async () => {
    const before = await contents();
    const asked = await run('restored', '--last-release', '17');
    expect([asked.code, asked.out]).toEqual([1, '']);
    expect(asked.err).toMatch(/nästa publicering får nummer 18, och 1000 nummer .* hoppas över\./);
    expect(asked.err).toMatch(/which cannot be taken back: .* the next release has number 18, and 1000 numbers/);
    expect(asked.err).toContain('Nothing was done. Answer yes at a terminal, or add --yes.');
    expect(await contents()).toEqual(before);
    const { code, out, err } = await run('restored', '--last-release', '17', '--yes');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Epok \S+ är påbörjad\. .*\nNästa publicering får nummer 18\./);
  });
});
