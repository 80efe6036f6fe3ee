import { type Decimal, decimal, type QualityCode, type QualityMeasure, qualityDefinitions } from "@coop-census/census";
import { PermanentFault, type ShelfFile } from "@coop-census/contracts";
import { readCsv } from "../csv/read-csv.ts";
import { decodeUtf8 } from "../text/decode-utf8.ts";

const isCode = (code: string): code is QualityCode => Object.hasOwn(qualityDefinitions, code);

const ofRow = (of: (name: string) => string): QualityMeasure => {
  const measure = of("measure");
  if (!isCode(measure)) throw new RangeError(`not a measure: ${measure}`);
  const text = (name: string): string | null => (of(name) === "" ? null : of(name));
  const figure = (name: string): Decimal | null => (of(name) === "" ? null : decimal(of(name)));
  return {
    heading: qualityDefinitions[measure].heading,
    measure,
    series: of("series"),
    geo: text("geo"),
    indicator: text("indicator"),
    detail: text("detail"),
    value: decimal(of("value")),
    unit: of("unit"),
    numerator: figure("numerator"),
    denominator: figure("denominator"),
  };
};

/** What the quality.csv of a frozen edition says; null where it has none, PermanentFault "edition/unreadable" where it is broken. */
export const readQuality = (files: readonly ShelfFile[]): readonly QualityMeasure[] | null => {
  const file = files.find(({ path }) => path === "quality.csv");
  if (file === undefined) return null;
  try {
    const [header = [], ...rows] = readCsv(decodeUtf8(file.bytes) ?? "");
    return rows.map((fields) => ofRow((name) => fields[header.indexOf(name)] ?? ""));
  } catch (cause) {
    throw new PermanentFault("edition/unreadable", "quality.csv of the edition cannot be read", {
      cause,
      cure: "Run `census edition verify` on the folder to see which files were changed.",
    });
  }
};
