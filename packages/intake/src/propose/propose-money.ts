import { isMoney, legalTender } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { readPreamble } from "../preamble/read-preamble.ts";
import { currenciesIn } from "../unit/currencies-in.ts";
import { multiplierOfHeader } from "../unit/multiplier-of-unit.ts";
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

const currencyChoice = (texts: readonly string[], place: MoneyPlace, memory: Memory | null): Choice => {
  const tender = place.country === null ? [] : (legalTender(place.country, place.year) ?? []);
  const stated = texts.flatMap(currenciesIn);
  const possible = (stated[0] ?? []).filter((code) => stated.every((codes) => codes.includes(code)));
  const ofCountry = possible.filter((code) => tender.includes(code));
  const params = { country: place.country ?? "", stated: texts.join(" | ") };
  if (ofCountry.length === 1) return makeChoice("currency", ofCountry[0] ?? "", "proved", { code: "stated", params });
  if (possible.length === 1) return makeChoice("currency", possible[0] ?? "", "proved", { code: "stated", params });
  if (stated.length > 0)
    return makeChoice(
      "currency",
      null,
      "open",
      { code: "several", params },
      { alternatives: [...possible, ...tender] },
    );
  const kept = memory?.profile.terms.currency ?? null;
  if (kept !== null) return makeChoice("currency", kept, "proved", { code: "memory", params });
  const otherwise = place.currency ?? (tender.length === 1 ? (tender[0] ?? null) : null);
  if (otherwise === null)
    return makeChoice("currency", null, "open", { code: "unknown", params }, { alternatives: tender });
  return makeChoice("currency", otherwise, "likely", { code: "country", params });
};

const multiplierChoice = (table: UnknownTable, headers: readonly string[], memory: Memory | null): Choice => {
  const { language } = table.header.words.vocabulary;
  const inHeaders = headers.map((header) => multiplierOfHeader(header, language));
  const inPreamble = readPreamble(table.sheet, table.header.top, "", language).declared.multiplier?.value ?? null;
  const [first = null] = inHeaders;
  const alternatives = ["1", "1000", "1000000"];
  const others = (value: string) => alternatives.filter((one) => one !== value);
  if (inPreamble !== null && first !== null && first !== inPreamble)
    return makeChoice(
      "multiplier",
      inPreamble,
      "likely",
      { code: "disagree", params: { header: first } },
      { alternatives: [first] },
    );
  if (inPreamble !== null) return makeChoice("multiplier", inPreamble, "proved", { code: "preamble" });
  if (first !== null && inHeaders.every((one) => one !== null))
    return makeChoice("multiplier", first, "proved", { code: "header", params: { header: headers[0] ?? "" } });
  const kept = memory?.profile.terms.multiplier;
  if (kept !== undefined)
    return makeChoice("multiplier", kept, "likely", { code: "memory" }, { alternatives: others(kept) });
  return makeChoice("multiplier", "1", "likely", { code: "not-stated" }, { alternatives: others("1") });
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
  return [
    currencyChoice([...headers, ...linesOfMoney(table)], place, memory),
    multiplierChoice(table, headers, memory),
  ];
};
