import { isIndicator } from "@coop-census/census";
import { knownFormats, type NumberFormat } from "../number/number-format.ts";
import { printNumber } from "../number/print-number.ts";
import type { GridCell, SampleGrid } from "./sample-grid.ts";
import { writeCsv } from "./write-csv.ts";

/** What the columns of a table with one value a row are called in a language. */
const headers: Readonly<Record<string, readonly [indicator: string, value: string, unit: string]>> = {
  en: ["Indicator", "Value", "Unit"],
  fr: ["Indicateur", "Valeur", "Unité"],
  es: ["Indicador", "Valor", "Unidad"],
  it: ["Indicatore", "Valore", "Unità di misura"],
  pt: ["Indicador", "Valor", "Unidade"],
  de: ["Indikator", "Wert", "Einheit"],
  pl: ["Wskaźnik", "Wartość", "Jednostka"],
  cs: ["Ukazatel", "Hodnota", "Jednotka"],
  bg: ["Показател", "Стойност", "Единица"],
  ja: ["指標", "値", "単位"],
  ko: ["지표", "값", "단위"],
};

const textOf = (cell: GridCell, format: NumberFormat): string =>
  cell === null ? "" : "text" in cell ? cell.text : printNumber(cell.figure, format);

/** The unit that a header states in brackets, and the header without it. */
const apart = (label: string): readonly [word: string, unit: string] => {
  const [, word, unit] = /^(.+?)\s*[(（]([^()（）]+)[)）]$/u.exec(label) ?? [];
  return word === undefined || unit === undefined ? [label, ""] : [word, unit];
};

/** Writes a sample as a table with one value a row, with the unit of each where `hasUnits`, in a number format by its place. */
export const longSample = (
  { columns, rows, language }: SampleGrid,
  form: { readonly hasUnits: boolean; readonly format: number },
): Buffer => {
  const format = knownFormats[form.format % knownFormats.length] ?? { decimal: ",", thousands: "." };
  const [indicator, value, unit] = headers[language] ?? ["Indicator", "Value", "Unit"];
  const places = columns.map((column, at) => ({ ...column, at }));
  const described = places.filter(({ code }) => !isIndicator(code));
  const figures = places.filter(({ code }) => isIndicator(code));
  const body = rows.flatMap((row) =>
    figures.map(({ label, at }) => {
      const [word, stated] = form.hasUnits ? apart(label) : [label, ""];
      return [
        ...described.map((one) => textOf(row[one.at] ?? null, format)),
        word,
        ...(form.hasUnits ? [stated] : []),
        textOf(row[at] ?? null, format),
      ];
    }),
  );
  const header = [...described.map(({ label }) => label), indicator, ...(form.hasUnits ? [unit] : []), value];
  return Buffer.from(writeCsv([header, ...body], { delimiter: ";", newline: "\n", quotes: false }));
};
