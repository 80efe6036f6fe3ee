import { isNoIdentifier, type RegisterRecord } from "@coop-census/census";
import { labelKey } from "../header/label-key.ts";
import { missingKind } from "../number/read-content.ts";
import { isRowCount } from "./is-row-count.ts";
import words from "./line-words.json" with { type: "json" };

const totals = new Set(words.total);
const lumps = new Set(words.lump);
const totalsOf: readonly string[] = words.totalOf;

const isTotal = (text: string): boolean => totals.has(labelKey(text));
const isLump = (text: string): boolean => lumps.has(labelKey(text));

/** "Totale Lombardia": a total of some rows. An enterprise may be called so too, but then it has an identifier. */
const isTotalOf = (text: string): boolean => {
  const key = labelKey(text);
  return totalsOf.some((word) => key === word || key.startsWith(`${word} `) || key.startsWith(`${word}:`));
};

/** Whether a text names nothing: blank, a mark such as "n/a", or itself a word for a total. */
const namesNothing = (text: string): boolean => isNoIdentifier(text) || missingKind(text) !== null || isTotal(text);

const isTotalLine = (identifier: string, name: string): boolean => {
  if (isTotal(identifier) && namesNothing(name)) return true;
  if (isTotal(name) && isRowCount(identifier)) return true;
  return (isTotal(name) || isTotalOf(name)) && namesNothing(identifier);
};

/**
 * What a row of a register is of, by its identifier, its name and the code of its type ("" where the layout or the row
 * has none). A word for a total or for others is one only where nothing else in the row names an enterprise.
 */
export const lineKind = (identifier: string, name: string, type: string | null): RegisterRecord["kind"] => {
  if (isTotalLine(identifier, name)) return "total";
  if (isLump(identifier)) return "lump";
  if (!isNoIdentifier(identifier)) return "enterprise";
  if (type === "_T") return "total";
  return missingKind(name) !== null || isLump(name) ? "lump" : "enterprise";
};
