import { getNamedType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import { permissionTable } from '../../src/permissions/permissions';
import { buildHubSchema } from '../../src/app/schema';

const mutations = Object.values(buildHubSchema().getMutationType()?.getFields() ?? {});

describe.each(mutations)('the mutation $name', ({ args, type, extensions }) => {
  it('takes one argument, which is an input and required', () => {
    expect(args.map((arg) => arg.name)).toEqual(['input']);
    const [input] = args;
    expect(isNonNullType(input?.type)).toBe(true);
    expect(input && isInputObjectType(getNamedType(input.type))).toBe(true);
    expect(input && getNamedType(input.type).name).toMatch(/Input$/);
  });

  it('answers with a payload that has userErrors', () => {
    const payload = getNamedType(type);
    expect(payload.name).toMatch(/Payload$/);
    const userErrors = isObjectType(payload) ? payload.getFields().userErrors?.type : undefined;
    expect(userErrors?.toString()).toBe('[UserError!]!');
    expect(isNonNullType(userErrors) && isListType(userErrors.ofType)).toBe(true);
  });

  it('names the row of the permission table that guards it', () => {
    expect([...permissionTable().keys()]).toContain(extensions.permission);
  });
});
