/** A place in a text, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const WORDS = /[^\s,:{}[\]"]+/y;
/** A word of JSON: a number or a literal (RFC 8259, 3 and 6). */
const WORD = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * What may come next: a value, a value or the end of the list, a key, a key or the end of the object, a colon, or the
 * sign after a value.
 */
type Expected = 'VALUE' | 'VALUE_OR_END' | 'KEY' | 'KEY_OR_END' | 'COLON' | 'AFTER';

/**
 * Where a text stops being JSON; undefined when all of it is JSON. A text that ends too soon has its fault at its end.
 * `JSON.parse` says that there is a fault, but not always where, and it quotes the text.
 */
export function jsonFault(text: string): TextPlace | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'VALUE';
  for (let at = endOf(SPACE, text, 0) ?? 0; ; at = endOf(SPACE, text, at) ?? at) {
    if (at >= text.length) return expected === 'AFTER' && open.length === 0 ? undefined : lineAndColumn(text, at);
    const char = text[at] ?? '';
    const next = afterMark(char, expected, open);
    if (next) [expected, at] = [next, at + 1];
    else {
      const isKey: boolean = expected === 'KEY' || expected === 'KEY_OR_END';
      if (!isKey && expected !== 'VALUE' && expected !== 'VALUE_OR_END') return lineAndColumn(text, at);
      const token: number | { readonly fault: number } | undefined =
        char === '"' ? endOfString(text, at) : isKey ? undefined : endOfWord(text, at);
      if (typeof token !== 'number') return lineAndColumn(text, token?.fault ?? at);
      [expected, at] = [isKey ? 'COLON' : 'AFTER', token];
    }
  }
}

/** What may come after a sign; undefined for a sign that may not stand here, and for any other character. */
function afterMark(char: string, expected: Expected, open: ('{' | '[')[]): Expected | undefined {
  const mayBeValue = expected === 'VALUE' || expected === 'VALUE_OR_END';
  if (mayBeValue && (char === '{' || char === '[')) {
    open.push(char);
    return char === '{' ? 'KEY_OR_END' : 'VALUE_OR_END';
  }
  if (expected === 'COLON') return char === ':' ? 'VALUE' : undefined;
  const inside = open.at(-1);
  const mayEnd = expected === 'AFTER' || expected === 'KEY_OR_END' || expected === 'VALUE_OR_END';
  if (mayEnd && ((inside === '{' && char === '}') || (inside === '[' && char === ']'))) {
    open.pop();
    return 'AFTER';
  }
  if (expected === 'AFTER' && inside && char === ',') return inside === '{' ? 'KEY' : 'VALUE';
  return undefined;
}

function endOfString(text: string, from: number): number | { readonly fault: number } {
  for (let at = from + 1; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return { fault: at };
    const next = code === 0x5c ? endOf(ESCAPE, text, at) : at + 1;
    if (next === undefined) return { fault: at };
    at = next;
  }
  return { fault: text.length };
}

function endOfWord(text: string, at: number): number | undefined {
  const end = endOf(WORDS, text, at);
  return end !== undefined && WORD.test(text.slice(at, end)) ? end : undefined;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function lineAndColumn(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
