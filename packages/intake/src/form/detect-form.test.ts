import { expect, test } from "vitest";
import { detectForm } from "./detect-form.ts";

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");
const container = (stream: string): Buffer =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(64), Buffer.from(`${stream}\u0000`, "utf16le")]);
const kindOf = (bytes: Buffer | string) => detectForm(Buffer.from(bytes)).kind;

const xml2003 = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>';
const table = "<html><body><table><tr><td>Tipo</td></tr></table></body></html>";

test.each([
  ["a workbook of Excel 97", container("Workbook"), "old-workbook"],
  ["a workbook of Excel 95", container("Book"), "old-workbook"],
  ["a workbook of Excel 4, without a container", Buffer.from("0904060000000200", "hex"), "old-workbook"],
  ["a workbook with a password", container("EncryptedPackage"), "encrypted-workbook"],
  ["an old Word document", container("WordDocument"), "foreign"],
  ["an old slide show", container("PowerPoint Document"), "foreign"],
  ["a web page with a table", table, "other-spreadsheet"],
  ["such a page in UTF-16", utf16(table), "other-spreadsheet"],
  ["such a page that begins with its table", `\ufeff  ${table.slice(12)}`, "other-spreadsheet"],
  ["a web archive", 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n', "other-spreadsheet"],
  ["an XML spreadsheet of 2003", xml2003, "other-spreadsheet"],
  ["the same in UTF-16", utf16(xml2003), "other-spreadsheet"],
  [
    "a flat OpenDocument spreadsheet",
    '<?xml version="1.0"?><o:d xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
    "other-spreadsheet",
  ],
  ["a web page without a table", "<!DOCTYPE html><p>Please sign in</p>", "foreign"],
  ["any other XML", "<?xml version='1.0'?><a/>", "foreign"],
  ["a JSON object", '\ufeff {"format": "return"}', "json"],
  ["a JSON list", '[{"a":1}]', "json"],
  ["a table whose first header is in brackets", "[Tipo];[Enti]\nlavoro;2", "text"],
  ["a table whose first header is in braces", "{Tipo};Enti\nlavoro;2", "text"],
  ["a table with markup in a cell", "Tipo;Note\nlavoro;<table>", "text"],
])("%s is told as such", (_, bytes, kind) => {
  expect(kindOf(bytes)).toBe(kind);
});
