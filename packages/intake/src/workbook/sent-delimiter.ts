import { markedSheets } from "@coop-census/contracts";
import type { Delimiter } from "../csv/each-csv-record.ts";

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];

/** The delimiter of the text file whose rows stand on a sheet that we made of it; null for any other sheet. */
export const sentDelimiter = (sheet: string | null): Delimiter | null =>
  delimiters.find((delimiter) => markedSheets.sentText[delimiter] === sheet) ?? null;
