import { decimal, type SeriesBreak } from "@coop-census/census";
import { PermanentFault, type ShelfFile } from "@coop-census/contracts";
import { readCsv } from "../csv/read-csv.ts";
import { decodeUtf8 } from "../text/decode-utf8.ts";
import type { PublishedPoint } from "./published-point.ts";

const kinds: readonly SeriesBreak["kind"][] = ["joined", "left", "scope", "break"];

const listOf = (text: string): readonly string[] => text.split(" ").filter(Boolean);

const breakOf = (text: string): SeriesBreak => {
  const [name = "", reporters = ""] = text.split(":");
  const kind = kinds.find((one) => one === name);
  if (kind === undefined) throw new RangeError(`not a break: ${text}`);
  return { kind, reporters: reporters.split("+").filter(Boolean) };
};

const ofRow = (of: (name: string) => string): PublishedPoint => ({
  series: of("series"),
  geo: of("geo"),
  type: of("type"),
  activity: of("activity"),
  indicator: of("indicator"),
  detail: of("detail"),
  unit: of("unit"),
  year: Number(of("year")),
  value: decimal(of("value")),
  printed: decimal(of("printed")),
  bounds: { lower: decimal(of("lower")), upper: decimal(of("upper")) },
  flags: of("flags"),
  reporters: { answered: Number(of("reporters_answered")), of: Number(of("reporters_of")) },
  standIns: listOf(of("stand_ins")),
  constant: of("constant_value") === "" ? null : decimal(of("constant_value")),
  constantReporters: listOf(of("constant_reporters")),
  breaks: listOf(of("breaks")).map(breakOf),
});

/** What the series.csv of a frozen edition says, in its order; PermanentFault "edition/unreadable" where it is missing or broken. */
export const readSeries = (files: readonly ShelfFile[]): readonly PublishedPoint[] => {
  const file = files.find(({ path }) => path === "series.csv");
  try {
    if (file === undefined) throw new RangeError("there is no series.csv");
    const [header = [], ...rows] = readCsv(decodeUtf8(file.bytes) ?? "");
    const places = new Map(header.map((name, index) => [name, index]));
    return rows.map((fields) => ofRow((name) => fields[places.get(name) ?? -1] ?? ""));
  } catch (cause) {
    throw new PermanentFault("edition/unreadable", "series.csv of the edition cannot be read", {
      cause,
      cure: "Run `census edition verify` on the folder to see which files were changed.",
    });
  }
};
