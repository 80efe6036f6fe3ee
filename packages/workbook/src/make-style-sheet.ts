import { escapeXml } from "./escape-xml.ts";
import type { StyleSheet } from "./style-sheet.ts";

/** How the cells of one style look; colours are ARGB ("FF1F3864"). */
export interface Look {
  /** A format that every spreadsheet has (0 general, 1 whole, 3 whole and grouped, 49 text), or the code of another. */
  readonly format: number | string;
  readonly font?: FontLook;
  readonly fill?: string;
  readonly border?: { readonly sides: readonly Side[]; readonly colour: string };
  readonly alignment?: {
    readonly horizontal?: "left" | "center" | "right";
    readonly vertical?: "top" | "center";
    readonly isWrapped?: boolean;
    readonly indent?: number;
  };
  /** Whether text stays text when somebody edits the cell: what looks like a formula never becomes one. */
  readonly isQuoted?: boolean;
  /** Whether it may be filled in where the sheet is protected. */
  readonly isOpen?: boolean;
}

/** Calibri of 11 points in near black where it says nothing else. */
export interface FontLook {
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  readonly size?: number;
  readonly colour?: string;
}

type Side = "left" | "right" | "top" | "bottom";

const sides: readonly Side[] = ["left", "right", "top", "bottom"];

const fontXml = ({ isBold, isItalic, isUnderlined, size = 11, colour = "FF1F1F1F" }: FontLook): string =>
  `<font>${isBold === true ? "<b/>" : ""}${isItalic === true ? "<i/>" : ""}${isUnderlined === true ? "<u/>" : ""}<sz val="${size}"/><color rgb="${colour}"/><name val="Calibri"/></font>`;

const fillXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const borderXml = ({ sides: drawn, colour }: NonNullable<Look["border"]>): string =>
  `<border>${sides
    .map((side) => (drawn.includes(side) ? `<${side} style="thin"><color rgb="${colour}"/></${side}>` : `<${side}/>`))
    .join("")}<diagonal/></border>`;

const alignmentXml = ({ horizontal, vertical, isWrapped, indent }: NonNullable<Look["alignment"]>): string => {
  const across = horizontal === undefined ? "" : ` horizontal="${horizontal}"`;
  const down = vertical === undefined ? "" : ` vertical="${vertical}"`;
  const wrapped = isWrapped === true ? ' wrapText="1"' : "";
  return `<alignment${across}${down}${wrapped}${indent === undefined ? "" : ` indent="${indent}"`}/>`;
};

/** Parts of a style sheet, each once and found by its number; the first are there from the beginning. */
const listFrom = (...first: readonly string[]) => {
  const found = [...first];
  return {
    numberOf: (xml: string): number => {
      if (!found.includes(xml)) found.push(xml);
      return found.indexOf(xml);
    },
    xml: (name: string): string =>
      found.length === 0 ? "" : `<${name} count="${found.length}">${found.join("")}</${name}>`,
  };
};

// Numbers below are those of the formats that every spreadsheet has.
const firstOwnFormat = 164;

const formatList = () => {
  const codes: string[] = [];
  const numberOf = (code: string): number => {
    if (!codes.includes(code)) codes.push(code);
    return firstOwnFormat + codes.indexOf(code);
  };
  const one = (code: string): string => `<numFmt numFmtId="${numberOf(code)}" formatCode="${escapeXml(code)}"/>`;
  const all = (): string =>
    codes.length === 0 ? "" : `<numFmts count="${codes.length}">${codes.map(one).join("")}</numFmts>`;
  return { numberOf, one, all };
};

const flag = (name: string, isSet: boolean | undefined): string => (isSet === true ? ` ${name}="1"` : "");

/**
 * The style sheet of a workbook from how each of its styles looks; `notWhole` is how a number looks that is not whole
 * although it stands among whole ones (`BookSheet.wholeNumbers`).
 */
export const makeStyleSheet = <Style extends string>(
  looks: Readonly<Record<Style, Look>>,
  notWhole?: { readonly colour: string; readonly format: string },
): StyleSheet<Style> => {
  const fonts = listFrom(fontXml({}));
  const fills = listFrom(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  const borders = listFrom(borderXml({ sides: [], colour: "" }));
  const formats = formatList();
  const all: readonly Look[] = Object.values(looks);
  const cellFormats = all.map(({ format, font, fill, border, alignment, isQuoted, isOpen }) => {
    const number = typeof format === "number" ? format : formats.numberOf(format);
    const [ofFont, ofFill, ofBorder] = [
      fonts.numberOf(fontXml(font ?? {})),
      fill === undefined ? 0 : fills.numberOf(fillXml(fill)),
      border === undefined ? 0 : borders.numberOf(borderXml(border)),
    ];
    const attributes = `numFmtId="${number}" fontId="${ofFont}" fillId="${ofFill}" borderId="${ofBorder}" xfId="0"${flag("quotePrefix", isQuoted)}`;
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${flag("applyProtection", isOpen)}`;
    const aligned = alignment === undefined ? "" : alignmentXml(alignment);
    return `<xf ${attributes} ${applied}>${aligned}${isOpen === true ? '<protection locked="0"/>' : ""}</xf>`;
  });
  const different =
    notWhole === undefined
      ? ""
      : `<dxfs count="1"><dxf><font><color rgb="${notWhole.colour}"/></font>${formats.one(notWhole.format)}</dxf></dxfs>`;
  const xml =
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${formats.all()}${fonts.xml("fonts")}` +
    `${fills.xml("fills")}${borders.xml("borders")}` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cellFormats.length}">${cellFormats.join("")}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${different}</styleSheet>`;
  const names = Object.keys(looks);
  return { indexOf: (name) => names.indexOf(name), xml: () => xml };
};
