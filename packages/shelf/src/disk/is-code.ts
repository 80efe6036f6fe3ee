/** Tells whether a thrown thing is an error of the file system with one of the codes, such as ENOENT. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
