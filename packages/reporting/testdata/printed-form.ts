import { editionCells } from "../src/edition/edition-cells.ts";
import type { EditionInput } from "../src/edition/edition-input.ts";
import { printTables } from "../src/edition/print-tables.ts";
import type { Form } from "../src/form/form.ts";
import { editionQuality } from "../src/quality/edition-quality.ts";
import { encodeInBlocks, joinBlocks } from "../src/text/encode-pieces.ts";
import { effects } from "./sha256.ts";

/** The texts that a form prints of an edition, by path. */
export const printedForm = async (form: Form, input: EditionInput): Promise<ReadonlyMap<string, string>> => {
  const cells = editionCells(input);
  const quality = editionQuality(input, cells);
  const files = await Promise.all(
    Array.from(printTables(input, cells, quality), async ([path, text]) => {
      const bytes = joinBlocks([...encodeInBlocks(text)]);
      return { path, sha256: await effects.digest(bytes), size: bytes.length };
    }),
  );
  const printed = form.print({ input, cells, quality, files });
  return new Map(Array.from(printed, ({ path, pieces }) => [path, Buffer.concat([...pieces]).toString("utf8")]));
};
