/** PostgreSQL's character_not_in_repertoire: a caller sent a NUL character, which its text cannot hold. */
export function isUnstorableText(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === '22021';
}
