import { editionCells } from "../src/edition/edition-cells.ts";
import type { EditionInput } from "../src/edition/edition-input.ts";
import type { FormInput } from "../src/form/form.ts";
import { editionQuality } from "../src/quality/edition-quality.ts";

/** An edition as a form sees it whose folder is empty so far. */
export const formInput = (input: EditionInput): FormInput => {
  const cells = editionCells(input);
  return { input, cells, quality: editionQuality(input, cells), files: [] };
};
