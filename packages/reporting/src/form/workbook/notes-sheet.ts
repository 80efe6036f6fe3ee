import { cellsTable } from "../../tables/cells-table.ts";
import { editionCodes } from "../../tables/edition-codes.ts";
import { compareFields } from "../../text/compare-fields.ts";
import type { MessageKey } from "../site/language/messages.ts";
import { cellColumns } from "./cell-sheets.ts";
import { partRows, type TextPart, textSheet } from "./text-sheet.ts";
import type { WorkbookSheet } from "./workbook-cell.ts";
import type { WorkbookFacts } from "./workbook-facts.ts";

const method: readonly (readonly [of: string, key: MessageKey])[] = [
  ["The network", "method.network"],
  ["Who adds", "method.additive"],
  ["Regions", "method.regions"],
  ["Types", "method.types"],
  ["Workers", "method.workers"],
  ["Sums", "method.sum"],
  ["Other dates", "method.standIns"],
  ["Overlaps", "method.overlaps"],
  ["Money", "method.money"],
  ["Rounding", "method.rounding"],
  ["Protection", "method.protection"],
  ["Editions", "method.edition"],
];

const reading: TextPart["lines"] = [
  ["Blank", "A figure that nobody reported is blank. It is never 0."],
  [
    "Reported by",
    "3 of 5: three of the five members of the place gave the figure. Two figures that were given by different members must not be divided by each other.",
  ],
  [
    "Printed",
    "World and regions show figures as printed, rounded as the roughest of their parts; All figures has the exact sum beside it.",
  ],
  ["At least, at most", "What overlaps that nobody has measured leave open."],
  ["protected", "The figure would tell the value of an enterprise and is not shown (confidentiality C)."],
  [
    "Long numbers",
    "A spreadsheet keeps 15 digits of a number. A figure of more stands as text, in italics to the right, with all of them.",
  ],
  ["Text", "Names, codes and sentences are text in every cell; nothing in this workbook is a formula."],
];

/** How to read the workbook, what its codes and columns mean, and the method in short. */
export const notesSheet = ({ facts, speaker, cells }: WorkbookFacts): WorkbookSheet => {
  const { input } = facts;
  const activities = new Set(cells.map(({ activity }) => activity));
  const codes = (list: string): TextPart["lines"] =>
    input.codes
      .filter((code) => code.list === list)
      .map(({ code, label }) => [code, label] as const)
      .sort(compareFields);
  const columns = cellsTable.columns.filter(({ name }) => cellColumns.includes(name));
  return textSheet(
    "Notes",
    "Notes",
    partRows([
      { heading: "How to read it", lines: reading },
      { heading: "Flags", lines: codes("OBS_STATUS") },
      { heading: "Confidentiality", lines: codes("CONF_STATUS") },
      { heading: "Types", lines: codes("COOP_TYPE") },
      {
        heading: "Activities",
        lines: editionCodes(input, cells)
          .filter(({ list, code }) => list === "ACTIVITY" && activities.has(code))
          .map(({ code, label }) => [code, label] as const)
          .sort(compareFields),
      },
      {
        heading: "Indicators",
        lines: input.indicators.map(({ code, definition }) => [code, definition] as const).sort(compareFields),
      },
      { heading: "Columns of All figures", lines: columns.map(({ name, meaning }) => [name, meaning] as const) },
      { heading: "The method in short", lines: method.map(([of, key]) => [of, speaker.say(key)] as const) },
    ]),
  );
};
