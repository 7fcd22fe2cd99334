import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
} from 'graphql';
import { SamnavError } from '../../platform';
import { columnName, prefixOf } from './column-names';
import { collectorOf, type Asked, type AskedField } from '../questions/asked-fields';
import type { Column, ColumnKind, ColumnRole } from './export-table';

/** A column of the table and where its value lies in a row of the answer. */
export interface Leaf {
  readonly path: readonly string[];
  readonly column: Column;
}

/** A list of codes by dimension in each row, which becomes a code column and a label column for each dimension. */
export interface Pivot {
  readonly path: readonly string[];
  readonly prefix: readonly string[];
  readonly hasLabels: boolean;
  /** How many leaves come before it. */
  readonly place: number;
}

/** Where the table lies in the answer to a question, and its columns. */
export interface TableShape {
  /** Response names from the answer's root to the list, or to the connection that has it. */
  readonly path: readonly string[];
  /** The response name of `nodes` when the list comes in pages; null when the list comes whole. */
  readonly nodes: string | null;
  /** The field of the list in the document, once for each place that selects it. */
  readonly written: readonly FieldNode[];
  readonly root: AskedField;
  readonly leaves: readonly Leaf[];
  readonly pivot: Pivot | null;
}

interface FoundList {
  readonly path: readonly string[];
  readonly nodes: string | null;
  readonly written: readonly FieldNode[];
  readonly rows: AskedField;
}

/**
 * Finds the one table of a question.
 * @throws UnfitDocument, SamnavError NOT_TABULAR, NESTED_LIST, SAME_COLUMN_TWICE
 */
export function tableShape(asked: Asked): TableShape {
  const collector = collectorOf(asked);
  const [root, second] = collector.rootFields();
  if (!root || second) throw new SamnavError('NOT_TABULAR', { field: second?.name ?? '' });
  const lists = listsIn(root, []);
  const [list, other] = lists;
  if (!list || other) throw new SamnavError('NOT_TABULAR', { field: (other ?? { path: [root.name] }).path.join('.') });
  const leaves: Leaf[] = [];
  const pivots: Pivot[] = [];
  const inWords: Leaf[] = [];
  addColumns(list.rows, [], []);
  leaves.push(...inWords);
  refuseTwice(leaves.map(({ column }) => column.name));
  if (leaves.length + pivots.length === 0) throw new SamnavError('NOT_TABULAR', { field: list.path.join('.') });
  const { path, nodes, written } = list;
  return { path, nodes, written, root, leaves, pivot: pivots[0] ?? null };

  function listsIn(field: AskedField, above: readonly string[]): FoundList[] {
    const path = [...above, field.name];
    const type = getNullableType(field.type);
    if (isLeafType(getNamedType(type))) return [];
    if (isListType(type)) return [{ path, nodes: null, written: field.nodes, rows: field }];
    const below = collector.fieldsBelow(field);
    if (!isConnection(type as GraphQLObjectType)) return below.flatMap((one) => listsIn(one, path));
    const nodes = below.find(({ fieldName }) => fieldName === 'nodes');
    if (!nodes || below.some(({ fieldName }) => fieldName === 'edges')) {
      throw new SamnavError('NOT_TABULAR', { field: `${path.join('.')}.nodes` });
    }
    return [{ path, nodes: nodes.name, written: field.nodes, rows: nodes }];
  }

  function addColumns(parent: AskedField, path: readonly string[], words: readonly string[]): void {
    for (const field of collector.fieldsBelow(parent)) {
      const at = [...path, field.name];
      const type = getNullableType(field.type);
      const named = getNamedType(type);
      if (isLeafType(named)) {
        const kind = isListType(type) ? 'TEXT' : (KINDS[named.name] ?? 'TEXT');
        const column = { name: columnName([...words, field.name]), kind, subject: columnName(words) };
        const leaf = { path: at, column: { ...column, role: roleOf(field.fieldName, kind) } };
        (isInWords(parent, field) ? inWords : leaves).push(leaf);
      } else if (!isListType(type)) {
        addColumns(field, at, [...words, ...prefixOf(field.name, type)]);
      } else {
        const parts = collector.fieldsBelow(field).map(({ name }) => name);
        if (!parts.includes('dimension') || !parts.includes('code') || pivots.length > 0) {
          throw new SamnavError('NESTED_LIST', { field: at.join('.') });
        }
        const prefix = field.name === 'group' ? words : [...words, field.name];
        pivots.push({ path: at, prefix, hasLabels: parts.includes('nameSv'), place: leaves.length });
      }
    }
  }
}

const isConnection = (type: GraphQLObjectType): boolean =>
  isObjectType(type) && 'nodes' in type.getFields() && 'pageInfo' in type.getFields();

/**
 * Comments on a figure stand last: they are long, and there they shift no column that a reader finds by its position.
 */
const isInWords = (parent: AskedField, { fieldName }: AskedField): boolean =>
  fieldName === 'reply' && getNamedType(parent.type).name === 'ReleasedValue';

const KINDS: Readonly<Record<string, ColumnKind>> = {
  Int: 'INTEGER',
  Count: 'INTEGER',
  Float: 'DECIMAL',
  SEK: 'KRONOR',
  Boolean: 'BOOLEAN',
};

const CODES = ['code', 'organisationNumber'];
const LABELS = ['name', 'nameSv', 'nameEn'];
/** Numbers that nobody adds up: they say where a figure was read. */
const NAMES_BY_NUMBER = ['release', 'number', 'version', 'measureVersion', 'segment'];

function roleOf(fieldName: string, kind: ColumnKind): ColumnRole {
  if (CODES.includes(fieldName)) return 'CODE';
  if (LABELS.includes(fieldName)) return 'LABEL';
  const isNumber = kind === 'INTEGER' || kind === 'DECIMAL' || kind === 'KRONOR';
  return isNumber && !NAMES_BY_NUMBER.includes(fieldName) ? 'FIGURE' : 'OTHER';
}

/** @throws SamnavError SAME_COLUMN_TWICE */
export function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new SamnavError('SAME_COLUMN_TWICE', { column: twice });
}
