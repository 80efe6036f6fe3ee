import { isCount, isIndicator } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import type { NumberFormat } from "../number/number-format.ts";
import { proveNumberFormat } from "../number/prove-number-format.ts";
import { readPreamble } from "../preamble/read-preamble.ts";
import { cellsOf } from "./judge-cells.ts";
import { makeChoice } from "./make-choice.ts";
import type { Memory } from "./memory.ts";
import { numberSample, numberSamples } from "./number-sample.ts";
import type { UnknownTable } from "./unknown-table.ts";

const about = "number-format" as const;

const isSame = (format: NumberFormat, memory: Memory | null): boolean => {
  const form = memory?.profile.form;
  return form?.decimal === format.decimal && (form.thousands === format.thousands || form.thousands === "");
};

/** Which signs the figures are written with: declared, proved by the cells, or asked; never guessed. */
export const proposeNumbers = (table: UnknownTable, columns: readonly Choice[], memory: Memory | null): Choice => {
  const { language } = table.header.words.vocabulary;
  const declared = readPreamble(table.sheet, table.header.top, "", language).numberFormat;
  if (declared !== null) return makeChoice(about, numberSample(declared), "proved", { code: "declared" });
  const figures = columns.flatMap(({ column, value }) =>
    column === null || (value !== null && !isIndicator(value)) ? [] : { column, value },
  );
  const texts = figures.map(({ column }) =>
    cellsOf(table, column).flatMap((cell) => (cell.kind === "text" ? [cell.text] : [])),
  );
  const isWhole = figures.map(({ value }) => value !== null && isCount(value));
  const { format, certainty, reason, alternatives } = proveNumberFormat(texts, isWhole);
  if (certainty === "proved") return makeChoice(about, format === null ? "" : numberSample(format), "proved", reason);
  const possible = [...(format === null ? [] : [format]), ...alternatives];
  const kept = possible.find((one) => isSame(one, memory));
  const likely = kept ?? (certainty === "likely" ? format : null);
  const samples = possible.length > 0 ? possible.map(numberSample) : numberSamples;
  if (likely === null) return makeChoice(about, null, "open", reason, { alternatives: samples });
  const value = numberSample(likely);
  const why = kept === undefined ? reason : { code: "memory", params: reason.params };
  return makeChoice(about, value, "likely", why, { alternatives: samples.filter((one) => one !== value) });
};
