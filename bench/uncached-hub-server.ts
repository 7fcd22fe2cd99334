import 'reflect-metadata';
import { KeptByRelease } from '../src/benchmarks/kept-by-release';
import { startHub } from '../src/cli/serve';
import { readConfig } from '../src/platform/config';
import { answerParent } from './child';

/** The hub as it is run, but that it keeps nothing of what it has computed from a release: every request does all its work. */
async function main(): Promise<void> {
  KeptByRelease.prototype.get = (_, compute) => compute();
  const hub = await startHub(readConfig());
  answerParent(hub.url, hub.close);
}

void main();
