import type { Planted } from "./repository/planted.ts";
import type { RepositoryFile } from "./repository/repository-file.ts";

/** One rule of the house: a pure function over the files, with the faults that prove that it sees. */
export interface HouseRule {
  /** What holds, as a sentence. */
  readonly fact: string;
  readonly findBreaches: (repository: readonly RepositoryFile[]) => readonly Breach[];
  readonly planted: readonly Planted[];
}

/** Where a rule is broken and what to do about it. */
export interface Breach {
  readonly path: string;
  readonly message: string;
}
