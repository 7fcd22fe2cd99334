import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { buildHubSchema } from '../../src/app/schema';
import { readDeprecation } from '../../src/platform/errors/deprecation';
import { isDay, startOfDay, yearsAfter } from '../../src/platform/time/stockholm-day';

interface Element {
  readonly name: string;
  readonly deprecationReason?: string | null;
}

/** Every reason of a deprecation in the schema, by what it is about. */
function deprecations(): [string, string][] {
  const found: [string, string][] = [];
  const look = (within: string, elements: readonly Element[]) => {
    for (const { name, deprecationReason } of elements)
      if (typeof deprecationReason === 'string') found.push([`${within}.${name}`, deprecationReason]);
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

describe('what is deprecated', () => {
  it.each(deprecations())('says since when, why, and stays a year at least: %s', (_, reason) => {
    const { since = '', until = '' } = readDeprecation(reason) ?? {};
    expect([since, until].filter(isDay)).toEqual([since, until]);
    expect(startOfDay(until) >= yearsAfter(startOfDay(since), 1)).toBe(true);
  });

  it('is found', () => {
    expect(deprecations().map(([path]) => path)).toContain('ErrorCode.PERSONAL_DATA_FOUND');
  });
});
