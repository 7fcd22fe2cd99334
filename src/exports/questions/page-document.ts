import {
  getNamedType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Asked } from './asked-fields';
import { withVariable } from './document-variables';
import type { TableShape } from '../tables/table-shape';

/** Names under which the changed document asks what a page is of; no caller's fields have them. */
export const PAGE = {
  info: 'export_page',
  total: 'export_total',
  release: 'export_release',
  receipt: 'export_receipt',
};
export const AFTER = 'export_after';

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const field = (fieldName: string, alias?: string, below?: readonly FieldNode[]): FieldNode => ({
  kind: Kind.FIELD,
  name: name(fieldName),
  ...(alias ? { alias: name(alias) } : {}),
  ...(below ? { selectionSet: { kind: Kind.SELECTION_SET, selections: below } } : {}),
});
const argument = (of: string, value: ArgumentNode['value']): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: name(of),
  value,
});
const added = (set: SelectionSetNode, ...more: FieldNode[]): SelectionSetNode => ({
  ...set,
  selections: [...set.selections, ...more],
});

/** Asks every figure for its status and whether it is invented: no number may leave without them. */
export function withFigureMarks(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: (set) => {
        const type = types.getParentType();
        const isFigure = isObjectType(type) && 'status' in type.getFields() && 'origin' in type.getFields();
        return isFigure ? added(set, field('status'), field('origin')) : undefined;
      },
    }),
  );
}

/**
 * Makes every field that reads the latest release read a given one, so that all pages are of the same. A variable for
 * the release that has no value gets that one.
 */
export function atRelease(asked: Asked, release: number): Asked {
  const types = new TypeInfo(asked.schema);
  const variables = { ...asked.variables };
  const withDefault = new Set<string>();
  const document = visit(
    asked.document,
    visitWithTypeInfo(types, {
      VariableDefinition: (node) => {
        if (node.defaultValue) withDefault.add(node.variable.name.value);
      },
      Field: (node) => {
        if (!types.getFieldDef()?.args.some((one) => one.name === 'release')) return undefined;
        const given = node.arguments?.find((one) => one.name.value === 'release')?.value;
        if (given?.kind === Kind.VARIABLE && !withDefault.has(given.name.value)) {
          variables[given.name.value] ??= release;
        }
        if (given && given.kind !== Kind.NULL) return undefined;
        const others = (node.arguments ?? []).filter((one) => one.name.value !== 'release');
        return { ...node, arguments: [...others, argument('release', { kind: Kind.INT, value: String(release) })] };
      },
    }),
  );
  return { ...asked, document, variables };
}

/** Asks for the table one page at a time, from a cursor in the variable `export_after`, and for what the page is of. */
export function pagedDocument(
  { schema, document }: Asked,
  shape: Pick<TableShape, 'written' | 'nodes'>,
  pageSize: number,
): DocumentNode {
  if (shape.nodes === null) return document;
  const types = new TypeInfo(schema);
  const paged = visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => {
        if (!shape.written.includes(node) || !node.selectionSet) return undefined;
        const type = getNamedType(types.getType());
        const has = (wanted: string) => isObjectType(type) && wanted in type.getFields();
        const others = (node.arguments ?? []).filter(({ name: { value } }) => value !== 'first' && value !== 'after');
        return {
          ...node,
          arguments: [
            ...others,
            argument('first', { kind: Kind.INT, value: String(pageSize) }),
            argument('after', { kind: Kind.VARIABLE, name: name(AFTER) }),
          ],
          selectionSet: added(
            node.selectionSet,
            field('pageInfo', PAGE.info, [field('hasNextPage'), field('endCursor')]),
            field('totalCount', PAGE.total),
            ...(has('release') ? [field('release', PAGE.release)] : []),
            ...(has('receipt') ? [field('receipt', PAGE.receipt, [field('code')])] : []),
          ),
        };
      },
    }),
  );
  return withVariable(document, paged, AFTER);
}
