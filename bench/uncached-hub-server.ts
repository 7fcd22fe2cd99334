import '../src/platform/settings/in-production';
import 'reflect-metadata';
import { KeptByRelease } from '../src/benchmarks/figures/kept-by-release';
import { startHub } from '../src/cli/hub/serve';
import { readConfig } from '../src/platform/settings/config';
import { answerParent } from './child';

const computeAlways = <T>(_: string, compute: () => T): T => compute();

/**
 * The hub as it is run, but that it keeps nothing of what it has computed from a release: every request does all its
 * work.
 */
async function main(): Promise<void> {
  KeptByRelease.prototype.get = computeAlways;
  const hub = await startHub(readConfig());
  answerParent(hub.url, () => hub.close());
}

void main();
