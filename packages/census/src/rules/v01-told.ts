import type { Messages } from "../finding/message.ts";

/** What is told of a file that was read, so that nothing is taken or left in silence; whoever reads files makes findings of these codes. */
export const toldOfFile = {
  "V01/hidden-rows": {
    what: "The sheet has hidden rows with content: {count}, the first is row {first}. They were read like all others.",
    expected: "rows that a person sees",
    cure: "Nothing to do if they belong to the return; otherwise delete them, and send the file again.",
  },
  "V01/hidden-columns": {
    what: "The sheet has hidden columns with content: {count}, the first is column {first}. They were read like all others.",
    expected: "columns that a person sees",
    cure: "Nothing to do if they belong to the return; otherwise delete them, and send the file again.",
  },
  "V01/hidden-sheets": {
    what: "Hidden sheets were not read: {sheets} (in number {count}).",
    expected: "the return on a sheet that a person sees",
    cure: "Nothing to do if they do not belong to the return; otherwise show them (Unhide), and send the file again.",
  },
  "V01/formulas": {
    what: "The sheet has cells with a formula: {count}, the first in row {first}. Each was read by the result that the workbook stores.",
    expected: "figures, or formulas that were computed when the workbook was saved",
    cure: "Nothing to do if the workbook was saved by the program that computed it.",
  },
  "V01/repeated-header": {
    what: "The header stands again inside the table, in {count} rows, the first of them row {first}. They were passed over.",
    expected: "the header once, above the table",
    cure: "Nothing needs to be done where they are headers of printed pages; otherwise remove them and send the file again.",
  },
  "V01/numbers-as-text": {
    what: "The sheet has numbers that are stored as text: {count}, the first in row {first}. Each was read as it is written.",
    expected: "numbers stored as numbers",
    cure: "Nothing to do; in the spreadsheet program, Convert to Number would mend them.",
  },
  "V01/macros": {
    what: "The workbook holds macros; they were neither run nor read.",
    expected: "a workbook without macros",
    cure: "Nothing to do if the table does not depend on them; next time, save it as XLSX.",
  },
  "V01/external-links": {
    what: "The workbook refers to other files or data sources: {count}. None was opened, and the stored values were read.",
    expected: "a workbook that stands for itself",
    cure: "Nothing to do if the stored values are those of the return.",
  },
  "V01/days-of-old-mac": {
    what: "The workbook counts days from 1904 (a setting of old Macintosh versions); its dates were read so.",
    expected: "dates counted from 1900 or 1904, as the workbook says",
    cure: "Nothing to do if the dates in the findings are those that the spreadsheet program shows.",
  },
  "V01/mixed-line-ends": {
    what: "The lines of the file end in different ways: {pairs} as Windows writes them, {feeds} as Linux and {returns} as old Macintosh versions. Each was read as the end of a row.",
    expected: "lines that all end alike",
    cure: "Nothing to do if the file has as many rows as the table.",
  },
  "V01/lost-letters": {
    what: "The file has the sign \u{fffd} in place of letters that were lost before it was sent: {count}, the first in line {line}.",
    expected: "the letters of the names",
    cure: "Export the table again in UTF-8 if the names matter; figures are not touched.",
  },
} as const satisfies Messages;
