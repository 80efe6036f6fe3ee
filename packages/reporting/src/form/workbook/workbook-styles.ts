import { makeStyleSheet } from "@coop-census/workbook";

const asText = { format: 49, isQuoted: true } as const;
const read = { alignment: { vertical: "top", isWrapped: true } } as const;
const bold = { isBold: true } as const;

const looks = {
  text: asText,
  wrapped: { ...asText, ...read },
  strong: { ...asText, ...read, font: bold },
  title: { ...asText, font: { ...bold, size: 16, colour: "FF1F3864" } },
  remark: { ...asText, font: { isItalic: true, colour: "FF6B6B6B" } },
  link: { ...asText, font: { isUnderlined: true, colour: "FF0B57D0" } },
  head: {
    ...asText,
    font: bold,
    fill: "FFDCE6F1",
    border: { sides: ["bottom"], colour: "FF8EA9C8" },
    alignment: { vertical: "center", isWrapped: true },
  },
  // A figure that a spreadsheet would round: text, to the right like a number.
  long: { ...asText, font: { isItalic: true, colour: "FF6B6B6B" }, alignment: { horizontal: "right" } },
  whole: { format: 3 },
  part: { format: "#,##0.0#############" },
  plainNumber: { format: 1 },
} as const;

export type WorkbookStyle = keyof typeof looks;

/** The formats of an edition's workbook. */
export const workbookStyles = makeStyleSheet<WorkbookStyle>(looks);
