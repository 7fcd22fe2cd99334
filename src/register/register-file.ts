import { readCsv, type Headers } from '../platform';
import type { RegisterRow } from './check-register';

/** The columns of a register file, with the Swedish headers that are accepted beside the English ones. */
const HEADERS: Headers = {
  forbund: ['förbund', 'samordningsförbund', 'name', 'namn'],
  organisation_number: ['organisationsnummer', 'orgnr'],
  municipality_code: ['kommunkod', 'municipality'],
  county_code: ['länskod', 'county'],
  member_from: ['medlem_från', 'medlem_fran'],
  member_until: ['medlem_till'],
  exists_from: ['bildat'],
  exists_until: ['upphört', 'upphort'],
  successor: ['efterträdare', 'eftertradare'],
  note: ['anmärkning', 'anmarkning'],
  source: ['källa', 'kalla'],
};

/** Reads a register file into rows; a broken file gives rows that hold its faults, which the check then refuses. */
export async function readRegisterFile(chunks: AsyncIterable<Uint8Array>): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = [];
  for await (const { row, fault } of readCsv(chunks, HEADERS, ['forbund'])) {
    if (fault?.kind === 'UNKNOWN_COLUMN') continue;
    if (fault) rows.push({ row: fault.line, forbund: '', fault: fault.kind });
    else {
      const { values } = row;
      rows.push({
        row: row.line,
        forbund: values.forbund ?? '',
        organisationNumber: values.organisation_number,
        municipalityCode: values.municipality_code,
        countyCode: values.county_code,
        memberFrom: values.member_from,
        memberUntil: values.member_until,
        existsFrom: values.exists_from,
        existsUntil: values.exists_until,
        successor: values.successor,
        note: values.note,
        source: values.source,
      });
    }
  }
  return rows;
}
