import { readFileSync } from "node:fs";
import { type Decimal, isMoney, multiply, type Return, type ReturnRecord, type ReturnValue } from "@coop-census/census";
import type { Choice, Proposal } from "@coop-census/contracts";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { labelKey } from "../header/label-key.ts";
import { proposeReading } from "./propose-reading.ts";

const folder = new URL("../../../../samples/", import.meta.url);
const bytesOf = (name: string): Buffer => readFileSync(new URL(name, folder));
const recordsOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(bytesOf(name).toString("utf8"), { header: true, skipEmptyLines: true }).data;
const manifest = recordsOf("manifest.csv");
const facts = Map.groupBy(recordsOf("facts.csv"), (fact) => fact["file"] ?? "");

const factsOf = (ret: Return, { indicator, address }: ReturnValue, record: ReturnRecord, value: Decimal) => {
  const column = ret.columns.find((one) => one.address.column === address.column);
  const multiplier = ret.declared.multiplier?.value ?? column?.multiplier ?? ret.terms.multiplier;
  return {
    indicator,
    value: isMoney(indicator) ? multiply(value, multiplier) : value,
    unit: isMoney(indicator) ? (ret.terms.currency ?? "") : "",
    type: record.type.code ?? "?",
    geo: record.area.code === "_T" ? "" : (record.area.code ?? "?"),
    scope: record.scope.code ?? "?",
    perim: record.perimeter.code ?? "?",
    reference: record.reference?.date?.text ?? "",
    flag: record.flags?.codes ?? "",
  };
};
const keys = ["type", "geo", "scope", "perim", "indicator", "value", "unit", "reference", "flag"] as const;

/** choices on which a value depends */
const dependsOn = (proposal: Proposal, record: ReturnRecord, value: ReturnValue): Choice[] =>
  proposal.choices.filter((c) => {
    if (["roll-up-scope", "total-type", "public"].includes(c.about)) return false;
    if (["currency", "multiplier"].includes(c.about)) return isMoney(value.indicator);
    if (c.about === "column")
      return (
        c.column === value.address.column ||
        (c.value !== null &&
          ["TYPE", "GEO", "SCOPE", "PERIM", "REF_DATE", "FLAG", "BREAKDOWN", "ACTIVITY"].includes(c.value))
      );
    if (c.about === "word") {
      const d = c.reason.params["dimension"];
      const w = labelKey(c.reason.params["word"] ?? "");
      const l =
        d === "TYPE"
          ? record.type
          : d === "GEO"
            ? record.area
            : d === "SCOPE"
              ? record.scope
              : d === "PERIM"
                ? record.perimeter
                : d === "ACTIVITY"
                  ? record.activity
                  : null;
      return l === null ? record.breakdown !== null : labelKey(l.raw) === w;
    }
    return true;
  });

describe("x", () => {
  test.each(manifest)("$file", async (line) => {
    const file = line["file"] ?? "";
    const read = await proposeReading({
      bytes: bytesOf(file),
      fileName: file,
      year: Number(line["year"]),
      organisation: line["reporter"] ?? "",
      country: (line["reporter"] ?? "").slice(0, 2).toUpperCase(),
      profiles: [],
    });
    if (read.kind !== "proposed") throw new Error(JSON.stringify(read));
    const expected = new Map(
      (facts.get(file) ?? []).map((f) => [
        keys
          .map((k) =>
            k === "flag"
              ? Array.from(f[k] ?? "")
                  .toSorted()
                  .join("")
              : (f[k] ?? ""),
          )
          .join("|"),
        f,
      ]),
    );
    let right = 0,
      asked = 0,
      askedRight = 0,
      wrong = 0;
    const why = new Map<string, number>();
    for (const record of read.return.records)
      for (const value of record.values) {
        if (value.content.kind !== "number") {
          if (value.content.kind === "refused") console.log("refused", file, value.raw);
          continue;
        }
        const f = factsOf(read.return, value, record, value.content.value);
        const key = keys.map((k) => f[k]).join("|");
        const deps = dependsOn(read.proposal, record, value).filter((c) => c.certainty !== "proved");
        const ok = expected.delete(key);
        if (deps.length === 0) {
          if (ok) right++;
          else {
            wrong++;
            console.log("WRONG", key);
          }
        } else {
          asked++;
          if (ok) askedRight++;
          else console.log("asked, other:", key);
          for (const d of deps) why.set(`${d.about} ${d.subject ?? ""}->${d.value} (${d.reason.code})`, 1);
        }
      }
    console.log(file, { right, asked, askedRight, wrong, missing: expected.size }, [...why.keys()].join("; "), [
      ...expected.keys(),
    ]);
    expect(wrong).toBe(0);
  });
});
