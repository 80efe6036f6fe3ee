import type { Profile } from "@coop-census/contracts";
import { describe, expect, test } from "vitest";
import { writeWorkbook } from "../sample/write-workbook.ts";
import { zipArchive } from "../sample/zip-archive.ts";
import type { Limits } from "../table/limits.ts";
import type { SheetCell } from "../table/sheet.ts";
import type { ReadResult } from "./read-result.ts";
import { readReturn } from "./read-return.ts";

const profile: Profile = {
  organisation: "it-prova",
  years: [2021],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: ".",
    headerRow: 1,
    dateStyle: "dmy",
    language: "it",
  },
  columns: [
    { label: "Tipologia", code: "TYPE" },
    { label: "Ambito", code: "SCOPE" },
    { label: "Perimetro", code: "PERIM" },
    { label: "Cooperative", code: "ENT_TOTAL" },
    { label: "Fatturato (mln €)", code: "TURN" },
    { label: "Data", code: "REF_DATE" },
    { label: "Stato", code: "FLAG" },
    { label: "Note", code: "NOTE" },
  ],
  labels: [
    { dimension: "TYPE", label: "Lavoro", code: "WORKER" },
    { dimension: "SCOPE", label: "aderenti", code: "AFF" },
    { dimension: "PERIM", label: "sole cooperative", code: "COOP" },
  ],
  defaults: {},
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1000000", isPublic: true },
};

const header = "Tipologia;Ambito;Perimetro;Cooperative;Fatturato (mln €);Data;Stato;Note";
const row = "Lavoro;aderenti;sole cooperative;2.500;15,5;31/12/2021;DU;ok";

const readBytes = (
  bytes: Uint8Array,
  profiles: readonly Profile[] = [profile],
  limits: Partial<Limits> = {},
): Promise<ReadResult> => readReturn({ bytes, fileName: "file.csv", profiles, year: 2021, limits });

const readText = (text: string, profiles?: readonly Profile[]): Promise<ReadResult> =>
  readBytes(Buffer.from(text), profiles);

const findingsOf = (result: ReadResult) => (result.kind === "unreadable" ? result.findings : []);

const codeOf = (result: ReadResult): string =>
  findingsOf(result)
    .map(({ code }) => code)
    .join();

const read = async (result: Promise<ReadResult>) => {
  const done = await result;
  if (done.kind !== "read") throw new Error(JSON.stringify(done));
  return done;
};

const grid = (lines: readonly string[]): (SheetCell | null)[][] =>
  lines.map((line) => line.split(";").map((text) => (text === "" ? null : { kind: "text", text })));

const style = { inline: false, references: true };

