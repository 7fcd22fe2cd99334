import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/settings/project-root';
import { startWorld } from '../support/world';

describe('the guard of the process', () => {
  it('logs what nobody was there to catch by reference and not by its words, counts it, and lets the process live', () => {
    const file = join(projectRoot, 'test/cli/support/unguarded.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, 'rejection exception rejection alive\n']);
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ kind, fault }) => [kind, fault])).toEqual([
      ['rejection', 'Error'],
      ['exception', 'TypeError'],
      ['rejection', 'undefined'],
    ]);
    for (const { reference } of lines) expect(reference).toMatch(/^[\da-f-]{36}$/);
    expect(stderr).not.toContain('secret');
  });

  it('is told of in the figures about the hub, from the start', async () => {
    const world = await startWorld('SEEDED');
    const figures = await (await fetch(`${world.url}/metrics`)).text();
    expect(figures).toMatch(/^samnav_unguarded_faults_total\{kind="rejection"\} 0$/m);
    expect(figures).toMatch(/^samnav_unguarded_faults_total\{kind="exception"\} 0$/m);
    await world.close();
  });
});
