import {
  getNamedType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { coercedVariables } from '../../guards';
import { SamnavError } from '../../platform';

/** A question as it is asked: a document with its variables. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A field of the answer: its name there, its definition in the schema, and its places in the document. */
export interface AskedField {
  readonly name: string;
  readonly fieldName: string;
  readonly type: GraphQLOutputType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

export interface Collector {
  /** @throws UnfitDocument */
  rootFields(): AskedField[];
  /** @throws UnfitDocument, or SamnavError NOT_TABULAR for a field that is not an object, or a selection without end */
  fieldsBelow(field: AskedField): AskedField[];
}

/**
 * The most fields: the widest question of the tests has some forty. A fragment within itself has no end, and this code
 * meets it before validation does.
 */
const MOST_FIELDS = 1000;

/** The document does not fit the schema: the server says how. */
export class UnfitDocument extends Error {}

/** The only operation of a document. @throws SamnavError NOT_TABULAR when it is not one query. */
export function onlyQuery(document: DocumentNode): OperationDefinitionNode {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation, second] = operations;
  if (!operation || second || operation.operation !== OperationTypeNode.QUERY) {
    throw new SamnavError('NOT_TABULAR', {
      field: operation?.operation === OperationTypeNode.QUERY ? 'query' : 'mutation',
    });
  }
  return operation;
}

/** Reads the fields of a question as an executor would: fragments taken in, and what directives leave out left out. */
export function collectorOf({ schema, document, variables }: Asked): Collector {
  const operation = onlyQuery(document);
  const fragments = Object.fromEntries(
    document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  );
  const coerced = coercedVariables(schema, operation, variables);
  const values = coerced ?? {};
  let left = MOST_FIELDS;

  const known = (type: GraphQLObjectType, found: ReadonlyMap<string, readonly FieldNode[]>): AskedField[] =>
    [...found].flatMap(([name, nodes]) => {
      const fieldName = (nodes[0] as FieldNode).name.value;
      if (fieldName === '__typename') return [];
      if (fieldName.startsWith('__')) throw new SamnavError('NOT_TABULAR', { field: fieldName });
      const definition = type.getFields()[fieldName];
      if (!definition) throw new UnfitDocument();
      left -= 1;
      if (left < 0) throw new SamnavError('NOT_TABULAR', { field: fieldName });
      return [{ name, fieldName, type: definition.type, definition, nodes }];
    });

  return {
    rootFields: () => {
      const query = schema.getQueryType();
      if (!coerced || !query) throw new UnfitDocument();
      return known(query, collectFields(schema, fragments, values, query, operation.selectionSet));
    },
    fieldsBelow: (field) => {
      const type = getNamedType(field.type);
      if (!isObjectType(type)) throw new SamnavError('NOT_TABULAR', { field: field.name });
      return known(type, collectSubfields(schema, fragments, values, type, [...field.nodes]));
    },
  };
}