describe("a file that is no return is refused with the reason", () => {
  test.each([
    ["an empty file", Buffer.alloc(0), "V01/empty-file"],
    ["blank lines after a byte order mark", Buffer.from("\ufeff\r\n \r\n"), "V01/empty-file"],
    ["a PDF called .csv", Buffer.from("%PDF-1.7\n1 0 obj"), "V01/not-a-table"],
    ["an image", Buffer.from("89504e470d0a1a0a0000", "hex"), "V01/not-a-table"],
    ["a web page with a table", Buffer.from(" <!DOCTYPE html><table>"), "V01/other-spreadsheet"],
    ["bytes with NUL", Buffer.from("a\0b\0c"), "V01/not-a-table"],
    ["a zip archive that is no workbook", zipArchive([{ name: "a.txt", bytes: Buffer.from("a") }]), "V01/not-a-table"],
    ["a Word document", zipArchive([{ name: "word/document.xml", bytes: Buffer.from("<w/>") }]), "V01/not-a-table"],
    [
      "half a workbook",
      writeWorkbook([{ name: "A", rows: grid([header, row]) }], style).subarray(0, 900),
      "V01/broken-workbook",
    ],
    ["an unknown old container", Buffer.from("d0cf11e0a1b11ae1", "hex"), "V01/not-a-table"],
    [
      "a workbook with a password",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "V01/encrypted-workbook",
    ],
    ["text without the header", Buffer.from("a;b;c\n1;2;3\n"), "V01/no-header-row"],
    ["text that breaks off in quotes", Buffer.from(`${header}\n"Lavoro;aderenti`), "V01/broken-quotes"],
    [
      "UTF-16 that ends in half a character",
      Buffer.concat([Buffer.from(`\ufeff${header}`, "utf16le"), Buffer.of(1)]),
      "V01/undecodable",
    ],
  ])("%s", async (_, bytes, code) => {
    const result = await readBytes(bytes);
    expect(codeOf(result)).toBe(code);
    expect(findingsOf(result)).toMatchObject([
      { rule: "V01", severity: "ERROR", level: "file", params: { file: "file.csv" } },
    ]);
  });

  test("an organisation without a profile", async () => {
    expect(codeOf(await readText(`${header}\n${row}`, []))).toBe("V01/no-profile");
  });

  test("a byte that is no UTF-8, with its line", async () => {
    const bytes = Buffer.concat([Buffer.from(`${header}\nLavoro`), Buffer.of(0x81, 0x3b)]);
    expect(findingsOf(await readBytes(bytes))).toMatchObject([
      { code: "V01/undecodable", address: { row: 2 }, params: { byte: "0x81", encoding: "utf-8", line: "2" } },
    ]);
  });

  test("a byte that windows-1252 does not have", async () => {
    const western: Profile = { ...profile, form: { ...profile.form, encoding: "windows-1252" } };
    const bytes = Buffer.concat([Buffer.from(`${header}\n`, "latin1"), Buffer.of(0x81)]);
    expect(codeOf(await readBytes(bytes, [western]))).toBe("V01/undecodable");
  });

  test.each([
    [
      "NUL in a text with a byte order mark",
      Buffer.from(`\ufeff${header}\n${row.replace("2.500", "2.5\0")}`),
      "U+0000",
      4,
    ],
    ["an escape sequence", Buffer.from(`${header}\n\u001b[2J${row}`), "U+001B", 1],
    [
      "a NUL that XML hides",
      writeWorkbook([{ name: "A", rows: grid([header, row.replace("aderenti", "ade_x0000_renti")]) }], style),
      "U+0000",
      2,
    ],
    [
      "half a character that XML hides",
      writeWorkbook([{ name: "A", rows: grid([header, row.replace("Lavoro", "Lavoro_xD800_")]) }], style),
      "U+D800",
      1,
    ],
  ])("%s, with its cell", async (_, bytes, character, column) => {
    expect(findingsOf(await readBytes(bytes))).toMatchObject([
      { code: "V01/control-character", address: { row: 2, column }, params: { character } },
    ]);
  });

  test("the name of a zip entry that a finding quotes has no control character", async () => {
    const twice = { name: "xl/a\0b", bytes: Buffer.from("a") };
    const [finding] = findingsOf(await readBytes(zipArchive([twice, twice])));
    expect(finding?.params["reason"]).toContain("xl/aU+0000b");
  });

  test("no header row names what was expected and what came nearest", async () => {
    const [finding] = findingsOf(await readText("Titolo\nTipologia;b;c;d;e\n1;2;3;4;5\n"));
    expect(finding?.params).toMatchObject({ nearestRow: "2", known: "1", labels: "8" });
    expect(finding?.params["expected"]).toContain("Tipologia | Ambito | Perimetro");
  });

  test("two header rows are both named", async () => {
    const result = await readText(`${header}\n${row}\n\n${header}\n${row}\n`);
    expect(findingsOf(result)).toMatchObject([
      { code: "V01/two-header-rows", params: { firstRow: "1", secondRow: "4" }, address: { row: 4 } },
    ]);
  });

  test("one header above two columns", async () => {
    const result = await readText(`${header};Cooperative\n${row};7\n`);
    expect(findingsOf(result)).toMatchObject([
      { code: "V01/duplicate-column", params: { label: "Cooperative", first: "4", second: "9" } },
    ]);
  });

  test("the same table on two sheets", async () => {
    const rows = grid([header, row]);
    const bytes = writeWorkbook(
      [
        { name: "2021", rows },
        { name: "2022", rows },
      ],
      style,
    );
    expect(findingsOf(await readBytes(bytes))).toMatchObject([
      { code: "V01/two-tables", params: { sheets: "2021, 2022" } },
    ]);
  });
});

