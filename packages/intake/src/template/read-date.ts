import { type ReferenceDate, type ReturnRecord, referenceDate } from "@coop-census/census";
import { parseReferenceDate } from "../date/parse-reference-date.ts";
import type { PlacedCell } from "./template-cells.ts";

const styles = ["iso", "dmy", "mdy"] as const;

/** A date that can be read in one way only: 31/12/2022 is one, 05/06/2022 is none. */
const provedDate = (raw: string): ReferenceDate | null => {
  const dates = styles.map((style) => parseReferenceDate(raw, style)).filter((date) => date !== null);
  return new Set(dates.map(({ text }) => text)).size === 1 ? (dates[0] ?? null) : null;
};

/** The reference date of a cell, with its words; a date cell needs no order of day and month. */
export const readDate = (placed: PlacedCell): NonNullable<ReturnRecord["reference"]> => {
  const raw = placed.cell?.text.trim() ?? "";
  const date = placed.cell?.kind === "date" ? referenceDate(raw) : provedDate(raw);
  return { raw, date, address: placed.address };
};
