import { flag, SamnavError, word, type Parameters } from '../../platform';
import { EXPORT_FORMATS, type CsvDialect, type ExportFormat, type ExportOptions } from './export-options';

export const OPTION_NAMES = ['format', 'columns', 'language', 'separator', 'decimal', 'bom', 'excel'] as const;

const SEPARATORS = [',', ';', 'tab'] as const;

/**
 * The options of an export. The format is that of the `format` parameter, or else the negotiated one.
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