describe("the text of a return", () => {
  test("keeps every cell with its row as Excel counts it, its column and its words", async () => {
    const noted = 'Lavoro;aderenti;sole cooperative;2.500;15,5;31/12/2021;DU;"due\nrighe; e altro"';
    const { return: ret } = await read(readText(`Prova 2021\r\n\r\n${header}\r\n${noted}\r\n\r\n${row}\r\n`));
    expect(ret.records.map((record) => record.row)).toEqual([4, 6]);
    expect(ret.records[0]).toMatchObject({
      note: "due\nrighe; e altro",
      flags: { raw: "DU", codes: "DU", unknown: "" },
      reference: { date: { text: "2021-12-31", precision: "day" } },
    });
    expect(ret.records[1]?.values[0]).toEqual({
      indicator: "ENT_TOTAL",
      raw: "2.500",
      content: { kind: "number", value: "2500" },
      address: { sheet: null, row: 6, column: 4, header: "Cooperative" },
    });
  });

  test("may have columns that nobody knows, columns without a header, and lack others", async () => {
    const { return: ret } = await read(
      readText("Ambito;Boh;Tipologia;Perimetro;Cooperative\naderenti;1;Lavoro;sole cooperative;12;resto\n"),
    );
    expect(ret.columns.map(({ address, code }) => [address.header, code])).toEqual([
      ["Ambito", "SCOPE"],
      ["Boh", null],
      ["Tipologia", "TYPE"],
      ["Perimetro", "PERIM"],
      ["Cooperative", "ENT_TOTAL"],
      [null, null],
    ]);
    expect(ret.records[0]).toMatchObject({ reference: null, flags: null, note: null });
  });

  test("maps words whatever their case and spaces, and leaves those that nobody knows without a code", async () => {
    const { return: ret } = await read(
      readText(`${header}\n LAVORO ;Aderenti;sole  cooperative;1;;;;\nBoh;;filiali;2;;;X;\n`),
    );
    expect(ret.records[0]).toMatchObject({
      type: { code: "WORKER" },
      scope: { code: "AFF" },
      perimeter: { code: "COOP" },
    });
    expect(ret.records[1]).toMatchObject({
      type: { raw: "Boh", code: null, address: { row: 3, column: 1 } },
      scope: { raw: "", code: null },
      perimeter: { raw: "filiali", code: null },
      flags: { codes: "", unknown: "X" },
      reference: { raw: "", date: null },
      area: { code: "_T" },
      activity: { code: "_T" },
    });
  });

  test("with another delimiter than the profile's no longer trusts its number signs", async () => {
    const commas = 'Tipologia,Ambito,Perimetro,Cooperative,Data\nLavoro,aderenti,sole cooperative,"2.500",2021\n';
    const result = await read(readText(commas));
    expect(result.form).toMatchObject({ delimiter: ",", numbers: { by: "nothing" } });
    expect(result.return.records[0]?.values[0]?.content).toEqual({
      kind: "refused",
      reason: "ambiguous",
      proposal: "2500",
    });
  });

  test("in UTF-8 is read as such where the profile remembers windows-1252", async () => {
    const western: Profile = { ...profile, form: { ...profile.form, encoding: "windows-1252" } };
    expect((await read(readText(`${header}\n${row}`, [western]))).form.encoding).toBe("utf-8");
  });

  test("states its own unit beside the profile's", async () => {
    const { return: ret } = await read(readText(`Importi in migliaia di euro\n${header}\n${row}\n`));
    expect(ret.declared.multiplier).toMatchObject({ value: "1000", address: { row: 1 } });
    expect(ret.columns.find(({ code }) => code === "TURN")?.multiplier).toBe("1000000");
    expect(ret.terms.multiplier).toBe("1000000");
  });
});

