import { expect, test } from "vitest";
import { zipArchive } from "../sample/zip-archive.ts";
import { proposeReading } from "./propose-reading.ts";

const moneyOf = async (bytes: Uint8Array) => {
  const read = await proposeReading({
    bytes,
    fileName: "file",
    year: 2021,
    organisation: "it-one",
    country: "IT",
    profiles: [],
  });
  if (read.kind !== "proposed") return read.findings.map(({ code }) => code);
  return read.proposal.choices
    .filter(({ about }) => about === "currency" || about === "multiplier")
    .map(({ value, certainty, reason }) => `${reason.code} ${value} ${certainty}`);
};

const header = "Type of cooperative;Scope;Perimeter;Affiliated cooperatives;Turnover (EUR)";
const row = "Worker cooperatives;affiliated;cooperatives only;9;40";

test.each([
  ["no remark", "", "multiplier/header 1 proved"],
  ["a remark of another unit", "* turnover in EUR million", "multiplier/said-below 1 likely"],
  ["a remark of a unit without a currency", "* figures in thousands", "multiplier/said-below 1 likely"],
  ["a remark of an amount", "* without a loan of 3 million euro", "multiplier/header 1 proved"],
])("the unit of a table with %s below it", async (_, remark, expected) => {
  expect(await moneyOf(Buffer.from([header, row, "", remark].join("\n")))).toContain(expected);
});

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook whose last figure has a number format. */
const workbook = (format: string): Buffer => {
  const texts = (line: string, last: string) =>
    `${line
      .split(";")
      .slice(0, last === "" ? 5 : 4)
      .map((text) => (/^\d/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`))
      .join("")}${last}`;
  const rows = `<row>${texts(header, "")}</row><row>${texts(row, '<c s="1"><v>40</v></c>')}</row>`;
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const links = (inside: string) => `<Relationships xmlns="${packaged}">${inside}</Relationships>`;
  const styles = `<numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`;
  const parts: readonly (readonly [string, string])[] = [
    ["_rels/.rels", links(link("a", "officeDocument", "xl/workbook.xml"))],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", links(link("s", "worksheet", "a.xml") + link("t", "styles", "styles.xml"))],
    ["xl/styles.xml", `<styleSheet xmlns="${main}">${styles}</styleSheet>`],
    ["xl/a.xml", `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`],
  ];
  return zipArchive(parts.map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
};

test.each([
  ["[$€-410] #,##0", "currency/stated EUR proved"],
  ["[$$-409]#,##0.00", "currency/several null open"],
])("the currency of a table in euro whose cells show %s", async (format, expected) => {
  expect(await moneyOf(workbook(format))).toContain(expected);
});
