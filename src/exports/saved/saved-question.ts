/** A version of a question that is kept under a name: anybody who knows the name can ask it again. */
export interface SavedQuestion {
  readonly name: string;
  readonly version: number;
  readonly titleSv: string;
  readonly titleEn: string;
  /** A GraphQL query. Where it declares `$release`, the hub fills in the release. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The release that is read; null for the latest. */
  readonly release: number | null;
  /** The credential that saved it first. */
  readonly owner: string;
  readonly isShared: boolean;
  readonly savedAt: Date;
}

/** The fields that a question has apart from its versions. */
export interface NamedQuestion {
  readonly id: number;
  readonly owner: string;
  readonly isShared: boolean;
}

/** Of the questions with a name, the one that an actor means by it: the actor's own, or else the shared one. */
export const meantBy = (name: string, named: readonly NamedQuestion[]): NamedQuestion | undefined =>
  named.find(({ owner }) => owner === name) ?? named.find(({ isShared }) => isShared);

/** Names are part of addresses: small letters, digits and hyphens. */
export const SAVED_QUESTION_NAME = /^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/;

/** The question as a text that can be kept, sent and read wherever GraphQL is: comments, then the document. */
export function savedQuestionText(question: SavedQuestion): string {
  const { name, version, titleSv, titleEn, document, variables, release } = question;
  const head = [
    `${name}, version ${version}`,
    titleSv,
    titleEn,
    `Publicering (release): ${release ?? 'den senaste (the latest)'}`,
    `Variabler (variables): ${JSON.stringify(variables)}`,
  ];
  // A line break in a title must not end the comment.
  const comments = head.map((line) => `# ${line.replace(/\s+/g, ' ')}`);
  return `${comments.join('\n')}\n\n${document.trim()}\n`;
}
