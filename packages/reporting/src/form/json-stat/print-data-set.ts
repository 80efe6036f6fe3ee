import type { Decimal } from "@coop-census/census";
import type { EditionCell } from "../../cell/edition-cell.ts";
import { canonicalJson } from "../../json/canonical-json.ts";
import type { CodeList } from "../sdmx/code-list.ts";
import { sdmxCode } from "../sdmx/sdmx-code.ts";
import { jsonStatDimensions } from "./json-stat-dimensions.ts";
import { placeCells } from "./place-cells.ts";
import { printPlaces } from "./print-places.ts";

/** Whether a reader that holds numbers as 64-bit floats prints the very digits of the decimal again. */
const isHeldByFloats = (value: Decimal): boolean => String(Number(value)) === value;

/** A bound where it is not the value itself. */
const apart = (bound: Decimal, value: Decimal): string | null => (bound === value ? null : `"${bound}"`);

/**
 * A JSON-stat 2.0 data set of the figures of one indicator, in pieces; sparse. A value is a JSON number with all its
 * digits; `extension.exact` repeats as text each that a reader would round.
 */
export function* printDataSet(
  facts: { readonly label: string; readonly edition: string; readonly source: string },
  cells: readonly EditionCell[],
  lists: readonly CodeList[],
): Generator<string> {
  const { categories, placed } = placeCells(cells);
  const dimension = Object.fromEntries(
    jsonStatDimensions.map(({ id, label, list }, index) => {
      const codes = categories[index] ?? [];
      const names = new Map(lists.find((one) => one.id === list)?.codes.map((code) => [code.id, code.name]));
      const named = codes.map((code) => [code, list === null ? code : (names.get(sdmxCode(code)) ?? code)] as const);
      return [id, { label, category: { index: codes, label: Object.fromEntries(named) } }];
    }),
  );
  const head = {
    version: "2.0",
    class: "dataset",
    label: facts.label,
    source: facts.source,
    note: [
      "status holds the flags of a value as a set of letters (OBS_STATUS of code-lists.csv); a value without one is normal. extension.conf is C for a protected value, all others are free. A value that nobody reported is absent, and is not 0.",
      "extension.lower and extension.upper hold the bounds of a value where they are not the value itself, extension.reporters how many reporters of how many members, extension.exact the digits of a value that a reader with 64-bit floats rounds.",
    ],
    role: { time: ["year"], geo: ["geo"], metric: ["indicator"] },
    id: jsonStatDimensions.map(({ id }) => id),
    size: categories.map((codes) => codes.length),
    dimension,
    link: { license: [{ href: "https://creativecommons.org/licenses/by/4.0/" }] },
  };
  yield canonicalJson(head).slice(0, -1);
  yield ',"value":';
  yield* printPlaces(placed, ({ value }) => value);
  yield ',"status":';
  yield* printPlaces(placed, ({ flags }) => (flags === "" ? null : canonicalJson(flags)));
  yield `,"extension":{"edition":${canonicalJson(facts.edition)},"conf":`;
  yield* printPlaces(placed, ({ conf }) => (conf === "F" ? null : canonicalJson(conf)));
  yield ',"exact":';
  yield* printPlaces(placed, ({ value }) => (isHeldByFloats(value) ? null : `"${value}"`));
  yield ',"lower":';
  yield* printPlaces(placed, ({ bounds, value }) => apart(bounds.lower, value));
  yield ',"upper":';
  yield* printPlaces(placed, ({ bounds, value }) => apart(bounds.upper, value));
  yield ',"reporters":';
  yield* printPlaces(placed, ({ reporters }) => `[${reporters.answered},${reporters.of}]`);
  yield "}}\n";
}
