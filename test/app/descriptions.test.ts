import { buildHubSchema } from '../../src/app/schema';
import { schemaElements } from './support/schema-elements';

const ROOTS = ['Query', 'Mutation'];

describe('the words of the schema', () => {
  const elements = schemaElements(buildHubSchema());

  it('are on every type, field, argument, enum value and input field', () => {
    // The two roots are places, not things: their fields carry the words.
    const silent = elements.filter(({ place, description }) => !ROOTS.includes(place) && !description?.trim());
    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  it('name the Swedish term in parentheses', () => {
    const untranslated = elements.filter(
      ({ place, description }) => !ROOTS.includes(place) && !/\([^()]*\p{L}[^()]*\)/u.test(description ?? ''),
    );
    expect(untranslated.map(({ place, description }) => `${place}: ${description ?? ''}`)).toEqual([]);
  });

  it('are names in ASCII, written as GraphQL names are', () => {
    const odd = elements.filter(({ name }) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(name));
    expect(odd.map(({ place }) => place)).toEqual([]);
  });

  it('do not show how they are made: no name ends in Type', () => {
    expect(elements.filter(({ place }) => /^\w*Type$/.test(place)).map(({ place }) => place)).toEqual([]);
  });
});
