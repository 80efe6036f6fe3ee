import type { BookValidation } from "../xlsx/book.ts";

/** Lets numbers, dashes and "n/a" be typed, and warns of anything else: what is refused is refused when it is read. */
export const numberValidation = (
  range: string,
  isWhole: boolean,
  prompt: { readonly title: string; readonly text: string },
  error: string,
): BookValidation => {
  const [cell = range] = range.split(":");
  const number = isWhole ? `AND(ISNUMBER(${cell}),${cell}>=0,${cell}=INT(${cell}))` : `ISNUMBER(${cell})`;
  return { range, allowed: { formula: `OR(${number},${cell}="-",LOWER(${cell})="n/a")` }, isOpen: true, prompt, error };
};
