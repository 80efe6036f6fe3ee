import type { StyleSheet } from "@coop-census/workbook";

const fonts = [
  '<sz val="11"/><color rgb="FF1F1F1F"/><name val="Calibri"/>',
  '<b/><sz val="11"/><color rgb="FF1F1F1F"/><name val="Calibri"/>',
  '<b/><sz val="16"/><color rgb="FF1F3864"/><name val="Calibri"/>',
  '<i/><sz val="11"/><color rgb="FF6B6B6B"/><name val="Calibri"/>',
  '<u/><sz val="11"/><color rgb="FF0B57D0"/><name val="Calibri"/>',
];

const fills = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  '<patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/><bgColor indexed="64"/></patternFill>',
];

const borders = [
  "<left/><right/><top/><bottom/><diagonal/>",
  '<left/><right/><top/><bottom style="thin"><color rgb="FF8EA9C8"/></bottom><diagonal/>',
];

// Text of the format @ stays text when somebody edits the cell: what looks like a formula never becomes one.
const asText = { format: 49, quoted: true } as const;
const plain = { font: 0, fill: 0, border: 0, align: "" } as const;
const top = '<alignment vertical="top" wrapText="1"/>';

const styles = {
  text: { ...plain, ...asText },
  wrapped: { ...plain, ...asText, align: top },
  strong: { ...plain, ...asText, font: 1, align: top },
  title: { ...plain, ...asText, font: 2 },
  remark: { ...plain, ...asText, font: 3 },
  link: { ...plain, ...asText, font: 4 },
  head: {
    ...asText,
    font: 1,
    fill: 2,
    border: 1,
    align: '<alignment vertical="center" wrapText="1"/>',
  },
  // A figure that a spreadsheet would round: text, to the right like a number.
  long: { ...plain, ...asText, font: 3, align: '<alignment horizontal="right"/>' },
  whole: { ...plain, format: 3, quoted: false },
  part: { ...plain, format: 164, quoted: false },
  plainNumber: { ...plain, format: 1, quoted: false },
} as const;

export type WorkbookStyle = keyof typeof styles;

const listed = (name: string, entries: readonly string[]): string =>
  `<${name} count="${entries.length}">${entries.join("")}</${name}>`;

const cellFormats = Object.values(styles).map(
  ({ format, font, fill, border, quoted, align }) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quoted ? ' quotePrefix="1"' : ""} ` +
    `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align}</xf>`,
);

const sheet = (): string =>
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0#############"/></numFmts>' +
  listed(
    "fonts",
    fonts.map((font) => `<font>${font}</font>`),
  ) +
  listed(
    "fills",
    fills.map((fill) => `<fill>${fill}</fill>`),
  ) +
  listed(
    "borders",
    borders.map((border) => `<border>${border}</border>`),
  ) +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  listed("cellXfs", cellFormats) +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const names = Object.keys(styles);

/** The formats of an edition's workbook. */
export const workbookStyles: StyleSheet<WorkbookStyle> = { indexOf: (name) => names.indexOf(name), xml: sheet };
