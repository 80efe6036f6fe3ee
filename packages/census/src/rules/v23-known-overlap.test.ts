import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import { knownOverlapFindings, type OverlapReporter } from "./v23-known-overlap.ts";

const reporter = (organisation: string, more: Partial<OverlapReporter> = {}): OverlapReporter => ({
  organisation,
  name: organisation.toUpperCase(),
  isRegister: false,
  measured: [],
  ...more,
});

const overlap = (more: Partial<Overlap> = {}): Overlap => ({
  a: "it-a",
  b: "it-b",
  kind: "suspected",
  type: "WORKER",
  indicator: "ENT_TOTAL",
  amount: null,
  referenceDate: null,
  ...more,
});

const both = [reporter("it-a"), reporter("it-b")];
const measured = { kind: "declared", amount: decimal(7), referenceDate: "2022-06" } as const;

const asked = (overlaps: readonly Overlap[], reporters: readonly OverlapReporter[] = both, own = "it-a") =>
  knownOverlapFindings(overlaps, 2022, reporters, own).map(({ code, params }) => [code, params["other"]]);

const question = [["V23/known-overlap", "IT-B"]];

describe("V23 of reporters that are known to overlap", () => {
  it("asks each of the two about the other, once", () => {
    expect(asked([overlap(), overlap({ kind: "structural", type: null })])).toEqual(question);
    expect(asked([overlap()], both, "it-b")).toEqual([["V23/known-overlap", "IT-A"]]);
  });

  it("tells no figure", () => {
    const [found] = knownOverlapFindings([overlap({ ...measured, referenceDate: "2018" })], 2022, both, "it-a");
    expect(found?.params).toEqual({ other: "IT-B", year: "2022" });
    expect(found).toMatchObject({ severity: "QUERY", raw: "", keepsOut: [] });
  });

  it("asks nothing that is measured: by a declaration, by identifiers, by its own template", () => {
    expect(asked([overlap(measured)])).toEqual([]);
    expect(asked([overlap(), overlap(measured)])).toEqual([]);
    expect(asked([overlap(), overlap({ ...measured, type: null })])).toEqual([]);
    expect(
      asked(
        [overlap()],
        both.map((one) => ({ ...one, isRegister: true })),
      ),
    ).toEqual([]);
    expect(asked([overlap()], [reporter("it-a", { measured: ["it-b"] }), reporter("it-b")])).toEqual([]);
  });

  it("asks where the measured one is older than three years, of another type or indicator, or of one register only", () => {
    expect(asked([overlap({ ...measured, referenceDate: "2018-12-31" })])).toEqual(question);
    expect(asked([overlap(), overlap({ ...measured, type: "SOCIAL" })])).toEqual(question);
    expect(asked([overlap(), overlap({ ...measured, indicator: "WRK_TOTAL" })])).toEqual(question);
    expect(asked([overlap()], [reporter("it-a", { isRegister: true }), reporter("it-b")])).toEqual(question);
  });

  it("asks nobody whose other side has no figures of the year", () => {
    expect(asked([overlap()], [reporter("it-a"), reporter("it-c")])).toEqual([]);
  });
});
