import { isMoney, legalTender } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { readPreamble } from "../preamble/read-preamble.ts";
import { statedUnits } from "../preamble/stated-units.ts";
import { currenciesIn } from "../unit/currencies-in.ts";
import { doubtfulUnitOf, multiplierOfHeader } from "../unit/multiplier-of-unit.ts";
import { cellsOf } from "./judge-cells.ts";
import { makeChoice } from "./make-choice.ts";
import type { Memory } from "./memory.ts";
import type { UnknownTable } from "./unknown-table.ts";

export interface MoneyPlace {
  readonly country: string | null;
  readonly currency: string | null;
  readonly year: number;
}

const headersOfMoney = (columns: readonly Choice[]): readonly string[] =>
  columns.filter(({ value }) => value !== null && isMoney(value)).map(({ subject }) => subject ?? "");

/** The lines above the table that speak of the unit of its money. */
const linesOfMoney = (table: UnknownTable): readonly string[] => {
  const { raw } = readPreamble(table.sheet, table.header.top, "", table.header.words.vocabulary.language).declared
    .multiplier ?? { raw: null };
  return raw === null ? [] : [raw];
};

/** What the formats of the cells show beside the figures: "$", "mln". */
const wordsOfFormats = (table: UnknownTable, columns: readonly Choice[]): readonly string[] => [
  ...new Set(
    columns
      .filter(({ value }) => value !== null && isMoney(value))
      .flatMap(({ column }) => (column === null ? [] : cellsOf(table, column)))
      .flatMap((cell) => (cell.kind === "number" && cell.shape !== undefined ? cell.shape.words : []))
      .filter((words) => words !== ""),
  ),
];

/** What lines beside the table say of the unit of its money, other than `stated`; null where none does. */
const otherBeside = (table: UnknownTable, columns: readonly Choice[], stated: string | null): string | null => {
  const { header, sheet } = table;
  const coded = header.columns.map(({ column, label }) => ({
    column,
    label,
    code: columns.find((one) => one.column === column)?.value ?? null,
  }));
  const unitOf = statedUnits(
    sheet,
    { ...header, columns: coded, known: coded.length },
    header.words.vocabulary.language,
  );
  return (
    coded
      .filter(({ code }) => code !== null && isMoney(code))
      .map((column) => unitOf(column)?.multiplier ?? null)
      .find((unit) => unit !== null && unit !== stated) ?? null
  );
};

/** The currency that all signs of money may be: that of the country before others. */
const statedCurrency = (stated: readonly (readonly string[])[], tender: readonly string[]): readonly string[] => {
  const possible = (stated[0] ?? []).filter((code) => stated.every((codes) => codes.includes(code)));
  const ofCountry = possible.filter((code) => tender.includes(code));
  return ofCountry.length === 1 ? ofCountry : possible;
};

const unstatedCurrency = (place: MoneyPlace, tender: readonly string[], memory: Memory | null): Choice => {
  const params = { country: place.country ?? "" };
  const kept = memory?.profile.terms.currency ?? null;
  if (kept !== null) return makeChoice("currency", kept, "proved", { code: "memory", params });
  const otherwise = place.currency ?? (tender.length === 1 ? (tender[0] ?? null) : null);
  if (otherwise !== null) return makeChoice("currency", otherwise, "likely", { code: "country", params });
  return makeChoice("currency", null, "open", { code: "unknown", params }, { alternatives: tender });
};

const currencyChoice = (texts: readonly string[], place: MoneyPlace, memory: Memory | null): Choice => {
  const tender = place.country === null ? [] : (legalTender(place.country, place.year) ?? []);
  const stated = texts.flatMap(currenciesIn);
  if (stated.length === 0) return unstatedCurrency(place, tender, memory);
  const params = { stated: texts.join(" | ") };
  const [only, second] = statedCurrency(stated, tender);
  if (only !== undefined && second === undefined)
    return makeChoice("currency", only, "proved", { code: "stated", params });
  const alternatives = [...new Set([...statedCurrency(stated, tender), ...tender])];
  return makeChoice("currency", null, "open", { code: "several", params }, { alternatives });
};

const otherUnits = (value: string): readonly string[] => ["1", "1000", "1000000"].filter((one) => one !== value);

const unstatedMultiplier = (memory: Memory | null): Choice => {
  const kept = memory?.profile.terms.multiplier ?? "1";
  const code = memory === null ? "not-stated" : "memory";
  return makeChoice("multiplier", kept, "likely", { code }, { alternatives: otherUnits(kept) });
};

const headerMultiplier = (headers: readonly string[], memory: Memory | null, language: string): Choice => {
  const stated = headers.map((header) => multiplierOfHeader(header, language));
  const [first = null] = stated;
  const [doubtful] = headers.map((header) => doubtfulUnitOf(header, language)).filter((one) => one !== null);
  if (doubtful !== undefined) {
    const reason = { code: "doubtful", params: { word: doubtful.word } };
    return makeChoice("multiplier", null, "open", reason, { alternatives: doubtful.multipliers });
  }
  if (first === null || stated.includes(null)) return unstatedMultiplier(memory);
  return makeChoice("multiplier", first, "proved", { code: "header", params: { header: headers[0] ?? "" } });
};

const multiplierChoice = (table: UnknownTable, headers: readonly string[], memory: Memory | null): Choice => {
  const { language } = table.header.words.vocabulary;
  const inPreamble = readPreamble(table.sheet, table.header.top, "", language).declared.multiplier?.value ?? null;
  if (inPreamble === null) return headerMultiplier(headers, memory, language);
  const other = headers
    .map((header) => multiplierOfHeader(header, language))
    .find((one) => one !== null && one !== inPreamble);
  if (other === undefined || other === null)
    return makeChoice("multiplier", inPreamble, "proved", { code: "preamble" });
  const params = { header: other };
  return makeChoice("multiplier", inPreamble, "likely", { code: "disagree", params }, { alternatives: [other] });
};

/** The currency and unit of the money columns: stated by the file, else the country's, for a person to confirm. */
export const proposeMoney = (
  table: UnknownTable,
  columns: readonly Choice[],
  memory: Memory | null,
  place: MoneyPlace,
): readonly Choice[] => {
  const headers = headersOfMoney(columns);
  if (headers.length === 0) {
    const code = "no-money";
    return [makeChoice("currency", "", "proved", { code }), makeChoice("multiplier", "1", "proved", { code })];
  }
  const multiplier = multiplierChoice(table, headers, memory);
  const other = otherBeside(table, columns, multiplier.value);
  const reason = { code: "said-below", params: { unit: other ?? "" } };
  return [
    currencyChoice([...headers, ...linesOfMoney(table), ...wordsOfFormats(table, columns)], place, memory),
    other === null || multiplier.certainty === "open"
      ? multiplier
      : makeChoice("multiplier", multiplier.value, "likely", reason, {
          alternatives: [...new Set([other, ...multiplier.alternatives])],
        }),
  ];
};
