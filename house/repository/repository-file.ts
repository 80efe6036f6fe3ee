/** A file of the repository; `path` is relative to its root with forward slashes, `text` is empty for binary files. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
}
