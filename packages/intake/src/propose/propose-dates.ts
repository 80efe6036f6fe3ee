import type { Choice } from "@coop-census/contracts";
import { proveDateStyle } from "../date/prove-date-style.ts";
import { cellsOf } from "./judge-cells.ts";
import { makeChoice } from "./make-choice.ts";
import type { Memory } from "./memory.ts";
import type { UnknownTable } from "./unknown-table.ts";

/** In which order the dates are written: by dates that only one order reads, else by the remembered one, else asked. */
export const proposeDates = (table: UnknownTable, columns: readonly Choice[], memory: Memory | null): Choice => {
  const texts = columns
    .filter(({ value }) => value === "REF_DATE")
    .flatMap(({ column }) => (column === null ? [] : cellsOf(table, column)))
    .flatMap((cell) => (cell.kind === "date" ? [] : [cell.text]));
  const { style, certainty, reason, alternatives } = proveDateStyle(texts);
  const kept = memory?.profile.form.dateStyle;
  if (certainty === "proved") return makeChoice("date-style", style ?? kept ?? "iso", "proved", reason);
  const others = alternatives.filter((one) => one !== kept);
  if (kept !== undefined && alternatives.includes(kept))
    return makeChoice(
      "date-style",
      kept,
      "likely",
      { code: "memory", params: reason.params },
      { alternatives: others },
    );
  // Where no order reads all of them, each date that none reads is refused at its cell.
  if (alternatives.length === 0) return makeChoice("date-style", kept ?? "iso", "likely", reason);
  return makeChoice("date-style", null, "open", reason, { alternatives });
};
