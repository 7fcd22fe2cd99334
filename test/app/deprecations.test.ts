import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { buildHubSchema } from '../../src/app/schema';
import { readDeprecation } from '../../src/platform/errors/deprecation';
import { isDay, startOfDay, yearsAfter } from '../../src/platform/time/stockholm-day';

interface Element {
  readonly name: string;
  readonly deprecationReason?: string | null;
}

/** Every element of the schema, by where it is, with the reason of its deprecation if it has one. */
function elements(): [string, string | undefined][] {
  const found: [string, string | undefined][] = [];
  const look = (within: string, some: readonly Element[]) => {
    for (const { name, deprecationReason } of some) found.push([`${within}.${name}`, deprecationReason ?? undefined]);
  };
  for (const type of Object.values(buildHubSchema().getTypeMap())) {
    if (isEnumType(type)) look(type.name, type.getValues());
    if (isInputObjectType(type)) look(type.name, Object.values(type.getFields()));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const fields = Object.values(type.getFields());
    look(type.name, fields);
    for (const { name, args } of fields) look(`${type.name}.${name}`, args);
  }
  return found;
}

const deprecations = () => elements().filter((one): one is [string, string] => one[1] !== undefined);

describe('what is deprecated', () => {
  it.each(deprecations())('says since when, why, and stays a year at least: %s', (_, reason) => {
    const { since = '', until = '' } = readDeprecation(reason) ?? {};
    expect([since, until].filter(isDay)).toEqual([since, until]);
    expect(startOfDay(until) >= yearsAfter(startOfDay(since), 1)).toBe(true);
  });

  it.each(deprecations())('names first what is used instead, which is beside it: %s', (path, reason) => {
    const [instead = ''] = /(?<=: )\w+/.exec(reason) ?? [];
    const within = path.slice(0, path.lastIndexOf('.'));
    expect(elements().map(([one]) => one)).toContain(`${within}.${instead}`);
  });

  it('is found', () => {
    const paths = deprecations().map(([path]) => path);
    expect(paths).toEqual(expect.arrayContaining(['ErrorCode.PERSONAL_DATA_FOUND', 'SystemErrorBreadth.forbund']));
    expect(paths).toContain('RegisterRowInput.forbund');
  });
});
