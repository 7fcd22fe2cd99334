import { SamnavError } from '../platform/result';
import { EXPORT_FORMATS, type CsvDialect, type ExportFormat, type ExportOptions } from './export-options';

/** Parameters by name, each given once. */
export type Parameters = ReadonlyMap<string, string>;

export const OPTION_NAMES = ['format', 'columns', 'language', 'separator', 'decimal', 'bom', 'excel'] as const;

const FLAGS = ['true', 'false'] as const;
const SEPARATORS = [',', ';', 'tab'] as const;

/** One of a closed list of words; undefined when it is not given. @throws SamnavError INVALID_INPUT */
export function word<T extends string>(parameters: Parameters, name: string, words: readonly T[]): T | undefined {
  const given = parameters.get(name);
  if (given === undefined) return undefined;
  const known = words.find((one) => one === given);
  if (known === undefined) throw new SamnavError('INVALID_INPUT', { field: name });
  return known;
}

export const flag = (parameters: Parameters, name: string): boolean | undefined => {
  const given = word(parameters, name, FLAGS);
  return given && given === 'true';
};

/**
 * How an export is to be written. The format is that of `format`, or else the one that was negotiated.
 * @throws SamnavError INVALID_INPUT, CONTRADICTORY_PARAMETERS
 */
export function readOptions(parameters: Parameters, negotiated: ExportFormat): ExportOptions {
  const format = word(parameters, 'format', EXPORT_FORMATS) ?? negotiated;
  const onlyFor = (wanted: boolean, names: readonly string[]) => {
    const given = names.find((name) => parameters.has(name));
    if (given !== undefined && !wanted)
      throw new SamnavError('CONTRADICTORY_PARAMETERS', { first: given, second: 'format' });
  };
  onlyFor(format === 'csv', ['separator', 'decimal', 'bom', 'excel']);
  onlyFor(format !== 'json-stat2', ['columns']);
  return {
    format,
    columns: word(parameters, 'columns', ['codes', 'labels', 'both']) ?? 'both',
    language: word(parameters, 'language', ['sv', 'en']) ?? 'sv',
    dialect: readDialect(parameters),
  };
}

function readDialect(parameters: Parameters): CsvDialect {
  const excel = flag(parameters, 'excel') ?? false;
  const separator = word(parameters, 'separator', SEPARATORS);
  const decimal = word(parameters, 'decimal', ['.', ',']);
  const bom = flag(parameters, 'bom');
  const refuse = (first: string, second: string): never => {
    throw new SamnavError('CONTRADICTORY_PARAMETERS', { first, second });
  };
  if (excel && separator !== undefined && separator !== ';') refuse('excel', 'separator');
  if (excel && decimal === '.') refuse('excel', 'decimal');
  if (excel && bom === false) refuse('excel', 'bom');
  if (decimal === ',' && separator === ',') refuse('separator', 'decimal');
  const comma = excel || decimal === ',';
  return {
    separator: separator === 'tab' ? '\t' : (separator ?? (comma ? ';' : ',')),
    decimal: comma ? ',' : '.',
    bom: bom ?? excel,
  };
}
