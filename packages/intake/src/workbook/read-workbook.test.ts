import { decimal } from "@coop-census/census";
import { describe, expect, test } from "vitest";
import { writeWorkbook } from "../sample/write-workbook.ts";
import { zipArchive } from "../sample/zip-archive.ts";
import { defaultLimits } from "../table/limits.ts";
import type { SheetRow } from "../table/sheet.ts";
import { eachWorkbookRow } from "./each-workbook-row.ts";
import { readWorkbook } from "./read-workbook.ts";

const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

interface Parts {
  readonly sheet: string;
  readonly workbook?: string;
  readonly relationships?: string;
  readonly styles?: string;
  readonly more?: readonly { readonly name: string; readonly bytes: Buffer }[];
}

const workbookOf = ({ sheet, workbook = "", relationships = "", styles = "", more = [] }: Parts): Buffer =>
  zipArchive([
    part(
      "xl/workbook.xml",
      `<workbook xmlns:r="r">${workbook}<sheets><sheet name="Dati" r:id="s"/></sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships><Relationship Id="s" Type="/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="/styles" Target="styles.xml"/>${relationships}</Relationships>`,
    ),
    part("xl/styles.xml", `<styleSheet>${styles}</styleSheet>`),
    part("xl/sheet.xml", `<worksheet>${sheet}</worksheet>`),
    ...more,
  ]);

const read = async (parts: Parts) => {
  const result = await readWorkbook(workbookOf(parts), defaultLimits);
  if (!result.ok) throw new Error(JSON.stringify(result.finding));
  return result.value;
};

const noticesOf = async (parts: Parts) =>
  (await read(parts)).notices.map(({ code, params, address }) => [code.slice(4), params, address.sheet]);

describe("a workbook tells what a person may not see", () => {
  test("hidden rows with content, which are read all the same", async () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c></row><row hidden="1"><c><v>2</v></c></row><row hidden="1"/><row hidden="0"><c><v>3</v></c></row></sheetData>';
    const { sheets, notices } = await read({ sheet });
    expect(sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 2, 4]);
    expect(notices).toMatchObject([{ code: "V01/hidden-rows", params: { count: "1", first: "2" } }]);
  });

  test("hidden columns with content", async () => {
    const sheet =
      '<cols><col min="2" max="3" hidden="1"/><col min="7" max="16384" hidden="true"/></cols><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>';
    expect(await noticesOf({ sheet })).toEqual([["hidden-columns", { count: "1", first: "2" }, "Dati"]]);
  });

  test("formulas that were computed; one that was not is no figure", async () => {
    const sheet =
      '<sheetData><row><c><f>1+1</f><v>2</v></c><c><f>A1</f></c><c><f>A1</f><v/></c><c t="str"><f>T(1)</f><v></v></c></row></sheetData>';
    const { sheets, notices } = await read({ sheet });
    expect([...(sheets[0]?.rows[0]?.cells ?? [])]).toEqual([
      [1, { kind: "number", text: "2", value: "2" }],
      [2, { kind: "other", text: "=A1" }],
      [3, { kind: "other", text: "=A1" }],
    ]);
    expect(notices).toMatchObject([{ code: "V01/formulas", params: { count: "1", first: "1" } }]);
  });

  test("numbers that are stored as text, but no identifier with leading zeros", async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = `<sheetData><row>${["0012", "12", "1.234,5", "A12", "2021-12-31"].map(cell).join("")}</row></sheetData>`;
    expect(await noticesOf({ sheet })).toEqual([["numbers-as-text", { count: "2", first: "1" }, "Dati"]]);
  });

  test("macros, links to other files, days from 1904", async () => {
    const workbook = '<workbookPr date1904="1"/>';
    const relationships = '<Relationship Id="x" Type="/externalLink" Target="externalLinks/externalLink1.xml"/>';
    const more = [part("xl/vbaProject.bin", "x")];
    expect(await noticesOf({ sheet: "<sheetData/>", workbook, relationships, more })).toEqual([
      ["macros", {}, null],
      ["external-links", { count: "1" }, null],
      ["days-of-old-mac", {}, null],
    ]);
  });

  test("hidden sheets by name, and nothing of what is in them", async () => {
    const rows = [[{ kind: "text", text: "12" }]] as const;
    const bytes = writeWorkbook(
      [
        { name: "Dati", rows: [[{ kind: "number", text: "1", value: decimal(1) }]] },
        { name: "Vecchi", rows, state: "hidden" },
      ],
      { inline: true, references: true },
    );
    const result = await readWorkbook(bytes, defaultLimits);
    expect(result.ok && result.value.notices).toMatchObject([
      { code: "V01/hidden-sheets", params: { count: "1", sheets: "Vecchi" } },
    ]);
  });
});

test.each([
  ["00000", "123", "00123"],
  ['00"."000"."000"/"0000"-"00', "191000100", "00.000.191/0001-00"],
  ["000-00", "7", "000-07"],
  ["000", "12345", "12345"],
  ['"IT"00', "7", "IT07"],
  ["0", "7", "7"],
  ["0.00", "7", "7"],
  ["#,##0", "1234", "1234"],
])("the number format %s shows %s as %s, and the number stays", async (code, value, text) => {
  const escaped = code.replaceAll('"', "&quot;");
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="${escaped}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`;
  const { sheets } = await read({ sheet: `<sheetData><row><c s="1"><v>${value}</v></c></row></sheetData>`, styles });
  expect(sheets[0]?.rows[0]?.cells.get(1)).toEqual({ kind: "number", text, value });
});

describe("the rows of a workbook one by one", () => {
  const sheet = `<sheetData>${Array.from({ length: 50 }, (_, at) => `<row><c><v>${at}</v></c></row>`).join("")}</sheetData>`;

  test("are those of the whole sheet, with the same notices", async () => {
    const hidden = sheet.replace("<row>", '<row hidden="1">');
    const rows: SheetRow[] = [];
    const visited = await eachWorkbookRow(workbookOf({ sheet: hidden }), defaultLimits, (_, row) => {
      rows.push(row);
      return "go on";
    });
    const whole = await read({ sheet: hidden });
    expect(rows).toEqual(whole.sheets[0]?.rows);
    expect(visited).toEqual({ ok: true, value: { sheets: ["Dati"], notices: whole.notices } });
  });

  test("end when the visitor has seen enough", async () => {
    let seen = 0;
    const visited = await eachWorkbookRow(workbookOf({ sheet }), defaultLimits, () => {
      seen += 1;
      return seen === 3 ? "stop" : "go on";
    });
    expect([seen, visited.ok]).toEqual([3, true]);
  });

  test("stop at a limit with its finding", async () => {
    const visited = await eachWorkbookRow(workbookOf({ sheet }), { ...defaultLimits, rows: 10 }, () => "go on");
    expect(visited).toMatchObject({ ok: false, finding: { code: "V01/limit", params: { limit: "rows" } } });
  });

  test("are refused when they go back", async () => {
    const back = '<sheetData><row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row></sheetData>';
    const visited = await eachWorkbookRow(workbookOf({ sheet: back }), defaultLimits, () => "go on");
    expect(visited).toMatchObject({ ok: false, finding: { code: "V01/broken-workbook" } });
  });
});
