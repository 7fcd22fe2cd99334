interface TextRule {
  /** Characters, as JavaScript counts them. */
  readonly longest: number;
  /** Whether it must be one line, without line breaks and other control characters. */
  readonly isOneLine?: true;
  /**
   * What makes a text personal: any sign of a person, or only a personal identity number, since digits and @ belong in
   * some kinds of text.
   */
  readonly refuses: 'PERSONAL_DATA' | 'PERSONAL_NUMBER';
}

/**
 * Every kind of text that somebody writes and the hub keeps, with its rule. Every use case that stores a text checks it
 * by `checkText` as one of these; a test over the whole schema finds a field that is not checked.
 */
export const TEXT_POLICY = {
  /** A name or a title in a list. */
  NAME: { longest: 200, isOneLine: true, refuses: 'PERSONAL_DATA' },
  /** A förbund's comment on a figure of its own: short enough to stand beside it in a table. */
  REPLY: { longest: 500, refuses: 'PERSONAL_DATA' },
  /** A source, a citation, a person's role in something, a word about one cell. */
  REMARK: { longest: 1000, refuses: 'PERSONAL_DATA' },
  /**
   * A comment with a file, also in the address of an upload: an address has 16 kB in all, and a Swedish letter takes
   * six bytes there.
   */
  COMMENT: { longest: 2000, refuses: 'PERSONAL_DATA' },
  /** A reason, read by the person whom it concerns: required wherever a step asks for it. */
  REASON: { longest: 5000, refuses: 'PERSONAL_DATA' },
  /** About two pages, more than anybody has needed. */
  TEXT: { longest: 5000, refuses: 'PERSONAL_DATA' },
  /** The number of a letter in the secretariat's own register (diarienummer). Many look like telephone numbers. */
  REGISTRY_NUMBER: { longest: 60, isOneLine: true, refuses: 'PERSONAL_NUMBER' },
  /** The key of a request, a UUID or the like; a longer one would not fit an index of the database. */
  KEY: { longest: 200, isOneLine: true, refuses: 'PERSONAL_NUMBER' },
  /** The address of a receiver or a source. */
  ADDRESS: { longest: 2000, isOneLine: true, refuses: 'PERSONAL_NUMBER' },
  /** A GraphQL document, or its variables as JSON. */
  DOCUMENT: { longest: 20_000, refuses: 'PERSONAL_NUMBER' },
} as const satisfies Record<string, TextRule>;

export type TextKind = keyof typeof TEXT_POLICY;

export const ruleOf = (kind: TextKind): TextRule => TEXT_POLICY[kind];
