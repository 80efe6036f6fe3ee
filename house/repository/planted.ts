import type { RepositoryFile } from "./repository-file.ts";

/** A fault put into a copy of the repository to prove that a rule sees it: files added or replaced, and files gone. */
export interface Planted {
  readonly fault: string;
  readonly files: readonly RepositoryFile[];
  readonly without?: RegExp;
}

/** The repository with the fault in it. */
export const plant = (repository: readonly RepositoryFile[], planted: Planted): readonly RepositoryFile[] => {
  const changed = new Set(planted.files.map((file) => file.path));
  const kept = repository.filter((file) => !changed.has(file.path) && planted.without?.test(file.path) !== true);
  return [...kept, ...planted.files];
};
