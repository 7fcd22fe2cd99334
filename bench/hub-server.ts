import '../src/platform/settings/in-production';
import 'reflect-metadata';
import { startHub } from '../src/cli/hub/serve';
import { readConfig } from '../src/platform/settings/config';
import { answerParent } from './child';

/** The hub as it is run, with the settings of the environment. */
async function main(): Promise<void> {
  const hub = await startHub(readConfig());
  answerParent(hub.url, () => hub.close());
}

void main();
