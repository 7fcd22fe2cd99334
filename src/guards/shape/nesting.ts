import { SamnavError } from '../../platform';

/**
 * Levels of braces, brackets and parentheses in a document, and of lists and objects in its variables. The deepest
 * document within the other limits has some 90; graphql-js runs out of stack at some 900.
 */
export const MOST_NESTED = 200;

/** @throws SamnavError INPUT_TOO_DEEP for a document, or JSON as text, or a value, that is nested deeper. */
export function requireShallow(value: unknown): void {
  const isShallow = typeof value === 'string' ? nestingOf(value) <= MOST_NESTED : isWithin(value, MOST_NESTED);
  if (!isShallow) throw new SamnavError('INPUT_TOO_DEEP', { limit: MOST_NESTED });
}

/** How deep the brackets of a text in GraphQL or JSON are nested; those in strings and comments do not count. */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    // By character code and not by letter: five megabytes take 20 ms this way.
    switch (text.charCodeAt(at)) {
      case CODE['"']:
        at = endOfString(text, at);
        break;
      case CODE['#']:
        at = endOfLine(text, at);
        break;
      case CODE['[']:
      case CODE['(']:
      case CODE['{']:
        depth += 1;
        if (depth > deepest) deepest = depth;
        break;
      case CODE[']']:
      case CODE[')']:
      case CODE['}']:
        depth -= 1;
    }
  }
  return deepest;
}

const CODE = { '"': 0x22, '#': 0x23, '(': 0x28, ')': 0x29, '[': 0x5b, ']': 0x5d, '{': 0x7b, '}': 0x7d } as const;
const BACKSLASH = 0x5c;

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  const carriageReturn = text.slice(from, end).indexOf('\r');
  return carriageReturn < 0 ? end : from + carriageReturn;
}

/** The end of the string that begins here. One that never ends, or ends with its line, is for the parser to refuse. */
function endOfString(text: string, from: number): number {
  if (text.startsWith('"""', from)) {
    let end = text.indexOf('"""', from + 3);
    while (end > 0 && text.charCodeAt(end - 1) === BACKSLASH) end = text.indexOf('"""', end + 3);
    return end < 0 ? text.length : end + 2;
  }
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === CODE['"'] || code === 0x0a || code === 0x0d) return at;
  }
  return text.length;
}

/** Goes no deeper than it must to decide. */
function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1));
}
