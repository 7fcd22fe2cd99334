import { takeTurn, type Hub } from '../../database';
import { authorise, type Actor } from '../../permissions';
import { recordEvent } from '../../access';
import { CatalogueRow } from '../catalogue.entity';
import { checkCatalogue } from './check-catalogue';
import { storeCatalogue } from './catalogue-file.store';

export interface CatalogueReport {
  readonly stored: boolean;
  readonly version: string | null;
  readonly faults: readonly string[];
}

/**
 * Puts a catalogue file in force: the whole file, or nothing of it.
 *
 * Codes are never removed, since stored results point at them: a code that a new file leaves out simply has no version
 * for later rounds. A measure version that has results keeps its kind and scale; changing those takes a new version.
 */
export async function applyCatalogue(hub: Hub, actor: Actor, content: unknown): Promise<CatalogueReport> {
  authorise(actor, 'catalogue:apply');
  const { file, faults } = checkCatalogue(content);
  if (!file || faults.length > 0) return { stored: false, version: null, faults };
  return hub.transaction(
    async (db) => {
      await takeTurn(db, 'catalogue');
      const before = await db.findOneBy(CatalogueRow, { id: 1 });
      const refused = await storeCatalogue(db, file, (before?.revision ?? 0) + 1);
      if (refused.length > 0) return { stored: false, version: null, faults: refused };
      const describe = (row: CatalogueRow | null) =>
        row && { version: row.version, status: row.status, revision: row.revision };
      const after = await db.findOneBy(CatalogueRow, { id: 1 });
      const subject = { action: 'catalogue:apply' as const, subject: 'catalogue', forbundId: null };
      await recordEvent(db, hub, actor, { ...subject, before: describe(before), after: describe(after) });
      return { stored: true, version: file.version, faults: [] };
    },
    { rollBackWhen: (report) => !report.stored, isLong: true },
  );
}
