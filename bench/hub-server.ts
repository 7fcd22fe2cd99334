import '../src/platform/in-production';
import 'reflect-metadata';
import { startHub } from '../src/cli/serve';
import { readConfig } from '../src/platform/config';
import { answerParent } from './child';

/** The hub as it is run, with the settings of the environment. */
async function main(): Promise<void> {
  const hub = await startHub(readConfig());
  answerParent(hub.url, () => hub.close());
}

void main();
