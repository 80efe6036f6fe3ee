import { PermanentFault, type ShelfFile } from "@coop-census/contracts";
import { decodeUtf8 } from "../text/decode-utf8.ts";
import type { FigureTexts } from "./print-figures.ts";

/** The texts of a frozen edition's figures, from its folder; PermanentFault "edition/unreadable" where one is missing. */
export const readFigures = (files: readonly ShelfFile[]): FigureTexts => {
  const textOf = (path: string): string => {
    const file = files.find((one) => one.path === path);
    const text = file === undefined ? null : decodeUtf8(file.bytes);
    if (text !== null) return text;
    throw new PermanentFault("edition/unreadable", `${path} of the edition is missing or cannot be read`, {
      cure: "Run `census edition verify` on the folder to see which files were changed.",
    });
  };
  return { cells: textOf("cells.json"), money: textOf("money.csv") };
};
