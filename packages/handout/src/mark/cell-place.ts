/** The row and column of a reference ("AB12"), from 1; null for anything else. */
export const cellPlace = (reference: string): { readonly row: number; readonly column: number } | null => {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (digits === "") return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
};
