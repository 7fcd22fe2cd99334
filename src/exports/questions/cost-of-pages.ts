import { costsOf, countCost, PAGE_OF_SHARED_ANSWER } from '../../guards';
import { onlyQuery, type Asked } from './asked-fields';
import { pagedDocument } from './page-document';
import type { TableShape } from '../tables/table-shape';

/**
 * The cost of reading the rows after the first page, in the units of the cost table: the rows themselves, and for each
 * page the question, which is asked anew unless the pages of one request share its answer.
 */
export function costOfFurtherPages(
  asked: Asked,
  shape: Pick<TableShape, 'written' | 'nodes' | 'root'>,
  size: number,
  rows: number,
): number {
  const costOf = (items: number) => {
    const document = pagedDocument(asked, shape, items);
    return countCost(asked.schema, document, onlyQuery(document), asked.variables).units;
  };
  const empty = costOf(0);
  const row = (costOf(size) - empty) / size;
  const page = costsOf(asked.schema).sharedAnswers.has(`Query.${shape.root.fieldName}`) ? PAGE_OF_SHARED_ANSWER : empty;
  return Math.ceil(Math.ceil(rows / size) * page + rows * row);
}
