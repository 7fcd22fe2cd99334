import { embeddedTemplates, serverTemplates, type Template } from './templates';

/** What the tests are told of the templates, through the environment, which is all that reaches the workers. */
export interface TestDatabases {
  readonly kind: 'EMBEDDED' | 'SERVER';
  readonly server?: string;
  readonly prefix?: string;
  readonly templates: Record<Template, string>;
}

export default async function globalSetup(): Promise<void> {
  const server = process.env.TEST_DATABASE_URL;
  const prefix = `samnav_test_${process.pid}`;
  const databases: TestDatabases = server
    ? { kind: 'SERVER', server, prefix, templates: await serverTemplates(server, prefix) }
    : { kind: 'EMBEDDED', templates: await embeddedTemplates() };
  process.env.SAMNAV_TEST_DATABASES = JSON.stringify(databases);
}
