import { expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";
import { writeWorkbook } from "../sample/write-workbook.ts";

const read = (bytes: Uint8Array) =>
  readReturn({ bytes, fileName: "file.csv", year: 2021, organisation: "it-x", country: "IT", profiles: [] });

const refused = async (bytes: Uint8Array | string) => {
  const result = await read(Buffer.from(bytes));
  if (result.kind !== "unreadable") throw new Error(`It was ${result.kind}.`);
  expect(result.findings).toHaveLength(1);
  return { code: result.findings[0]?.code, params: result.findings[0]?.params, row: result.findings[0]?.address.row };
};

const workbook = (sheets: Parameters<typeof writeWorkbook>[0]) =>
  writeWorkbook(sheets, { inline: true, references: true });

const sheet = (name: string, rows: readonly (readonly (string | number)[])[]) => ({
  name,
  rows: rows.map((cells) => cells.map((text) => ({ kind: "text" as const, text: String(text) }))),
});

test("a table without a word of the census is refused with its rows, columns and header", async () => {
  const text = "Towns, a list\n\nCity;Latitude;Café\nA;1;x\n\nB;2;y\nC;3;z\n";
  expect(await refused(text)).toEqual({
    code: "V01/unknown-table",
    params: {
      file: "file.csv",
      encoding: "utf-8",
      delimiter: ";",
      rows: "3",
      columns: "3",
      header: "City | Latitude | Café",
    },
    row: 3,
  });
  expect((await refused("City\tLatitude\nA\t1\nB\t2\n")).params?.["delimiter"]).toBe("TAB");
});

test("prose, source code and lists of words are refused as no table", async () => {
  expect(await refused("# Members\n\nAll our members\nand workers\n")).toMatchObject({
    code: "V01/no-columns",
    params: { lines: "3", start: "# Members" },
  });
  const prose = "We met, all of us, in May.\nNobody spoke.\nThen, at last, a vote, and tea, and cake.\nWe went home.\n";
  expect(await refused(prose)).toMatchObject({ code: "V01/uneven-lines", params: { delimiter: "," } });
});

test("a list of anything is no list of cooperatives, unless a word of the field or an identifier says so", async () => {
  const rows = Array.from({ length: 14 }, (_, at) => `${at},Thing ${at}`).join("\n");
  expect(await refused(`id,name\n${rows}\n`)).toMatchObject({
    code: "V01/unknown-enterprises",
    params: { rows: "14", columns: "2", header: "id | name", known: "id, name" },
  });
  expect(await refused("- [id, name]\n- [1, english]\n- [2, chinese]\n")).toMatchObject({
    code: "V01/unknown-enterprises",
  });
  const named = [
    `id,name\n${rows.replaceAll("Thing", "Coop")}\n`,
    `Our co-operatives,\nid,name\n${rows}\n`,
    `registration number,name\n${rows}\n`,
    `id,name of cooperative\n${rows}\n`,
    `id,name,workers\n${rows.replaceAll("\n", ",5\n")},5\n`,
  ];
  for (const text of named) {
    const result = await read(Buffer.from(text));
    expect([text.slice(0, 40), result.kind]).toEqual([text.slice(0, 40), "proposed"]);
    expect(result).toMatchObject({ proposal: { profile: { kind: "register" } } });
  }
});

test("a table whose known headers have no figures below them is refused as one without figures", async () => {
  const text = "Type,Workers,Region\nworker,many,north\nsocial,few,south\nother,none at all,east\n";
  expect(await refused(text)).toMatchObject({
    code: "V01/no-figure-column",
    params: { rows: "3", columns: "3", header: "Type | Workers | Region" },
  });
});

test("a workbook says of its sheets what was read of them", async () => {
  const one = workbook([
    sheet("Towns", [
      ["City", "Latitude"],
      ["A", 1],
      ["B", 2],
    ]),
  ]);
  expect(await refused(one)).toMatchObject({
    code: "V01/unknown-sheet",
    params: { sheet: "Towns", rows: "2", columns: "2", header: "City | Latitude" },
    row: 1,
  });
  const two = workbook([
    sheet("Towns", [
      ["City", "Latitude"],
      ["A", 1],
    ]),
    sheet("Rivers", [
      ["River", "Length", "Sea"],
      ["Po", 652, "Adria"],
    ]),
  ]);
  expect(await refused(two)).toMatchObject({
    code: "V01/unknown-sheets",
    params: { count: "2", tables: "Towns: 2 × 1 (City | Latitude); Rivers: 3 × 1 (River | Length | Sea)" },
  });
  expect(await refused(workbook([sheet("Empty", [])]))).toMatchObject({ code: "V01/no-cells" });
  expect(await refused(workbook([sheet("List", [["a"], ["b"]])]))).toMatchObject({
    code: "V01/one-column",
    params: { cells: "2" },
  });
});
