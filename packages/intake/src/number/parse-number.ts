import type { CellContent, Decimal } from "@coop-census/census";
import { matchNumber } from "./match-number.ts";
import { knownFormats, type NumberFormat, plainSigns } from "./number-format.ts";
import { proposeNumber } from "./propose-number.ts";

type Read = Extract<CellContent, { kind: "number" | "refused" }>;

/** All that the text can mean: one value, or several between which nobody may choose. */
export const possibleValues = (text: string): ReadonlySet<Decimal> =>
  new Set(knownFormats.map((format) => matchNumber(text, format)).filter((value) => value !== null));

const refused = (reason: "malformed" | "ambiguous" | "not-a-number", proposal: Decimal | null): Read => ({
  kind: "refused",
  reason,
  proposal,
});

/** Reads a number; a null format stands for signs that nothing settles, where only an unambiguous text is read. */
export const parseNumber = (text: string, format: NumberFormat | null): Read => {
  if (!/\d/.test(plainSigns(text))) return refused("not-a-number", null);
  if (format !== null) {
    const value = matchNumber(text, format);
    return value === null ? refused("malformed", proposeNumber(text, format)) : { kind: "number", value };
  }
  const [value, second] = possibleValues(text);
  if (value === undefined) return refused("malformed", proposeNumber(text, null));
  return second === undefined ? { kind: "number", value } : refused("ambiguous", proposeNumber(text, null));
};
