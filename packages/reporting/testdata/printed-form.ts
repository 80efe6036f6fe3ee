import { editionCells } from "../src/edition/edition-cells.ts";
import type { EditionInput } from "../src/edition/edition-input.ts";
import { printTables } from "../src/edition/print-tables.ts";
import type { Form } from "../src/form/form.ts";
import { encodePieces } from "../src/text/encode-pieces.ts";
import { effects } from "./sha256.ts";

/** The texts that a form prints of an edition, by path. */
export const printedForm = async (form: Form, input: EditionInput): Promise<ReadonlyMap<string, string>> => {
  const cells = editionCells(input);
  const files = await Promise.all(
    Array.from(printTables(input, cells), async ([path, text]) => {
      const bytes = encodePieces(text);
      return { path, sha256: await effects.digest(bytes), size: bytes.length };
    }),
  );
  const printed = await form.print({ input, cells, files });
  return new Map(Array.from(printed, ({ path, bytes }) => [path, Buffer.from(bytes).toString("utf8")]));
};
