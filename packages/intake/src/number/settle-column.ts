import { proveNumberFormat } from "./prove-number-format.ts";
import type { SettledFormat } from "./settle-format.ts";

/**
 * What one column's numbers are read with where the columns of the file contradict each other or the profile: its own
 * proof, where it has one; else the file's doubt stands, and what can be read in two ways is refused.
 */
export const settleColumn = (file: SettledFormat, texts: readonly string[]): SettledFormat => {
  if (file.by === "file" || (file.format !== null && !file.isContradicted)) return file;
  const { format, certainty } = proveNumberFormat([texts]);
  if (format === null || certainty !== "proved") return file;
  return { format, by: "cells", isContradicted: false, isDecimalShown: true };
};
