import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/settings/project-root';
import { compileProgram, type Program } from './support/program';

const COMMANDS = [
  'serve',
  'migrate',
  'restored',
  'demo',
  'register import',
  'catalogue apply',
  'upload',
  'export',
  'release',
  'outbox deliver',
  'outbox dead',
  'outbox retry',
  'sources list',
  'sources harvest',
  'token create',
  'token list',
  'token revoke',
  'store check',
  'audit verify',
  'secrets rekey',
  'export-schema',
];

const inGit = (name: string) => readFileSync(join(projectRoot, 'schema', name), 'utf8');

describe('the command line', () => {
  let program: Program;
  beforeAll(() => {
    program = compileProgram();
  });
  afterAll(() => program.remove());

  it('lists every command in both languages, with examples and where the settings are', async () => {
    const { code, out, err } = await program.run(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of COMMANDS) expect(out).toContain(command.split(' ')[0]);
    expect(out).toMatch(/Exempel \(examples\):\n {2}npx samnav serve\n/);
    expect(out).toContain('.env.example');
    expect(out).toContain('starta hubben (start the hub)');
  });

  it.each(COMMANDS)('explains samnav %s, with an example of it', async (command) => {
    const { code, out, err } = await program.run([...command.split(' '), '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: samnav ${command}`);
    expect(out).toMatch(new RegExp(`Exempel \\(examples?\\):\\n(  .*\\n)*  .*samnav ${command}`));
  });

  it('helps even when the settings cannot be used', async () => {
    expect(await program.run(['serve', '--help'], { PORT: 'many' })).toMatchObject({ code: 0 });
  });

  it.each([
    [
      'an unknown option',
      ['release', '--notes', 'x'],
      /^UNKNOWN_OPTION: Det finns inget sådant val\.\nerror: unknown option '--notes'\n\(Did you mean --note\?\)/,
    ],
    [
      'an unknown command',
      ['uplaod'],
      /^UNKNOWN_COMMAND: Det finns inget sådant kommando\.\nerror: unknown command 'uplaod'\n\(Did you mean upload\?\)/,
    ],
    [
      'a missing option',
      ['upload', 'x.csv', '--round', '2022'],
      /^MISSING_OPTION: Ett val som krävs saknas\.\nerror: required option '--forbund <number>' not specified/,
    ],
    [
      'a missing file',
      ['register', 'import'],
      /^MISSING_ARGUMENT: Ett argument saknas\.\nerror: missing required argument 'file'/,
    ],
    [
      'an option without its value',
      ['release', '--note'],
      /^MISSING_VALUE: Ett val saknar sitt värde\.\nerror: option '--note <text>' argument missing/,
    ],
    [
      'too many files',
      ['upload', 'a', 'b', '--forbund', 'x', '--round', 'y'],
      /^EXCESS_ARGUMENTS: Det är för många argument\.\nerror: too many arguments/,
    ],
  ])('refuses %s, and says how to go on', async (_, args, words) => {
    const { code, out, err } = await program.run(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(words);
    expect(err).toContain('Lägg till --help för hjälp. Add --help for help.');
  });

  it('names every setting that cannot be used, in both languages and without a stack', async () => {
    const { code, err } = await program.run(['serve'], { PORT: 'many', LOG_LEVEL: 'loud', SAMNAV_DEMO: 'perhaps' });
    expect(code).toBe(1);
    expect(err).toContain('Inställningar som inte kan användas. Settings that cannot be used (.env.example):');
    for (const name of ['PORT', 'LOG_LEVEL', 'SAMNAV_DEMO']) expect(err).toMatch(new RegExp(`^  ${name}: `, 'm'));
    expect(err).not.toMatch(/^ +at /m);
  });

  it('refuses sign-in without an audience, in both languages', async () => {
    const { code, err } = await program.run(['serve'], { OIDC_ISSUER: 'https://id.example.org' });
    expect(code).toBe(1);
    expect(err).toMatch(/OIDC_ISSUER kräver OIDC_AUDIENCE.*\nOIDC_ISSUER needs OIDC_AUDIENCE/);
  });

  it('exports the schema that lies in git, and the subgraph', async () => {
    expect(await program.run(['export-schema'])).toEqual({ code: 0, err: '', out: inGit('schema.graphql') });
    expect(await program.run(['export-schema', '--subgraph'])).toEqual({
      code: 0,
      err: '',
      out: inGit('subgraph.graphql'),
    });
  });

  it('says that there is no connection to a database that does not answer', async () => {
    const { code, err } = await program.run(['token', 'list'], {
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none',
    });
    expect(code).toBe(1);
    expect(err).toBe(
      'Databasen i DATABASE_URL svarar inte. Starta den, eller rätta adressen, och försök igen.\n' +
        'The database of DATABASE_URL does not answer. Start it, or correct the address, and try again.\n',
    );
  });
});
