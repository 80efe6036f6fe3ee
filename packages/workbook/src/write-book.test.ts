import { type Decimal, decimal } from "@coop-census/census";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre";
import { expect, test } from "vitest";
import type { Book, BookCell, BookSheet } from "./book.ts";
import { fitsNumber } from "./fits-number.ts";
import type { StyleSheet } from "./style-sheet.ts";
import { writeBook } from "./write-book.ts";

const styles: StyleSheet<"plain" | "number"> = {
  indexOf: (name) => (name === "plain" ? 0 : 1),
  xml: () =>
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>',
};

type Cell = BookCell<"plain" | "number">;

const said = (text: string): Cell => ({ content: { text }, style: "plain" });
const counted = (number: Decimal): Cell => ({ content: { number }, style: "number" });

const sheetOf = (name: string, rows: Iterable<readonly (Cell | null)[]>): BookSheet<"plain" | "number"> => ({
  name,
  columns: [{ width: 12 }, { width: 20 }],
  rows: (function* () {
    for (const cells of rows) yield { cells };
  })(),
  frozen: { rows: 1, columns: 1 },
  isLandscape: false,
});

const bookOf = (...sheets: readonly BookSheet<"plain" | "number">[]): Book<"plain" | "number"> => ({
  title: "Title",
  styles,
  sheets,
});

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString("utf8")]));

const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 999 }))
  .map(([whole, part]) => decimal(`${whole}.${part}`));

test("another library reads back every text and number, long numbers as text with all their digits", async () => {
  const text = fc
    .oneof(fc.string({ unit: "binary" }), fc.constantFrom("=1+1", "@a", " a ", "a\nb", "<&>\"'", "_x000D_", "0012"))
    .filter((one) => one.isWellFormed() && one !== "" && !/[\p{Cc}\ufffe\uffff]/u.test(one));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, figure), { minLength: 1, maxLength: 20 }), async (rows) => {
      const bytes = writeBook(
        bookOf(
          sheetOf(
            "One",
            rows.map(([one, two]) => [said(one), counted(two)]),
          ),
        ),
      );
      const { sheets } = await readXlsx(bytes);
      const read = sheets[0]?.rows.map(([one, two]) => [one, typeof two === "number" ? decimal(two) : two]);
      expect(read).toEqual(rows);
      for (const [index, [, two]] of rows.entries()) {
        expect(typeof sheets[0]?.rows[index]?.[1]).toBe(fitsNumber(two) ? "number" : "string");
      }
    }),
    { numRuns: 60 },
  );
});

test("the same book gives the same bytes, however long its rows take", () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => [said(`row ${at % 7}`), counted(decimal(at))]);
  const bytes = writeBook(bookOf(sheetOf("One", rows)));
  expect(writeBook(bookOf(sheetOf("One", rows.values())))).toEqual(bytes);
});

test("no cell is ever a formula, and no text stands twice", () => {
  const parts = partsOf(writeBook(bookOf(sheetOf("One", [[said("=1+1"), said("=1+1")]]))));
  expect([...parts.values()].join("")).not.toMatch(/<f[ >]/);
  expect(parts.get("xl/sharedStrings.xml")?.split("=1+1")).toHaveLength(2);
});

test("a filter, links and frozen headers stand in the order of the format", () => {
  const one = { ...sheetOf("It's one", [[said("a"), said("b")]]), filter: "A1:B1" };
  const two = { ...sheetOf("Two", [[said("a")]]), links: [{ cell: "A1", sheet: "It's one" }], isProtected: true };
  const parts = partsOf(writeBook(bookOf(one, two)));
  expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<pane .*<\/sheetData><autoFilter ref="A1:B1"\/><pageMargins/s);
  expect(parts.get("xl/worksheets/sheet2.xml")).toMatch(
    /<\/sheetData><sheetProtection .*<hyperlinks><hyperlink ref="A1" location="'It''s one'!A1"\/><\/hyperlinks><pageMargins/s,
  );
  expect(parts.get("xl/workbook.xml")).toContain("'It''s one'!$A$1:$B$1</definedName>");
});

test.each([
  { number: "999999999999999", fits: true },
  { number: "-99999.9999999999", fits: true },
  { number: "0.000000000000001", fits: true },
  { number: "1000000000000000", fits: false },
  { number: "1234567890123.456", fits: false },
])("whether a spreadsheet keeps $number: $fits", ({ number, fits }) => {
  expect(fitsNumber(decimal(number))).toBe(fits);
});
