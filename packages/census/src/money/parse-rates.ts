import { compare, decimal, zero } from "../decimal/decimal.ts";
import type { Mistake, Parsed } from "../table/parsed.ts";
import { makeRowReader } from "../table/row-reader.ts";
import type { TableRow } from "../table/table-row.ts";
import type { Rate } from "./rate.ts";

/** Reads the rows of a rates file (year, currency, units_per_eur); answers the rates or every mistake. */
export const parseRates = (rows: readonly TableRow[]): Parsed<readonly Rate[]> => {
  const mistakes: Mistake[] = [];
  const lines = new Map<string, number>();
  const rates = rows.map((row): Rate => {
    const reader = makeRowReader(row, mistakes);
    const year = reader.required("year");
    if (year !== "" && !/^\d{4}$/.test(year)) reader.wrong("year", `"${year}" is no year; write four digits`);
    const currency = reader.required("currency");
    if (currency !== "" && !/^[A-Z]{3}$/.test(currency)) {
      reader.wrong("currency", `"${currency}" is no currency; write the three capital letters of ISO 4217`);
    }
    const unitsPerEur = reader.amount("units_per_eur");
    if (unitsPerEur !== null && compare(unitsPerEur, zero) === 0) reader.wrong("units_per_eur", "a rate is above 0");
    if (currency === "EUR" && unitsPerEur !== decimal(1)) {
      reader.wrong("units_per_eur", "one euro is 1 EUR; write 1");
    }
    const key = `${year} ${currency}`;
    const first = lines.get(key);
    if (first === undefined) lines.set(key, row.line);
    else reader.wrong(null, `${currency} has a rate of ${year} in line ${first} already; keep one`);
    return { year: Number(year), currency, unitsPerEur };
  });
  if (rows.length === 0) mistakes.push({ line: 1, column: null, message: "the file has no rate below its header" });
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, value: rates };
};