describe("a workbook", () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const workbookOf = (sheet: string, extra: readonly { name: string; bytes: Buffer }[] = []): Buffer =>
    zipArchive([
      {
        name: "_rels/.rels",
        bytes: Buffer.from(
          `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        ),
      },
      {
        name: "xl/workbook.xml",
        bytes: Buffer.from(
          `<x:workbook xmlns:x="m" xmlns:r="${office}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Dati" r:id="s"/></x:sheets></x:workbook>`,
        ),
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        bytes: Buffer.from(
          `<Relationships><Relationship Id="s" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
        ),
      },
      {
        name: "xl/styles.xml",
        bytes: Buffer.from(
          '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/></cellXfs></styleSheet>',
        ),
      },
      { name: "xl/worksheets/sheet1.xml", bytes: Buffer.from(sheet) },
      ...extra,
    ]);
  const xml = (cells: string): Buffer => {
    const texts = header.split(";").map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    return workbookOf(`<worksheet><sheetData><row>${texts.join("")}</row><row>${cells}</row></sheetData></worksheet>`);
  };
  const labels = ["Lavoro", "aderenti", "sole cooperative"]
    .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
    .join("");
  const readCells = async (cells: string) => (await read(readBytes(xml(labels + cells)))).return.records[0];

  test.each([
    ["2500", "2500"],
    ["283.17000000000002", "283.17"],
    ["1E+5", "100000"],
    ["6.3000000000000002E-2", "0.063"],
    ["-12.50", "-12.5"],
    ["0.1", "0.1"],
    ["123456789012345", "123456789012345"],
  ])("stores %s and means exactly %s", async (stored, value) => {
    const record = await readCells(`<c><v>${stored}</v></c>`);
    expect(record?.values[0]?.content).toEqual({ kind: "number", value });
  });

  test("gives the stored value of a formula, and refuses one that nobody computed", async () => {
    const record = await readCells("<c><f>1+1</f><v>2</v></c><c><f>SUM(A1)</f></c>");
    expect(record?.values.map(({ raw, content }) => [raw, content.kind])).toEqual([
      ["2", "number"],
      ["=SUM(A1)", "refused"],
    ]);
  });

  test("refuses errors, truth values and dates below an indicator", async () => {
    const record = await readCells('<c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c>');
    expect(record?.values.map(({ raw, content }) => [raw, content.kind])).toEqual([
      ["#REF!", "refused"],
      ["TRUE", "refused"],
    ]);
  });

  test("counts days from 1904 where it says so, as precisely as the cell shows them", async () => {
    const day = await readCells('<c/><c/><c s="1"><v>43099</v></c>');
    expect(day?.reference).toMatchObject({ raw: "2021-12-31", date: { precision: "day" } });
    const month = await readCells('<c/><c/><c s="2"><v>43099</v></c>');
    expect(month?.reference?.date).toEqual({ text: "2021-12", precision: "month" });
    const year = await readCells("<c/><c/><c><v>2021</v></c>");
    expect(year?.reference?.date).toEqual({ text: "2021", precision: "year" });
  });

  test("names the sheets that are not read, the hidden ones apart", async () => {
    const rows = grid([header, row]);
    const bytes = writeWorkbook(
      [
        { name: "Note", rows: grid(["ciao"]) },
        { name: "Vecchio", rows, state: "veryHidden" },
        { name: "Dati", rows },
      ],
      style,
    );
    const result = await read(readBytes(bytes));
    expect(result.return.extraSheets).toEqual(["Note", "Vecchio"]);
    expect(result.form).toMatchObject({ sheet: "Dati", hiddenSheets: ["Vecchio"] });
  });

  test.each(["hidden", "veryHidden"])(
    "whose table is on a %s sheet is refused with the sheet's name",
    async (state) => {
      const table = { name: "Dati", rows: grid([header, row]), state };
      const other = { name: "Note", rows: grid(["ciao"]) };
      for (const sheets of [[table], [other, table]]) {
        expect(findingsOf(await readBytes(writeWorkbook(sheets, style)))).toMatchObject([
          { code: "V01/hidden-table", params: { sheets: "Dati" } },
        ]);
      }
      const unlike = { name: "Altro", rows: grid(["ciao"]), state };
      expect(codeOf(await readBytes(writeWorkbook([other, unlike], style)))).toBe("V01/no-header-row");
    },
  );

  test("that declares a document type, entities or a second entry of one name is refused", async () => {
    const entity =
      '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>';
    expect(codeOf(await readBytes(workbookOf(entity)))).toBe("V01/broken-workbook");
    const twice = workbookOf("<worksheet/>", [{ name: "xl/Styles.xml", bytes: Buffer.from("<a/>") }]);
    expect(findingsOf(await readBytes(twice))[0]?.params["reason"]).toContain("stands twice");
    const climbing = workbookOf("<worksheet/>", [{ name: "../evil.xml", bytes: Buffer.from("<a/>") }]);
    expect(codeOf(await readBytes(climbing))).toBe("V01/broken-workbook");
    const locked = zipArchive([{ name: "xl/workbook.xml", bytes: Buffer.from("<a/>"), flags: 0x0801 }]);
    expect(codeOf(await readBytes(locked))).toBe("V01/encrypted-workbook");
  });

  test.each([
    [
      "a row that stands twice",
      '<row r="2"/><row r="2"><c r="A2"><v>1</v></c></row>',
      "row 2 of sheet Dati stands twice",
    ],
    [
      "a cell that stands twice",
      '<row r="2"><c r="B2"><v>17</v></c><c r="B2"><v>99</v></c></row>',
      "cell B2 of sheet Dati stands twice",
    ],
    ["a cell of another row", '<row r="2"><c r="A3"><v>1</v></c></row>', "cell A3 of sheet Dati stands in row 2"],
    ["a cell of no place", '<row r="2"><c r="2A"><v>1</v></c></row>', '"2A" is no cell'],
    ["a row of no place", '<row r="-2"><c><v>1</v></c></row>', '"-2" is no row'],
  ])("with %s is refused with the place", async (_, rows, reason) => {
    const result = await readBytes(workbookOf(`<worksheet><sheetData><row r="1"/>${rows}</sheetData></worksheet>`));
    expect(findingsOf(result)).toMatchObject([
      { code: "V01/broken-workbook", params: { reason }, address: { sheet: "Dati" } },
    ]);
  });

  test("that lacks a part or holds broken XML is refused", async () => {
    expect(codeOf(await readBytes(workbookOf("<worksheet><sheetData></worksheet>")))).toBe("V01/broken-workbook");
    const partless = zipArchive([
      {
        name: "xl/workbook.xml",
        bytes: Buffer.from('<workbook xmlns:r="r"><sheets><sheet name="A" r:id="x"/></sheets></workbook>'),
      },
    ]);
    expect(codeOf(await readBytes(partless))).toBe("V01/broken-workbook");
  });
});

