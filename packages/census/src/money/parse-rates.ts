import { compare, type Decimal, decimal, zero } from "../decimal/decimal.ts";
import type { Mistake, Parsed } from "../table/parsed.ts";
import { makeRowReader, type RowReader } from "../table/row-reader.ts";
import type { TableRow } from "../table/table-row.ts";
import { type Rate, type RateKind, rateKinds } from "./rate.ts";

const columnOf = (kind: RateKind): string => (kind === "ppp" ? "units_per_international_dollar" : "units_per_eur");

const readUnits = (reader: RowReader, kind: RateKind, currency: string): Decimal | null => {
  const column = columnOf(kind);
  const units = reader.amount(column);
  if (units !== null && compare(units, zero) === 0) reader.wrong(column, "a rate is above 0");
  if (kind !== "ppp" && currency === "EUR" && units !== decimal(1)) reader.wrong(column, "one euro is 1 EUR; write 1");
  const other = columnOf(kind === "ppp" ? "average" : "ppp");
  if (reader.text(other) !== "") reader.wrong(other, `leave ${other} blank here: this row is of kind ${kind}`);
  return units;
};

const readCountry = (reader: RowReader, kind: RateKind): string | null => {
  const country = reader.text("country");
  if (kind !== "ppp") {
    if (country !== "")
      reader.wrong("country", "an exchange rate has no country; leave it blank, or write the kind ppp");
    return null;
  }
  if (!/^[A-Z]{2}$/.test(country)) {
    reader.wrong("country", `"${country}" is no country; write the two capital letters of ISO 3166-1`);
  }
  return country;
};

/**
 * Reads the rows of a rates file: year, currency and units_per_eur; where given, kind (average, year-end or ppp; blank is
 * average), and for ppp country and units_per_international_dollar. Answers the rates or every mistake.
 */
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
    const kind = reader.text("kind") === "" ? "average" : (reader.oneOf("kind", rateKinds) ?? "average");
    const country = readCountry(reader, kind);
    const units = readUnits(reader, kind, currency);
    const key = JSON.stringify([year, currency, kind, country]);
    const first = lines.get(key);
    if (first === undefined) lines.set(key, row.line);
    else reader.wrong(null, `${currency} has a rate of ${year} (${kind}) in line ${first} already; keep one`);
    return { year: Number(year), currency, kind, country, units };
  });
  if (rows.length === 0) mistakes.push({ line: 1, column: null, message: "the file has no rate below its header" });
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, value: rates };
};
