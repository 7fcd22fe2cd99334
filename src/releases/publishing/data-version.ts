import { isSameFigure, type CubeChanges } from '../cube/cube-row';

/**
 * The version of the published data (Semantic Versioning 2.0.0, read for data): major when a published figure is gone,
 * since somebody may rest on it; minor when figures are added or corrected; patch when they are the same and only the
 * words about them differ.
 */
export function nextDataVersion(before: string | undefined, { added, changed, withdrawn }: CubeChanges): string {
  if (before === undefined) return '1.0.0';
  const [major = 1, minor = 0, patch = 0] = before.split('.').map(Number);
  const gone =
    withdrawn.some(({ status }) => status === 'PUBLISHED') ||
    changed.some(({ before: old, after }) => old.status === 'PUBLISHED' && after.status !== 'PUBLISHED');
  if (gone) return `${major + 1}.0.0`;
  const isCorrected = changed.some(({ before: old, after }) => !isSameFigure(old, after));
  return added.length > 0 || isCorrected ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
