import type { ShelfFile } from "@coop-census/contracts";
import type { EditionEffects } from "../edition/edition-effects.ts";
import { provingFiles } from "./proving-files.ts";
import type { SummedFile } from "./read-sums.ts";

/** What lies in a folder, as far as proving an edition asks for it: of large files no more than the sum. */
export interface FolderContents {
  /** Every plain file. */
  readonly summed: readonly SummedFile[];
  /** Those of `provingFiles` that are there. */
  readonly read: readonly ShelfFile[];
  /** The paths of what is no plain file that can be read: links, pipes, devices, names that are no text. */
  readonly others: readonly string[];
}

/** The contents of a folder whose files are all in memory. */
export const contentsOf = async (files: readonly ShelfFile[], effects: EditionEffects): Promise<FolderContents> => ({
  summed: await Promise.all(files.map(async ({ path, bytes }) => ({ path, sha256: await effects.digest(bytes) }))),
  read: files.filter(({ path }) => provingFiles.includes(path)),
  others: [],
});
