import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zipArchive } from "../sample/zip-archive.ts";
import { defaultLimits } from "../table/limits.ts";
import { readWorkbook } from "./read-workbook.ts";

const part = (name: string, bytes: Buffer | string) => ({ name, bytes: Buffer.from(bytes) });

const workbookOf = (sheet: Buffer | string): Buffer =>
  zipArchive([
    part("xl/workbook.xml", '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="s"/></sheets></workbook>'),
    part(
      "xl/_rels/workbook.xml.rels",
      '<Relationships><Relationship Id="s" Type="/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="/sharedStrings" Target="texts.xml"/></Relationships>',
    ),
    part(
      "xl/texts.xml",
      "<sst><si><t>uno</t></si><si><r><t>d</t></r><rPh><t>x</t></rPh><r><t>ue</t></r></si><si/></sst>",
    ),
    part("xl/sheet.xml", sheet),
  ]);

const bothWays = async (sheet: Buffer | string) => {
  const bytes = workbookOf(sheet);
  const scanned = await readWorkbook(bytes, defaultLimits, "visible", "scan");
  const parsed = await readWorkbook(bytes, defaultLimits, "visible", "parse");
  return { scanned, parsed };
};

const worksheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

const content = fc.constantFrom(
  "<v>12</v>",
  "<v>0.1</v>",
  "<v>1E+3</v>",
  "<v/>",
  "<v></v>",
  "<v> 7 </v>",
  "<v>1</v><v>2</v>",
  "<f>A1&amp;B1</f><v>3</v>",
  '<f t="shared" si="0"/><v>4</v>',
  "<f>SUM(A1)</f>",
  "<is><t>ciao</t></is>",
  '<is><t xml:space="preserve"> a &lt;b&gt; &#65;&#x20AC; </t></is>',
  "<is><r><t>ri</t></r><rPh><t>no</t></rPh><r><t>cco</t></r></is>",
  "<is><t><![CDATA[a</row><b>]]></t></is>",
  "<v>1<!-- </c></row> -->2</v>",
  "<v>&unknown;</v>",
  "<v>a]]>b</v>",
  "<v>&#0;</v>",
  "<is><t>righe\r\ndue</t></is>",
  "<is><t>già 中 😀</t></is>",
  "<extLst><ext/></extLst>",
  "stray",
  "<v>5",
  "",
);

const attributes = fc.constantFrom(
  "",
  ' t="s"',
  ' t="str"',
  ' t="inlineStr"',
  ' t="b"',
  ' t="e"',
  ' s="1"',
  " t='s'",
  ' t = "s"',
  ' cm="1" t="str"',
  ' t="s" t="n"',
  ' t="&amp;"',
  '  t="s"',
  '\tt="s"',
);

const place = fc.constantFrom(
  "",
  "",
  "",
  "auto",
  "auto",
  "auto",
  ' r="B1"',
  ' r="$C$2"',
  ' r="b3"',
  ' r="2A"',
  ' r="ZZZ1"',
);

const cell = fc.tuple(place, attributes, content, fc.boolean()).map(([at, more, inside, isClosed]) => ({
  at,
  xml: (where: string) => (inside === "" && isClosed ? `<c${where}${more}/>` : `<c${where}${more}>${inside}</c>`),
}));

const row = fc.record({
  cells: fc.array(cell, { maxLength: 5 }),
  tag: fc.constantFrom(
    "",
    "",
    "",
    ' spans="1:5" ht="12.5"',
    ' hidden="1"',
    ' r="2"',
    " hidden='true'",
    ' a="1" a="2"',
    " x",
  ),
  around: fc.constantFrom(
    "",
    "",
    "",
    "",
    "\n  ",
    "<!-- <row><c><v>1</v></c></row> -->",
    "<?a </row>?>",
    "\r\n",
    "text",
  ),
});

const letters = "ABCDE";

interface MadeRow {
  readonly cells: readonly { readonly at: string; readonly xml: (where: string) => string }[];
  readonly tag: string;
  readonly around: string;
}

const rowXml = ({ cells, tag, around }: MadeRow, index: number): string => {
  const inside = cells.map(({ at, xml }, column) => xml(at === "auto" ? ` r="${letters[column]}${index + 1}"` : at));
  if (cells.length === 0 && tag === "") return `<row/>${around}`;
  return `<row${tag}>${inside.join(around.trim() === "" ? around : "")}</row>${around}`;
};

describe("a scanned row", () => {
  test("is what the XML parser makes of it, whatever the XML", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
        const { scanned, parsed } = await bothWays(worksheet(rows.map(rowXml).join("")));
        expect(scanned).toEqual(parsed);
      }),
      { numRuns: 400 },
    );
  });

  test("is what the XML parser makes of it when chunks cut it anywhere", async () => {
    const long = Array.from(
      { length: 900 },
      (_, at) =>
        `<row r="${at + 1}" spans="1:3"><c r="A${at + 1}" t="inlineStr"><is><t>è ${"x".repeat(at % 61)}</t></is></c><c r="B${at + 1}"><v>${at * 7}</v></c></row>`,
    );
    const { scanned, parsed } = await bothWays(worksheet(long.join("")));
    expect(scanned).toEqual(parsed);
    expect(scanned.ok ? scanned.value.sheets[0]?.rows.length : 0).toBe(900);
  });

  test.each([
    [
      "with a prefix",
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ],
    [
      "in a comment before the rows",
      `<worksheet><!-- <sheetData><row><c><v>1</v></c></row> --><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>`,
    ],
    ["in UTF-16", Buffer.from(`\ufeff${worksheet("<row><c><v>1</v></c></row>")}`, "utf16le")],
    ["in XML 1.1", `<?xml version="1.1"?>${worksheet("<row><c><v>1</v></c></row>")}`],
    ["behind a byte order mark", `\ufeff${worksheet("<row><c><v>1</v></c></row>")}`],
    ["behind a document type", `<!DOCTYPE a [<!ENTITY b "c">]>${worksheet("<row><c><v>1</v></c></row>")}`],
    [
      "of a byte that is no UTF-8",
      Buffer.concat([
        Buffer.from("<worksheet><sheetData><row><c><v>"),
        Buffer.of(0xff),
        Buffer.from("</v></c></row></sheetData></worksheet>"),
      ]),
    ],
    ["that never ends", "<worksheet><sheetData><row><c><v>1</v></c>"],
    ["behind the rows", worksheet("<row><c><v>1</v></c></row>").replace("</worksheet>", "<row/></worksheet>")],
  ])("%s is what the XML parser makes of it", async (_, sheet) => {
    const { scanned, parsed } = await bothWays(sheet);
    expect(scanned).toEqual(parsed);
  });
});
