/** The files of a SHA256SUMS; null where a line is not one that `printSums` could have printed. */
export const readSums = (text: string): readonly SummedFile[] | null => {
  const files: SummedFile[] = [];
  const lines = text.split("\n");
  if (lines.pop() !== "") return null;
  for (const line of lines) {
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) return null;
    files.push({ path, sha256 });
  }
  return files;
};

/** A file and the SHA-256 of its bytes in lower-case hex. */
export interface SummedFile {
  readonly path: string;
  readonly sha256: string;
}
