import words from "../../data/place-words.json" with { type: "json" };
import type { Language } from "../language/language.ts";
import type { CellAddress } from "../return/cell-address.ts";
import { cellInFile } from "../return/cell-in-file.ts";
import { fillWords } from "./fill-words.ts";
import { sayColumn } from "./say-column.ts";

/** Where a person finds the cell: "sheet Dati, row 11, column D (Enti aderenti)". */
export const sayPlace = (address: CellAddress, language: Language = "en"): string => {
  const { sheet, header } = address;
  const { row, column } = cellInFile(address);
  const said = words[language];
  const parts = [
    sheet === null ? null : fillWords(said.sheet, { sheet }),
    row === 0 ? null : fillWords(said.row, { row: String(row) }),
    column === null ? null : sayColumn(column, header, language),
  ].filter((one) => one !== null);
  return parts.length === 0 ? said.file : parts.join(", ");
};
