import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';

export type Fragments = Record<string, FragmentDefinitionNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  const definitions = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(definitions.map((fragment) => [fragment.name.value, fragment]));
}
