import type { Entry, ZipFile } from "yauzl";

/** An opened zip archive: its entries by lower-case name, and what has been inflated of them so far. */
export interface Archive {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Counts up while parts are read: the limits hold for the whole file. */
  readonly spent: { inflated: number; cells: number };
}
