import { Refusal } from "@coop-census/contracts";

/** A year as a person typed it. */
export const readYear = (text: string): number => {
  if (/^(19|20|21)\d\d$/.test(text)) return Number(text);
  throw new Refusal("usage/year", `"${text}" is no year.`, "Give the reference year in four digits, for example 2022.");
};
