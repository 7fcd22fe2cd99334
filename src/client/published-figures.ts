import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../platform';

/** The one förbund and round for which we found figures printed with their numerators: real, and public. */
export const PUBLISHED_FILE = join(projectRoot, 'data/published/umearegionen-2022.csv');

export interface PublishedFigure {
  readonly forbund: string;
  readonly round: string;
  readonly measure: string;
  readonly question: string;
  /** The whole per cent that the source printed. */
  readonly percent: number;
}

/** The figures of the file, each with the measure that its question belongs to in the catalogue. */
export function readPublishedFigures(): PublishedFigure[] {
  const rows: Record<string, string>[] = parse(readFileSync(PUBLISHED_FILE), { columns: true, bom: true });
  const measures = measureOfQuestions();
  return rows.map(
    ({ organisation_number: forbund = '', round = '', question_sv: question = '', published_percent }) => {
      const measure = measures.get(question);
      if (!measure)
        throw new Error(`Frågan ”${question}” hör inte till något mått. The question belongs to no measure.`);
      return { forbund, round, measure, question, percent: Number(published_percent) };
    },
  );
}

function measureOfQuestions(): Map<string, string> {
  const catalogue = JSON.parse(readFileSync(join(projectRoot, 'data/catalogue.json'), 'utf8')) as {
    questions: readonly { measure: string; wordingSv: string }[];
  };
  return new Map(catalogue.questions.map(({ wordingSv, measure }) => [wordingSv, measure]));
}
