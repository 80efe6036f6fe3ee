import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { detectDialect } from "../csv/detect-dialect.ts";
import { eachCsvRecord } from "../csv/each-csv-record.ts";
import { decodeText } from "../text/decode-text.ts";
import { detectEncoding } from "../text/detect-encoding.ts";

// Public corpora are no part of the product: where their folder is named, they are read too.
const folder = process.env["CENSUS_EXTRA_DATA"] ?? "";

const filesIn = (name: string, ending: string): readonly string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending) && !file.endsWith("LICENSE"))
    .map((file) => join(folder, name, file))
    .filter((file) => statSync(file).isFile());

const detect = (file: string) => {
  const bytes = readFileSync(file);
  const found = detectEncoding(bytes, { isWhole: true });
  if (found.kind !== "detected") return { found, text: null };
  const decoded = decodeText(bytes, found.mark, found.encoding);
  return { found, text: decoded.ok ? decoded.value.text : null };
};

/** The names of the files are the encodings they are in; these are read by another that gives the same or no text. */
const asNamed: Readonly<Record<string, string | null>> = {
  ascii: "utf-8",
  big5: "big5",
  euc_jp: "euc-jp",
  euc_kr: "euc-kr",
  gb18030: "gb18030",
  iso2022cn: null,
  iso2022jp: "iso-2022-jp",
  iso2022kr: null,
  iso88591_en: "utf-8",
  iso88592_cs: "iso-8859-2",
  iso88595_ru: "iso-8859-5",
  iso88596_ar: "iso-8859-6",
  iso88597_el: "iso-8859-7",
  iso88598: "iso-8859-8",
  iso88598_he: "iso-8859-8",
  iso88599_tr: "windows-1254",
  koi8r: "koi8-r",
  shiftjis: "shift_jis",
  // Its mark says big endian, its text is little endian: refused.
  utf16be: null,
  utf16le: "utf-16le",
  utf32be: null,
  utf32le: null,
  utf8: "utf-8",
  // Nothing but a list of signs: no word tells.
  windows_1252: null,
  windows_874: "windows-874",
};

const labelOf = (file: string): string | null => {
  const name = file.split("/").find((part) => part in asNamed || part.startsWith("windows_125"));
  if (name === undefined) return "utf-8";
  return name in asNamed ? (asNamed[name] ?? null) : `windows-${name.slice(8, 12)}`;
};

describe.runIf(folder !== "")("public corpora", () => {
  test("every encoding of the corpus is read as what it is, or refused by its name", () => {
    const wrong = filesIn("corpus-encodings", "").filter((file) => {
      const label = labelOf(file.slice(folder.length));
      const { text } = detect(file);
      if (label === null) return text !== null;
      const bytes = readFileSync(file);
      return text !== new TextDecoder(label).decode(bytes);
    });
    expect(wrong).toEqual([]);
  });

  test("every table of the CSV corpus is split into the cells that stand beside it", () => {
    const files = filesIn("corpus-csv-spectrum/csvs", ".csv");
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { text } = detect(file);
      const { delimiter, certainty } = detectDialect(text ?? "");
      expect([file, delimiter, certainty]).toEqual([file, ",", "proved"]);
      const [header = [], ...rows] = recordsOf(text ?? "");
      // A line end within a cell is read as one, however it was written.
      const expected: unknown = JSON.parse(
        readFileSync(file.replace("/csvs/", "/json/").replace(".csv", ".json"), "utf8").replaceAll("\\r\\n", "\\n"),
      );
      expect(rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])))).toEqual(expected);
    }
  });

  test("no file of tables is read with a replacement character, and each is told, asked or refused", () => {
    for (const name of ["corpus-frictionless", "corpus-rust-csv"]) {
      for (const file of filesIn(name, ".csv")) {
        const { found, text } = detect(file);
        expect(["detected", "mixed", "foreign", "undecidable"]).toContain(found.kind);
        if (text === null) continue;
        expect(text).not.toContain("\ufffd");
        expect(["proved", "likely", "open"]).toContain(detectDialect(text).certainty);
      }
    }
  });
});

const recordsOf = (text: string): readonly (readonly string[])[] => {
  const records: (readonly string[])[] = [];
  eachCsvRecord(text, ",", ({ fields }) => {
    if (fields.some((field) => field !== "")) records.push(fields);
    return "go on";
  });
  return records;
};
