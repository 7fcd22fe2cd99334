import 'reflect-metadata';
import { loadersOf } from '../../src/app/loaders';
import type { Hub } from '../../src/database/hub';

describe('the loaders of a request', () => {
  const made: string[] = [];
  const room = (group: string) => ({ name: group, loaders: { [group]: () => made.push(group) } });
  const createLoaders = loadersOf([room('register'), room('figures')]);
  beforeEach(() => made.splice(0));

  it('are made when they are asked for, and once', () => {
    const loaders = createLoaders({} as Hub);
    expect(made).toEqual([]);
    expect([loaders.register, loaders.register]).toEqual([1, 1]);
    expect(made).toEqual(['register']);
  });

  it('are there in a copy with another group in the place of one', () => {
    expect({ ...createLoaders({} as Hub), register: 'another' }).toEqual({ register: 'another', figures: 2 });
  });
});
