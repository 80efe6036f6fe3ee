import type { QualityMeasure } from "@coop-census/census";
import type { FileInPieces, Manifest } from "@coop-census/contracts";
import type { EditionCell } from "../cell/edition-cell.ts";
import type { EditionInput } from "../edition/edition-input.ts";

/** A further form of what the tables of an edition hold: the same values for other readers and programs. */
export interface Form {
  /** What it adds to the edition's folder: a file, or a folder with a slash at its end. Every file it prints lies there. */
  readonly path: string;
  /** What it is, in one sentence. */
  readonly about: string;
  /** The same edition gives the same files, in any order; each is asked for once the one before it is kept. */
  readonly print: (edition: FormInput) => Iterable<FileInPieces>;
}

/** An edition as its forms see it. */
export interface FormInput {
  readonly input: EditionInput;
  /** In the order of cells.json. */
  readonly cells: readonly EditionCell[];
  /** The measures of quality.csv. */
  readonly quality: readonly QualityMeasure[];
  /** What the folder holds so far: the files that are no form, and those of the forms that stand before this one. */
  readonly files: Manifest["files"];
}
