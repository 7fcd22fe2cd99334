/**
 * A key that sorts like Swedish when compared byte by byte: å, ä and ö after z, accents and case ignored.
 *
 * The database cannot do it for us everywhere: the embedded one is built without the Swedish collation.
 */
export function swedishSortKey(name: string): string {
  const afterZ: Record<string, string> = { å: '{a', ä: '{b', æ: '{b', ö: '{c', ø: '{c' };
  return name
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[åäæöø]/g, (letter) => afterZ[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9{ ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
