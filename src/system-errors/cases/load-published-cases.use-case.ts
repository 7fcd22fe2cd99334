import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { recordStep } from '../../lifecycle';
import { COMMAND_LINE } from '../../permissions';
import type { Hub } from '../../database';
import { projectRoot } from '../../platform';
import { AUTHORITIES } from '../law/code-lists';
import type { SystemErrorKind } from '../law/instruments';
import { readPlace, type LegalReference } from '../law/legal-reference';
import { CASES } from './step-system-error.use-case';
import type { SystemErrorFacts } from './system-error';
import { hasPublishedCases, insertSystemError } from './system-error.store';

const FILE = 'data/published/system-errors.csv';

interface PublishedCase {
  readonly facts: SystemErrorFacts;
  readonly source: string;
}

/**
 * Registers the cases from public documents, once. They have a source and nobody's signature: no förbund has said that
 * they are true of it.
 */
export async function loadPublishedCases(hub: Hub): Promise<void> {
  if (await hasPublishedCases(hub.db)) return;
  await hub.transaction(async (db) => {
    for (const { facts, source } of readPublishedCases()) {
      const key = await insertSystemError(db, facts, { origin: 'PUBLISHED_SOURCE', source, at: hub.clock() });
      await recordStep(hub, db, COMMAND_LINE, CASES, { action: 'REGISTER', key, before: null });
    }
  });
}

function readPublishedCases(): PublishedCase[] {
  const rows = parse<Record<string, string>>(readFileSync(join(projectRoot, FILE)), { columns: true, bom: true });
  return rows.map(({ title_sv = '', title_en = '', kind, authorities = '', legal_references = '', source = '' }) => ({
    source,
    facts: {
      titleSv: title_sv,
      titleEn: title_en,
      summary: '',
      kind: kind as SystemErrorKind,
      authorities: parts(authorities).map(codeOf),
      legalReferences: parts(legal_references).map(referenceOf),
      proposedChange: null,
      instrument: null,
      themes: [],
    },
  }));
}

const parts = (list: string): string[] => list.split('|').filter((part) => part !== '');

function codeOf(name: string): string {
  const found = [...AUTHORITIES.values()].find(({ nameSv }) => nameSv === name);
  if (!found) throw new Error(`${FILE} names ${name}, which is not in data/authorities.csv.`);
  return found.code;
}

function referenceOf(text: string): LegalReference {
  const [sfs = '', ...place] = text.split(' ');
  const read = readPlace(place.join(' '));
  if (!read) throw new Error(`${FILE} refers to ${text}, which is no place in law.`);
  return { sfs, ...read, asOf: null };
}
