import type { StyleSheet } from "@coop-census/workbook";

interface Style {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: number;
  readonly isOpen?: true;
  readonly isWrapped?: true;
  readonly indent?: number;
  readonly isCentred?: true;
}

const fonts = [
  '<sz val="11"/><color rgb="FF1F1F1F"/><name val="Calibri"/>',
  '<b/><sz val="11"/><color rgb="FF1F1F1F"/><name val="Calibri"/>',
  '<b/><sz val="15"/><color rgb="FF1F3864"/><name val="Calibri"/>',
  '<sz val="11"/><color rgb="FF6B6B6B"/><name val="Calibri"/>',
  '<sz val="9"/><color rgb="FF6B6B6B"/><name val="Calibri"/>',
];
const solid = (colour: string): string =>
  `<patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill>`;
const fills = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  solid("FFDCE6F1"),
  solid("FFEDEDED"),
  solid("FFFFFBE6"),
];
const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
const borders = [
  "<left/><right/><top/><bottom/><diagonal/>",
  `${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/>`,
];
// No format hides what a cell holds: money and shares show every digit, and whole numbers see `wholeNumbers`.
const formats = { 164: "#,##0.00########", 165: "#,##0.0#########", 166: "0.##########" } as const;
const general = 0;
const whole = 3;
const asText = 49;

const entry = { fill: 4, border: 1, font: 0, isOpen: true } as const;
const shown = { fill: 3, border: 1, font: 3 } as const;

const styles = {
  plain: { font: 0, fill: 0, border: 0, format: general },
  title: { font: 2, fill: 0, border: 0, format: asText },
  paragraph: { font: 0, fill: 0, border: 0, format: asText, isWrapped: true },
  strong: { font: 1, fill: 0, border: 0, format: asText, isWrapped: true },
  small: { font: 4, fill: 0, border: 0, format: asText, isWrapped: true },
  code: { font: 4, fill: 0, border: 0, format: asText },
  head: { font: 1, fill: 2, border: 1, format: asText, isWrapped: true, isCentred: true },
  headShown: { font: 3, fill: 3, border: 1, format: asText, isWrapped: true, isCentred: true },
  label: { font: 1, fill: 0, border: 1, format: asText, isWrapped: true },
  sublabel: { font: 0, fill: 0, border: 1, format: asText, isWrapped: true, indent: 1 },
  said: { ...shown, format: asText, isWrapped: true },
  shownWhole: { ...shown, format: whole },
  shownMoney: { ...shown, format: 164 },
  shownPart: { ...shown, format: 165 },
  entryText: { ...entry, format: asText, isWrapped: true },
  entryWhole: { ...entry, format: whole },
  entryMoney: { ...entry, format: 164 },
  entryPart: { ...entry, format: 165 },
  entryShare: { ...entry, format: 166 },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof styles;

const listed = (name: string, entries: readonly string[]): string =>
  `<${name} count="${entries.length}">${entries.join("")}</${name}>`;

const crossFormat = (style: Style): string => {
  const centred = style.isCentred === true ? ' horizontal="center"' : "";
  const wrapped = style.isWrapped === true ? ' wrapText="1"' : "";
  const indent = style.indent === undefined ? "" : ` horizontal="left" indent="${style.indent}"`;
  const locked = style.isOpen === true ? '<protection locked="0"/>' : "";
  return (
    `<xf numFmtId="${style.format}" fontId="${style.font}" fillId="${style.fill}" borderId="${style.border}" xfId="0" ` +
    `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
    `<alignment vertical="top"${centred}${wrapped}${indent}/>${locked}</xf>`
  );
};

const sheet = (): string =>
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  listed(
    "numFmts",
    Object.entries(formats).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`),
  ) +
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
  listed("cellXfs", Object.values(styles).map(crossFormat)) +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FFC00000"/></font>' +
  `<numFmt numFmtId="165" formatCode="${formats[165]}"/></dxf></dxfs></styleSheet>`;

const names = Object.keys(styles);

/** The formats of every workbook that is handed out: the number of a style, and the part that says what each number looks like. */
export const styleSheet: StyleSheet<StyleName> = {
  indexOf: (name) => names.indexOf(name),
  xml: sheet,
};
