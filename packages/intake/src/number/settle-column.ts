import { proveNumberFormat } from "./prove-number-format.ts";
import { type SettledFormat, showsDecimal } from "./settle-format.ts";

/**
 * What one column's numbers are read with where the columns of the file contradict each other or the profile: its own
 * proof, where it has one; else the file's doubt stands, and what can be read in two ways is refused. Whether the decimal
 * sign is shown is a matter of each column: "12.5" in one says nothing of "17.000" in another.
 */
export const settleColumn = (file: SettledFormat, texts: readonly string[]): SettledFormat => {
  if (file.by === "file") return file;
  const { format: settled } = file;
  if (settled !== null && !file.isContradicted)
    return { ...file, isDecimalShown: texts.some((text) => showsDecimal(text, settled.decimal)) };
  const { format, certainty } = proveNumberFormat([texts]);
  if (format === null || certainty !== "proved") return file;
  return { format, by: "cells", isContradicted: false, isDecimalShown: true };
};