describe("a limit stops the reading where it is met", () => {
  const rows = grid([header, row, row, row]);
  const bytes = writeWorkbook([{ name: "Dati", rows }], style);
  test.each([
    ["rows", { rows: 2 }],
    ["columns", { columns: 3 }],
    ["cells", { cells: 10 }],
    ["textLength", { textLength: 5 }],
    ["entries", { entries: 2 }],
    ["inflatedBytes", { inflatedBytes: 500 }],
    ["sharedStrings", { sharedStrings: 3 }],
    ["sheets", { sheets: 0 }],
    ["ratio", { ratio: 0.1, ratioFrom: 100 }],
  ] as const)("%s of a workbook", async (name, limits) => {
    expect(findingsOf(await readBytes(bytes, [profile], limits))).toMatchObject([
      { code: "V01/limit", params: { limit: name, value: String(Object.values(limits)[0]) } },
    ]);
  });

  test.each([
    ["rows", { rows: 2 }],
    ["columns", { columns: 3 }],
    ["cells", { cells: 10 }],
    ["textLength", { textLength: 5 }],
  ] as const)("%s of a text", async (name, limits) => {
    const result = await readBytes(Buffer.from(`${header}\n${row}\n${row}\n`), [profile], limits);
    expect(findingsOf(result)).toMatchObject([{ code: "V01/limit", params: { limit: name } }]);
  });

  test("is counted on what comes out, whatever the archive claims", async () => {
    const bomb = Buffer.alloc(40 * 1024 * 1024, "<row/>");
    const entry = (claimedSize?: number) =>
      zipArchive([
        {
          name: "xl/workbook.xml",
          bytes: Buffer.concat([Buffer.from("<workbook>"), bomb]),
          ...(claimedSize === undefined ? {} : { claimedSize }),
        },
      ]);
    expect(findingsOf(await readBytes(entry()))).toMatchObject([{ code: "V01/limit", params: { limit: "ratio" } }]);
    expect(codeOf(await readBytes(entry(1000)))).toBe("V01/broken-workbook");
  });
});
