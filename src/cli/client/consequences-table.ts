import type { UploadConsequences, UploadFigure } from '../../client';
import { digitsInWords } from '../../platform';
import { table } from '../output';

const HEAD = ['', 'mått (measure)', 'kategori (category)', 'nu (now)', 'då (then)', 'bedömning (category)'];

/** What a rehearsal would change, for people to look at. */
export function consequencesTable({ totalCount, nodes }: UploadConsequences): string {
  const rows = nodes.map((node) => [
    node.unitKind,
    node.measure,
    `${node.dimension} ${node.category}`,
    shown(node.now),
    node.then ? shown(node.then) : (node.untold ?? ''),
    node.categoryNow === node.categoryThen ? '' : `${node.categoryNow ?? '–'} → ${node.categoryThen ?? '–'}`,
  ]);
  const title = `Följder för offentliga tal: ${totalCount}. Consequences for public figures: ${totalCount}.`;
  return rows.length > 0 ? `${title}\n${table(HEAD, rows)}` : title;
}

const shown = ({ status, value, n }: UploadFigure): string =>
  value === null ? status : `${digitsInWords(value.toFixed(1)).sv} (n = ${n})`;
