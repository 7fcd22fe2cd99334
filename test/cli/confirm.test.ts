import { PassThrough } from 'node:stream';
import { confirmed } from '../../src/cli/confirm';

function terminal(isTTY: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY });
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => (shown += text));
  return { input, output, shown: () => shown };
}

describe('whoever is asked before something is taken away', () => {
  it.each([
    ['j', true],
    ['ja', true],
    ['y', true],
    [' YES ', true],
    ['', false],
    ['n', false],
    ['nej', false],
    ['jo men', false],
  ])('says %j at a terminal, which is %p', async (answer, expected) => {
    const asked = terminal(true);
    asked.input.write(`${answer}\n`);
    expect(await confirmed('Något försvinner.', asked)).toBe(expected);
    expect(asked.shown()).toContain('Något försvinner.\nFortsätta? Go on? [j/N] ');
  });

  it('has said no when the terminal is closed', async () => {
    const asked = terminal(true);
    asked.input.end();
    expect(await confirmed('x', asked)).toBe(false);
  });

  it('is nobody where there is no terminal', async () => {
    const asked = terminal(false);
    asked.input.write('ja\n');
    const told = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await confirmed('Något försvinner.', asked)).toBe(false);
    expect(told).toHaveBeenCalledWith('Något försvinner.\n');
    told.mockRestore();
    expect(asked.shown()).toBe('');
  });
});
