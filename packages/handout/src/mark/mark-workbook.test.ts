import { type Finding, type Severity, sayCause, sayFinding } from "@coop-census/census";
import { markedSheets } from "@coop-census/contracts";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { editZip } from "../zip/edit-zip.ts";
import { markWordsOf } from "./mark-words-of.ts";
import { markWorkbook } from "./mark-workbook.ts";
import { textWorkbook } from "./text-workbook.ts";

const speech = { say: sayFinding, sayCause, words: markWordsOf("en") };
const hostile = `=HYPERLINK("http://evil.example")<&>\u0001\ud800_x000D_`;

const findingAt = (
  sheet: string | null,
  row: number,
  column: number | null,
  severity: Severity = "ERROR",
): Finding => ({
  rule: "V03",
  code: "V03/not-a-number",
  severity,
  level: "cell",
  address: { sheet, row, column, header: hostile },
  indicator: null,
  raw: hostile,
  params: { raw: hostile },
  keepsOut: [],
});

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
const relations = (...all: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
const rows =
  '<row r="1" spans="1:4"><c r="A1" t="inlineStr"><is><t>Tipo</t></is></c><c r="B1" t="inlineStr"><is><t>Addetti</t></is></c></row>' +
  '<row r="2" s="3" customFormat="1"><c r="A2" s="1"><v>1</v></c><c s="2" r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>2</v></c><c r="D2"><v>4</v></c></row>' +
  '<row r="3"><c r="A3"><v>5</v></c><c r="B3" s="2"><f t="shared" si="0"/><v>10</v></c></row>' +
  '<row r="6"/>';

/** A workbook with what people have in theirs, and what only programs write. */
const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
  "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
  "docProps/app.xml": "<Properties/>",
  "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Dati d'anno" sheetId="4" r:id="a"/><sheet name="Altro" sheetId="9" r:id="b"/></sheets><definedNames><definedName name="zona">'Dati d''anno'!$A$1:$B$3</definedName></definedNames></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(
    relation("a", "worksheet", "worksheets/sheet1.xml"),
    relation("b", "worksheet", "/xl/worksheets/sheet2.xml"),
    relation("c", "styles", "styles.xml"),
  ),
  "xl/styles.xml": `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.0&quot; €&quot;"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="3" fontId="1" fillId="0" borderId="1"/><xf numFmtId="170" fontId="1" fillId="0" borderId="1" applyFill="0"><alignment horizontal="center"/></xf><xf numFmtId="9" fontId="0" fillId="1" borderId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0"/></cellStyles><dxfs count="0"/></styleSheet>`,
  "xl/worksheets/sheet1.xml": `<worksheet ${main} xmlns:r="${office}"><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;3</formula></cfRule></conditionalFormatting><legacyDrawing r:id="v"/><tableParts count="1"><tablePart r:id="t"/></tableParts></worksheet>`,
  "xl/worksheets/_rels/sheet1.xml.rels": relations(
    relation("v", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
    relation("k", "comments", "../comments1.xml"),
    relation("t", "table", "../tables/table1.xml"),
  ),
  "xl/comments1.xml": `<comments ${main}><authors><author>Ada</author></authors><commentList><comment ref="A2" authorId="0"><text><t>mine</t></text></comment><comment ref="D2" authorId="0"><text><r><t>stays</t></r></text></comment></commentList></comments>`,
  "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025">A2<br></v:shape></xml>`,
  "xl/tables/table1.xml": `<table ${main} id="1" name="t" ref="A1:B3"/>`,
  "xl/worksheets/sheet2.xml": `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/><x:extLst/></x:worksheet>`,
  "xl/vbaKept.bin": "\u0000 kept as it is",
};

const bytesOf = (all: Readonly<Record<string, string>>): Uint8Array =>
  editZip([], new Map(Object.entries(all).map(([name, text]) => [name, new TextEncoder().encode(text)])));
const textsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

const findings = [
  findingAt("Dati d'anno", 2, 1),
  findingAt("Dati d'anno", 2, 2, "WARN"),
  findingAt("Dati d'anno", 2, 2, "HOLD"),
  findingAt("Dati d'anno", 2, 3, "QUERY"),
  findingAt("Dati d'anno", 3, null, "INFO"),
  findingAt("Dati d'anno", 4, 1, "WARN"),
  findingAt("Dati d'anno", 5, 2),
  findingAt("Dati d'anno", 6, 1),
  findingAt("Altro", 3, 28),
  findingAt(null, 0, null, "WARN"),
];
const marked = markWorkbook(bytesOf(parts), findings, speech);
const texts = textsOf(marked);
const read = () => readXlsx(marked, { readStyles: true });
const cellOf = async (sheet: string, place: string) =>
  (await read()).sheets.find(({ name }) => name === sheet)?.cells?.get(place);

describe("a marked workbook", () => {
  test("has every part that need not change byte by byte", () => {
    const changed = Object.keys(parts).filter((name) => texts[name] !== parts[name]);
    expect(changed).toEqual([
      "[Content_Types].xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/worksheets/sheet2.xml",
    ]);
  });

  test("differs in its cells only by the formats of those marked, and by cells that were not there", () => {
    const sheet = texts["xl/worksheets/sheet1.xml"] ?? "";
    const undone = sheet
      .replace(/<row r="5"><c r="B5" s="\d+"\/><\/row>/, "")
      .replace(/<row r="6"><c r="A6" s="\d+"\/><\/row>/, '<row r="6"/>')
      .replace(/<c r="C2" s="\d+"\/>/, "")
      .replace(/(<c r="A2" s=)"\d+"/, '$1"1"')
      .replace(/<c s="\d+" r="B2"/, '<c s="2" r="B2"')
      .replace(/<c r="A3" s="\d+"/, '<c r="A3"');
    expect(undone).toBe(parts["xl/worksheets/sheet1.xml"]);
  });

  test("opens in another program's reader with colours, number formats, borders and comments at their cells", async () => {
    const corner = await cellOf("Dati d'anno", "1,0");
    expect(corner?.style).toMatchObject({
      fill: { fgColor: { rgb: "FFC7CE" } },
      numFmt: "#,##0",
      border: { left: { style: "thin" } },
    });
    expect(corner?.comment?.text).toMatch(/^mine\n\nCoop Census\nError \(V03\): =HYPERLINK/);
    const formula = await cellOf("Dati d'anno", "1,1");
    expect(formula).toMatchObject({
      style: { fill: { fgColor: { rgb: "FFD8A8" } }, numFmt: '#,##0.0" €"' },
      formula: "A2*2",
    });
    expect(formula?.comment?.text).toMatch(/^On hold \(V03\)[\s\S]*\n\nWarning \(V03\)/);
    expect((await cellOf("Dati d'anno", "2,0"))?.comment?.text).toMatch(/^Warning [\s\S]*Information /);
    expect((await cellOf("Dati d'anno", "1,3"))?.comment?.text).toBe("stays");
    expect((await cellOf("Altro", "2,27"))?.comment?.text).toContain("Error (V03)");
    expect((await read()).namedRanges).toMatchObject([{ name: "zona" }]);
  });

  test("ends with a sheet of the causes in words and numbers, none of it a formula, each linked to its first cell", async () => {
    const { sheets } = await read();
    expect(sheets.map(({ name }) => name)).toEqual(["Dati d'anno", "Altro", markedSheets.findings]);
    const summary = sheets.at(-1);
    expect(summary?.rows.flat().filter((value) => value !== null && typeof value !== "string")).toEqual([]);
    expect(texts["xl/worksheets/censusFindings1.xml"]).not.toMatch(/<f[ >]/);
    expect(texts["xl/worksheets/censusFindings1.xml"]).toContain(`location="'Dati d''anno'!A2"`);
    const counted = summary?.rows.slice(5).map((row) => row.slice(0, 3).join(" "));
    expect(counted?.slice(0, 3)).toEqual(["Severity Rule Number", "Error V03 2", "Error V03 1"]);
    expect(counted).toHaveLength(10);
  });

  test("keeps the order of cells, and every box of a comment under a number of its own", () => {
    const references = [...(texts["xl/worksheets/sheet1.xml"] ?? "").matchAll(/<c (?:s="\d+" )?r="([A-Z]+\d+)"/g)];
    expect(references.map(([, reference]) => reference).join(" ")).toBe("A1 B1 A2 B2 C2 D2 A3 B3 B5 A6");
    const numbers = [...(texts["xl/drawings/vmlDrawing1.vml"] ?? "").matchAll(/id="_x0000_s(\d+)"/g)];
    expect(new Set(numbers.map(([, number]) => number)).size).toBe(numbers.length);
    expect(numbers).toHaveLength(6);
    expect(texts["xl/worksheets/sheet2.xml"]).toMatch(/<\/x:sheetData><x:legacyDrawing [^>]*\/><x:extLst\/>/);
  });

  test("is the same bytes from the same input", () => {
    expect(markWorkbook(bytesOf(parts), findings, speech)).toEqual(marked);
  });

  test("keeps one list of findings when it is marked again", async () => {
    const again = await readXlsx(markWorkbook(marked, [findingAt("Altro", 3, 28)], speech));
    expect(again.sheets.map(({ name }) => name)).toEqual(["Dati d'anno", "Altro", markedSheets.findings]);
    expect(again.sheets.at(-1)?.rows).toHaveLength(7);
  });

  test("that is marked again shows no mark of the first time any more, and leaves people's comments alone", async () => {
    const again = await readXlsx(markWorkbook(marked, [findingAt("Dati d'anno", 2, 3, "WARN")], speech), {
      readStyles: true,
    });
    const [first, second] = again.sheets;
    const cell = (place: string) => first?.cells?.get(place);
    expect(cell("1,0")?.style?.fill ?? null).toBeNull();
    expect(cell("1,0")?.style).toMatchObject({ numFmt: "#,##0", border: { left: { style: "thin" } } });
    expect(cell("1,0")?.comment?.text).toMatch(/^mine/);
    expect(cell("1,1")?.comment?.text).toBe("Nothing more was found here.");
    expect(cell("1,2")).toMatchObject({ style: { fill: { fgColor: { rgb: "FFF2A8" } } } });
    expect(cell("1,2")?.comment?.text).toMatch(/^Warning \(V03\)/);
    expect(cell("1,2")?.comment?.text).not.toContain("Question");
    expect(second?.cells?.get("2,27")?.comment?.text).toBe("Nothing more was found here.");
  });

  test("of findings that no comment can hold has a comment within the limit that says how many more", async () => {
    const many = Array.from({ length: 2_000 }, () => findingAt("Altro", 1, 1));
    const { sheets } = await readXlsx(markWorkbook(bytesOf(parts), many, speech), { readStyles: true });
    const text = sheets[1]?.cells?.get("0,0")?.comment?.text ?? "";
    expect(text.length).toBeLessThan(32_767);
    expect(text).toMatch(/… and \d+ more$/);
  });
});

test("a workbook that names formats it does not have is marked all the same", async () => {
  const { "xl/styles.xml": _styles, ...others } = parts;
  const { sheets } = await readXlsx(markWorkbook(bytesOf(others), findings, speech), { readStyles: true });
  expect(sheets[0]?.cells?.get("1,0")?.style).toMatchObject({ fill: { fgColor: { rgb: "FFC7CE" } } });
});

test("a text file becomes a workbook of texts, each exactly as it was sent, and is marked like any other", async () => {
  const sent = ["17.000", "=1+1", "007", " x ", "a\nb", "a\rb", "_x000D_", "<&>"];
  const rows = [{ row: 3, cells: new Map(sent.map((text, at) => [at + 1, text])) }];
  const bytes = markWorkbook(textWorkbook(rows, ";"), [findingAt(null, 3, 2)], speech);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  expect(sheets.map(({ name }) => name)).toEqual(["Census text (semicolon)", markedSheets.findings]);
  expect(sheets[0]?.rows[2]).toEqual(sent);
  const cell = sheets[0]?.cells?.get("2,1");
  expect(cell).toMatchObject({ style: { fill: { fgColor: { rgb: "FFC7CE" } }, numFmt: "@" } });
  expect(cell?.formula).toBeUndefined();
  expect(cell?.comment?.text).toContain("Error");
});

test("the parts of a total that does not fit are marked with it, since any of them may be the wrong one", async () => {
  const rows = [1, 2, 3].map((row) => ({ row, cells: new Map([[2, String(row)]]) }));
  const keepsOut = [3, 1, 2].map((row) => ({ row, indicator: "ENT_TOTAL" }));
  const total: Finding = { ...findingAt(null, 3, 2), indicator: "ENT_TOTAL", keepsOut };
  const cellsOf = async (finding: Finding) => {
    const bytes = markWorkbook(textWorkbook(rows, ";"), [finding], speech);
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    return [0, 1, 2].map((row) => sheet?.cells?.get(`${row},1`)?.comment?.text ?? null);
  };
  expect(await cellsOf(total)).toEqual([
    "Error (V03): This cell is part of what was found at B3, and waits with it.",
    "Error (V03): This cell is part of what was found at B3, and waits with it.",
    expect.stringContaining("is no number"),
  ]);
  // A table that was turned round counts its rows otherwise than the file does.
  expect(await cellsOf({ ...total, keepsOut: keepsOut.slice(1) })).toEqual([null, null, expect.anything()]);
});

test("40,000 marked cells are 40,000 comments", () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => ({ row: at + 1, cells: new Map([[1, `${at},5`]]) }));
  const bytes = markWorkbook(
    textWorkbook(rows, ";"),
    rows.map(({ row }) => findingAt(null, row, 1)),
    speech,
  );
  const all = textsOf(bytes);
  expect(all["xl/comments1.xml"]?.split("<comment ").length).toBe(40_001);
  expect(all["xl/drawings/vmlDrawing1.vml"]?.split("<v:shape ").length).toBe(40_001);
});
