import { describe, expect, test } from "vitest";
import { parseProfiles } from "./parse-profiles.ts";

const manifestHeader =
  "file,reporter,year,status,format,encoding,delimiter,decimal,thousands,header_row,date_style,language,currency,turnover_multiplier,rollup_scope,data_rows,total_type,public";
const line = (file: string, year: string): string =>
  `${file},it-prova,${year},current,csv,utf-8-sig,TAB,",",U+202F,3,dmy,it,EUR,1000000,AFF,1,NA_TYPE,yes`;
const mapOf = (file: string, total = "_T"): string =>
  [
    `${file},COLUMN,1,Tipologia,TYPE`,
    `${file},COLUMN,2,Cooperative,ENT_TOTAL`,
    `${file},DEFAULT,,,SCOPE=AFF`,
    `${file},DEFAULT,,,PERIM=COOP`,
    `${file},TYPE,,Lavoro ${file},WORKER`,
    `${file},TYPE,,Totale,${total}`,
  ].join("\n");

const parse = (manifest: string, map: string) =>
  parseProfiles({
    manifest: { name: "manifest.csv", bytes: Buffer.from(manifest) },
    headerMap: { name: "header_map.csv", bytes: Buffer.from(`\ufefffile,kind,position,label,code\n${map}\n`) },
  });

const manifestOf = (...lines: readonly string[]): string => [manifestHeader, ...lines].join("\r\n");

describe("profiles", () => {
  test("have the signs that the manifest only names", () => {
    const parsed = parse(manifestOf(line("a", "2021")), mapOf("a"));
    expect(parsed).toMatchObject({
      ok: true,
      profiles: [
        {
          organisation: "it-prova",
          years: [2021],
          form: { encoding: "utf-8", delimiter: "\t", decimal: ",", thousands: "\u202f" },
          defaults: { SCOPE: "AFF", PERIM: "COOP" },
          terms: { multiplier: "1000000", isPublic: true },
        },
      ],
    });
  });

  test("of one layout in two years are one, with the words of both", () => {
    const parsed = parse(manifestOf(line("b", "2022"), line("a", "2021")), `${mapOf("a")}\n${mapOf("b")}`);
    expect(parsed).toMatchObject({ ok: true, profiles: [{ years: [2021, 2022] }] });
    expect(parsed.ok ? parsed.profiles[0]?.labels.map(({ label }) => label) : []).toEqual([
      "Lavoro a",
      "Totale",
      "Lavoro b",
    ]);
  });

  test("whose words contradict each other stay apart", () => {
    const parsed = parse(manifestOf(line("a", "2021"), line("b", "2022")), `${mapOf("a")}\n${mapOf("b", "NA_TYPE")}`);
    expect(parsed).toMatchObject({ ok: true, profiles: [{ years: [2021] }, { years: [2022] }] });
  });
});

describe("mistakes", () => {
  test("are told all at once, each with its line", () => {
    const wrong = "c,it-prova,zwanzig,current,doc,klingon,;,.,.,0,iso,it,EURO,1500,ALL,1,NA_TYPE,maybe";
    const map = [
      mapOf("a"),
      "a,COLUMN,3,Cooperative,WRK_TOTAL",
      "a,SCOPE,,tutti,ALL",
      "a,COLOUR,,rosso,RED",
      "a,TYPE,,vuoto,",
      "z,COLUMN,1,A,TYPE",
    ].join("\n");
    const parsed = parse(manifestOf(line("a", "2021"), line("a", "2021"), wrong, line("d", "2021")), map);
    const places = parsed.ok ? [] : parsed.mistakes.map(({ where }) => where);
    expect(places).toEqual(
      expect.arrayContaining([
        "header_map.csv line 9, column code",
        "header_map.csv line 10, column kind",
        "header_map.csv line 11, column code",
        "header_map.csv line 12",
        "manifest.csv line 2 (a)",
        "manifest.csv line 3",
        "manifest.csv line 4, column year",
        "manifest.csv line 4, column format",
        "manifest.csv line 4, column header_row",
        "manifest.csv line 4, column currency",
        "manifest.csv line 4, column turnover_multiplier",
        "manifest.csv line 4, column rollup_scope",
        "manifest.csv line 4, column public",
        "manifest.csv line 5",
      ]),
    );
  });

  test("in the files themselves are told too", () => {
    const noColumns = parse("file,reporter\na,b\n", mapOf("a"));
    expect(noColumns).toMatchObject({ ok: false, mistakes: [{ where: "manifest.csv line 1" }] });
    const bytes = Buffer.concat([Buffer.from("file\n"), Buffer.of(0xff)]);
    const undecodable = parseProfiles({ manifest: { name: "m.csv", bytes }, headerMap: { name: "h.csv", bytes } });
    expect(undecodable).toMatchObject({ ok: false, mistakes: [{ where: "h.csv line 2" }, { where: "m.csv line 2" }] });
  });

  test("that make a layout ambiguous are refused", () => {
    const map = ["a,COLUMN,1,Cooperative,ENT_TOTAL", "a,COLUMN,2,cooperative ,ENT_TOTAL"].join("\n");
    const parsed = parse(manifestOf(line("a", "2021")), map);
    expect(parsed.ok ? [] : parsed.mistakes.map(({ message }) => message)).toEqual([
      expect.stringContaining("stands twice"),
      expect.stringContaining("ENT_TOTAL"),
      expect.stringContaining("SCOPE"),
      expect.stringContaining("PERIM"),
      expect.stringContaining("TYPE"),
    ]);
  });
});
