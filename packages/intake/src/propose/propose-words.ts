import { dimensionNames } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import { makeChoice } from "./make-choice.ts";
import type { Memory } from "./memory.ts";
import { proposeActivities } from "./propose-activities.ts";
import { proposeAreas } from "./propose-areas.ts";
import { proposeBreakdowns } from "./propose-breakdowns.ts";
import { proposeConfidentiality } from "./propose-confidentiality.ts";
import { proposeDimension } from "./propose-dimension.ts";
import { proposeFlags } from "./propose-flags.ts";
import { proposeScopes } from "./propose-scopes.ts";
import { proposeTypes } from "./propose-types.ts";
import type { UnknownTable } from "./unknown-table.ts";
import { wordsOfColumn } from "./words-of-column.ts";

interface Place {
  readonly organisation: string;
  readonly country: string | null;
  readonly year: number;
}

const proposed = (table: UnknownTable, dimension: string, words: readonly string[], column: number, place: Place) => {
  const own = table.header.words;
  const at = { column, ...place };
  if (dimension === "TYPE") return proposeTypes(words, own, at);
  if (dimension === "SCOPE" || dimension === "PERIM") return proposeScopes(dimension, words, own, at);
  if (dimension === "GEO") return proposeAreas(words, own, at);
  if (dimension === "ACTIVITY") return proposeActivities(words, own, column);
  if (dimension === "FLAG") return proposeFlags(words, own, column);
  if (dimension === "CONF") return proposeConfidentiality(words, own, column);
  const beside = dimensionNames.find((name) => name === dimension);
  if (beside !== undefined) return proposeDimension(beside, words, own, at);
  return dimension === "BREAKDOWN" ? proposeBreakdowns(words, own, column) : [];
};

const remember = (choice: Choice, memory: Memory | null): Choice => {
  const { dimension = "", word = "" } = choice.reason.params;
  const code = memory?.words.get(`${dimension}=${labelKey(word)}`);
  if (code === undefined) return choice;
  const { subject, column } = choice;
  const place = { ...(subject === null ? {} : { subject }), ...(column === null ? {} : { column }) };
  return makeChoice("word", code, "proved", { code: "memory", params: choice.reason.params }, place);
};

/** A word that stands in two dimensions is named with its own, so that a correction can say which is meant. */
const distinct = (choices: readonly Choice[]): readonly Choice[] =>
  choices.map((choice) => {
    const isAlone = choices.every((other) => other === choice || other.subject !== choice.subject);
    return isAlone
      ? choice
      : { ...choice, subject: `${choice.reason.params["dimension"] ?? ""}=${choice.subject ?? ""}` };
  });

/** What the words of the rows mean, dimension by dimension, for the columns that were proposed. */
export const proposeWords = (
  table: UnknownTable,
  columns: readonly Choice[],
  memory: Memory | null,
  place: Place,
): readonly Choice[] =>
  distinct(
    columns
      .flatMap(({ column, value }) => {
        if (column === null || value === null) return [];
        return proposed(table, value, wordsOfColumn(table, columns, column), column, place);
      })
      .map((choice) => remember(choice, memory)),
  );
