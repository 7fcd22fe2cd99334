/** The formats of a pack: a page to read, a table, the whole of it as JSON, and cubes for statistics software. */
export const PACK_FORMATS = ['html', 'csv', 'json', 'json-stat2'] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

/** The address of a pack as a file, at the hub. */
export function packAddress(
  pack: { readonly authority: { readonly code: string }; readonly release: number; readonly asOf: string },
  format: PackFormat,
): string {
  const { authority, release, asOf } = pack;
  const parameters = new URLSearchParams({ authority: authority.code, release: String(release), asOf, format });
  return `/dialogue-pack?${parameters.toString()}`;
}
