import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { makeStyleSheet } from "./make-style-sheet.ts";
import { writeBook } from "./write-book.ts";

const sheet = makeStyleSheet({
  plain: { format: 0 },
  title: { format: 49, font: { isBold: true, size: 16, colour: "FF1F3864" }, isQuoted: true },
  open: {
    format: "#,##0.0##",
    fill: "FFFFFBE6",
    border: { sides: ["left", "right"], colour: "FFBFBFBF" },
    isOpen: true,
    alignment: { vertical: "top", isWrapped: true, horizontal: "left", indent: 1 },
  },
  again: { format: "#,##0.0##", fill: "FFFFFBE6" },
});

const countOf = (element: string): string | undefined =>
  new RegExp(`<${element} count="(\\d+)"`).exec(sheet.xml())?.[1];

test("each font, fill, border and number format stands once, after those that a workbook must begin with", () => {
  expect(["numFmts", "fonts", "fills", "borders", "cellXfs"].map(countOf)).toEqual(["1", "2", "3", "2", "4"]);
  expect(sheet.indexOf("open")).toBe(2);
});

test("a style has its own format, font, fill, border, lock and alignment", () => {
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(sheet.xml())?.[1]?.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
  expect(formats[1]).toContain('numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1"');
  expect(sheet.xml()).toContain(
    'numFmtId="164" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
      '<alignment horizontal="left" vertical="top" wrapText="1" indent="1"/><protection locked="0"/></xf>',
  );
});

test("what numbers that are not whole look like is the one difference of a sheet that has any", () => {
  expect(sheet.xml()).not.toContain("<dxfs");
  const other = makeStyleSheet({ plain: { format: 0 } }, { colour: "FFC00000", format: "#,##0.0##" });
  expect(other.xml()).toContain('<numFmt numFmtId="164" formatCode="#,##0.0##"/></dxf></dxfs></styleSheet>');
});

test("a book written with it holds it as its styles", () => {
  const book = {
    title: "Title",
    styles: sheet,
    sheets: [
      {
        name: "One",
        columns: [{ width: 9 }],
        rows: [{ cells: [{ content: { text: "a" }, style: "title" as const }] }],
        frozen: { rows: 0, columns: 0 },
        isLandscape: false,
      },
    ],
  };
  const parts = unzipSync(writeBook(book));
  expect(Buffer.from(parts["xl/styles.xml"] ?? []).toString("utf8")).toContain(sheet.xml());
  expect(Buffer.from(parts["xl/worksheets/sheet1.xml"] ?? []).toString("utf8")).toContain('<c r="A1" s="1"');
});
