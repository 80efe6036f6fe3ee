import { constants, deflateRawSync } from "node:zlib";
import { odsAround } from "./write-ods.ts";
import { type ZipEntry, zipArchive } from "./zip-archive.ts";

/** A hostile file with what it must be refused by. */
export interface Bomb {
  readonly name: string;
  /** Made when it is asked for, since the making takes memory too. */
  readonly make: () => Buffer;
  readonly code: string;
  /** The limit that is named, where it is one. */
  readonly limit?: string;
}

const flushed = (text: string): Buffer => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });

/** Deflated text that repeats, made without ever holding it: what ends in a full flush stands for itself. */
const repeat = (before: string, text: string, times: number): Omit<ZipEntry, "name"> => {
  const block = flushed(text);
  const packed = Buffer.concat([flushed(before), ...Array.from({ length: times }, () => block), deflateRawSync("")]);
  return { bytes: Buffer.alloc(0), packed, claimedSize: before.length + text.length * times };
};

const part = (name: string, text: string): ZipEntry => ({ name, bytes: Buffer.from(text) });

const parts: readonly ZipEntry[] = [
  part("xl/workbook.xml", '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="s"/></sheets></workbook>'),
  part(
    "xl/_rels/workbook.xml.rels",
    '<Relationships><Relationship Id="s" Type="/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="/sharedStrings" Target="texts.xml"/></Relationships>',
  ),
];

const workbook = (
  sheet: Omit<ZipEntry, "name">,
  texts: Omit<ZipEntry, "name"> = { bytes: Buffer.from("<sst/>") },
): Buffer => zipArchive([...parts, { ...texts, name: "xl/texts.xml" }, { ...sheet, name: "xl/sheet.xml" }]);

const sheetOf = (text: string): Buffer => workbook({ bytes: Buffer.from(`<worksheet>${text}</worksheet>`) });

/** Text that hardly deflates, so that no ratio gives the bomb away. */
const noise = (length: number): string => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return "abcdefghijklmnopqrstuvwxyz0123456789"[state % 36];
  }).join("");
};

const megabyte = 1_048_576;

const row = "<row><c><v>1</v></c><c><v>2</v></c></row>";
const rows = (): string => row.repeat(Math.floor(megabyte / row.length));
const open = "<worksheet><sheetData>";
const endless = `${open}<row><c t="inlineStr"><is><t>`;

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");

const columns = (): string => "<c/>".repeat(1_000_000);

const merges = (): string =>
  Array.from({ length: 50_000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD${at + 1}"/>`).join("");

const inside = (): Buffer => zipArchive([{ name: "xl/workbook.xml", ...repeat("", rows(), 100) }]);

/** The bombs that a reader of workbooks must survive: each small in the file, most of them endless when inflated. */
export const makeBombs = (): readonly Bomb[] => [
  {
    name: "a sheet of 1 GB",
    make: () => workbook(repeat(open, rows(), 1_000)),
    code: "V01/limit",
    limit: "inflatedBytes",
  },
  {
    name: "a sheet of 200 MB, a thousand times its size",
    make: () => workbook(repeat(open, rows(), 200)),
    code: "V01/limit",
    limit: "ratio",
  },
  {
    name: "a sheet of 1 GB that claims 1 kB",
    make: () => workbook({ ...repeat(open, rows(), 1_000), claimedSize: 1_000 }),
    code: "V01/broken-workbook",
  },
  {
    name: "a cell of 1 GB",
    make: () => workbook(repeat(endless, "x".repeat(megabyte), 1_000)),
    code: "V01/limit",
    limit: "inflatedBytes",
  },
  {
    name: "a cell of 20 MB of noise",
    make: () => workbook(repeat(endless, noise(megabyte), 20)),
    code: "V01/limit",
    limit: "textLength",
  },
  {
    name: "shared texts of 1 GB",
    make: () =>
      workbook({ bytes: Buffer.from("<worksheet/>") }, repeat("<sst>", "<si><t>x</t></si>".repeat(60_000), 1_000)),
    code: "V01/limit",
    limit: "inflatedBytes",
  },
  {
    name: "shared texts by the million",
    make: () =>
      workbook(
        { bytes: Buffer.from("<worksheet/>") },
        repeat("<sst>", `<si><t>${noise(2_000)}</t></si>${"<si><t>x</t></si>".repeat(1_000)}`, 1_100),
      ),
    code: "V01/limit",
    limit: "sharedStrings",
  },
  {
    name: "a million columns",
    make: () => sheetOf(`<sheetData><row>${columns()}</row></sheetData>`),
    code: "V01/limit",
    limit: "columns",
  },
  {
    name: "merged ranges by the thousand",
    make: () => sheetOf(`<sheetData/><mergeCells>${merges()}</mergeCells>`),
    code: "V01/limit",
    limit: "mergedRanges",
  },
  {
    name: "entities that multiply",
    make: () =>
      workbook({ bytes: Buffer.from(`<!DOCTYPE w [<!ENTITY l0 "ha">${laughs}]><worksheet>&l9;</worksheet>`) }),
    code: "V01/broken-workbook",
  },
  {
    name: "an external entity",
    make: () =>
      workbook({
        bytes: Buffer.from('<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>'),
      }),
    code: "V01/broken-workbook",
  },
  {
    name: "two entries of one name",
    make: () => zipArchive([...parts, part("xl/sheet.xml", "<worksheet/>"), part("XL/Sheet.xml", "<worksheet/>")]),
    code: "V01/broken-workbook",
  },
  {
    name: "a name that climbs",
    make: () => zipArchive([...parts, part("../../evil.xml", "<a/>")]),
    code: "V01/broken-workbook",
  },
  {
    name: "entries by the thousand",
    make: () => zipArchive(Array.from({ length: 3_000 }, (_, at) => part(`a${at}.xml`, "<a/>"))),
    code: "V01/limit",
    limit: "entries",
  },
  {
    name: "an archive in an archive",
    make: () => zipArchive([{ name: "inside.xlsx", bytes: inside() }]),
    code: "V01/not-a-table",
  },
  {
    name: "an OpenDocument row repeated a million times",
    make: () =>
      odsAround(
        '<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000"/></table:table-row></table:table>',
      ),
    code: "V01/limit",
    limit: "cells",
  },
];
