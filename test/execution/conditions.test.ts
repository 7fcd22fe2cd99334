import { startWorld, type World } from '../support/world';

const QUESTION = `query Q($more: Boolean!) {
  results(measure: "FIN-I03", round: "2023", first: 5) {
    nodes { forbund { name existsFrom @include(if: $more) members @include(if: $more) { municipality { code } } } value { value coverage { unitsReporting } } }
  }
  serviceInfo @skip(if: $more) { version }
}`;

describe('a question that is asked with other values of what its directives ask for', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('DEMO');
  });
  afterAll(() => world.close());

  it('is answered each time with what is asked for then', async () => {
    const ask = async (more: boolean) => world.anybody.data<Answer>(QUESTION, { more });
    const answers = [await ask(false), await ask(true), await ask(false), await ask(true)];
    const [less, more] = answers as [Answer, Answer];
    expect(answers).toEqual([less, more, less, more]);
    expect(Object.keys(less)).toEqual(['results', 'serviceInfo']);
    expect(Object.keys(more)).toEqual(['results']);
    expect(less.results.nodes.map(({ forbund }) => Object.keys(forbund))).toEqual(Array(5).fill(['name']));
    // Of a förbund that is only named nothing but its name is read: that must not be remembered for the other question.
    expect(more.results.nodes.map(({ forbund }) => Object.keys(forbund))).toEqual(
      Array(5).fill(['name', 'existsFrom', 'members']),
    );
    expect(more.results.nodes.every(({ forbund }) => (forbund.members ?? []).length > 0)).toBe(true);
  });
});

interface Answer {
  readonly results: { readonly nodes: readonly { readonly forbund: { readonly members?: readonly unknown[] } }[] };
}
