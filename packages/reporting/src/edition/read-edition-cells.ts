import { jsonCellsSchema, PermanentFault, type ShelfFile } from "@coop-census/contracts";
import type { EditionCell } from "../cell/edition-cell.ts";
import { fromJsonCell } from "../cell/from-json-cell.ts";
import { decodeUtf8 } from "../text/decode-utf8.ts";

/** The cells of a frozen edition, from the cells.json among its files; PermanentFault "edition/unreadable" when it is not there or broken. */
export const readEditionCells = (files: readonly ShelfFile[]): readonly EditionCell[] => {
  const file = files.find(({ path }) => path === "cells.json");
  const text = file === undefined ? null : decodeUtf8(file.bytes);
  try {
    return jsonCellsSchema.parse(JSON.parse(text ?? "")).map(fromJsonCell);
  } catch (cause) {
    throw new PermanentFault("edition/unreadable", "cells.json of the edition is missing or cannot be read", {
      cause,
      cure: "Run `census edition verify` on the folder to see which files were changed.",
    });
  }
};
