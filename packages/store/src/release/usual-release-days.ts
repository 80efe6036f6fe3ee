import type { EditionStatus } from "../edition/edition.ts";

/**
 * The proposed calendar of methodology section 7: a year's provisional edition on 30 September of the year after, its final
 * one on 31 March of the year after that, revised with the final ones of the next two years. ISO days.
 */
export const usualReleaseDays = (year: number): Readonly<Record<EditionStatus, readonly string[]>> => ({
  provisional: [`${year + 1}-09-30`],
  final: [`${year + 2}-03-31`],
  revised: [`${year + 3}-03-31`, `${year + 4}-03-31`],
});
