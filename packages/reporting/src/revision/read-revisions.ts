import { causeOfCode, changeCauses, type Decimal, decimal, moneyViews } from "@coop-census/census";
import { PermanentFault, type ShelfFile } from "@coop-census/contracts";
import { readCsv } from "../csv/read-csv.ts";
import { decodeUtf8 } from "../text/decode-utf8.ts";
import type { EditionRevision } from "./edition-revision.ts";

const changeOf = (text: string): EditionRevision["change"] => {
  const change = (["changed", "new", "gone"] as const).find((one) => one === text);
  if (change === undefined) throw new RangeError(`not a kind of change: ${text}`);
  return change;
};

const confOf = (text: string): EditionRevision["conf"] => {
  const conf = (["F", "C"] as const).find((one) => one === text);
  if (conf === undefined) throw new RangeError(`not a confidentiality: ${text}`);
  return conf;
};

const ofRow = (of: (name: string) => string): EditionRevision => {
  const figure = (name: string): Decimal | null => (of(name) === "" ? null : decimal(of(name)));
  const list = (name: string): readonly string[] => of(name).split(" ").filter(Boolean);
  const causes = list("reasons").flatMap((code) => causeOfCode(code) ?? []);
  const parts = new Map(
    changeCauses.flatMap((cause) => {
      const amount = figure(cause.replace("-", "_"));
      return amount === null ? [] : [[cause, amount] as const];
    }),
  );
  return {
    coordinates: {
      series: of("series"),
      view: moneyViews.find((view) => view === of("view")) ?? null,
      geo: of("geo"),
      type: of("type"),
      activity: of("activity"),
      indicator: of("indicator"),
      detail: of("detail"),
      unit: of("unit"),
    },
    // Editions that were frozen before the column was there print every value.
    conf: of("conf") === "" ? "F" : confOf(of("conf")),
    change: changeOf(of("change")),
    before: figure("before"),
    after: figure("after"),
    difference: figure("difference"),
    causes,
    parts: causes.length > 0 && parts.size === 0 ? null : parts,
    reporters: list("reporters").flatMap((one) => {
      const [code = "", reporter = ""] = one.split(":");
      const cause = causeOfCode(code);
      return cause === null ? [] : [{ cause, reporter }];
    }),
  };
};

/** What the revisions.csv of a frozen edition says; null where the edition has none, PermanentFault "edition/unreadable" where it is broken. */
export const readRevisions = (files: readonly ShelfFile[]): readonly EditionRevision[] | null => {
  const file = files.find(({ path }) => path === "revisions.csv");
  if (file === undefined) return null;
  try {
    const [header = [], ...rows] = readCsv(decodeUtf8(file.bytes) ?? "");
    return rows.map((fields) => ofRow((name) => fields[header.indexOf(name)] ?? ""));
  } catch (cause) {
    throw new PermanentFault("edition/unreadable", "revisions.csv of the edition cannot be read", {
      cause,
      cure: "Run `census edition verify` on the folder to see which files were changed.",
    });
  }
};
