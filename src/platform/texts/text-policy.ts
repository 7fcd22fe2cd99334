interface TextRule {
  /** Characters, as JavaScript counts them. */
  readonly longest: number;
  /** Read on one line, so without line breaks and other control characters. */
  readonly isOneLine?: true;
  /** What makes a text personal: any sign of a person, or a personal identity number only, since digits and @ belong in texts of the kind. */
  readonly refuses: 'PERSONAL_DATA' | 'PERSONAL_NUMBER';
}

/**
 * Every kind of text that somebody writes and the hub keeps, with its rule. Whatever stores a text has it checked by `checkText` as one
 * of these; a test over the whole schema finds a field that does not.
 */
export const TEXT_POLICY = {
  /** A name or a title, as it stands in a list. */
  NAME: { longest: 200, isOneLine: true, refuses: 'PERSONAL_DATA' },
  /** A förbund's comment on a figure of its own: as long as stands beside it in a table. */
  REPLY: { longest: 500, refuses: 'PERSONAL_DATA' },
  /** A source, a citation, who did something, a word about one cell. */
  REMARK: { longest: 1000, refuses: 'PERSONAL_DATA' },
  /** What goes with a file, also in the address of an upload: all of that has 16 kB, and a letter of Swedish takes six bytes there. */
  COMMENT: { longest: 2000, refuses: 'PERSONAL_DATA' },
  /** Why something was done, for whoever it is about: always there when it is asked for. */
  REASON: { longest: 5000, refuses: 'PERSONAL_DATA' },
  /** About two pages, which nobody has needed more than. */
  TEXT: { longest: 5000, refuses: 'PERSONAL_DATA' },
  /** The number of a letter in the secretariat's own register (diarienummer). Many a one could be a telephone's. */
  REGISTRY_NUMBER: { longest: 60, isOneLine: true, refuses: 'PERSONAL_NUMBER' },
  /** The key of a request, a UUID or the like; what is longer would not fit an index of the database. */
  KEY: { longest: 200, isOneLine: true, refuses: 'PERSONAL_NUMBER' },
  /** Where something is posted to or fetched from. */
  ADDRESS: { longest: 2000, isOneLine: true, refuses: 'PERSONAL_NUMBER' },
  /** A GraphQL document, or its variables as JSON. */
  DOCUMENT: { longest: 20_000, refuses: 'PERSONAL_NUMBER' },
} as const satisfies Record<string, TextRule>;

export type TextKind = keyof typeof TEXT_POLICY;

export const ruleOf = (kind: TextKind): TextRule => TEXT_POLICY[kind];
