import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import type { LeafPlace, Network } from "../network/network.ts";
import { noDimensions } from "../observation/observation.ts";
import { referenceDate } from "../observation/reference-date.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
import type { Overlap } from "./overlap.ts";
import { rollUpYear } from "./roll-up-year.ts";

const seats: Readonly<Record<string, readonly [string, LeafPlace]>> = {
  us: ["US", "AME_NA"],
  us2: ["US", "AME_NA"],
  us3: ["US", "AME_NA"],
  pr: ["PR", "AME_XX"],
  fr: ["FR", "EUR"],
};

const network: Network = {
  bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
  countries: ["us", "pr", "fr"].map((id) => {
    const [country, place] = seats[id] ?? ["", "OTH"];
    return { country, name: country, place, from: null, to: null };
  }),
  organisations: Object.entries(seats).map(([id, [country]]) => ({
    id,
    name: id,
    country,
    kind: "UNION",
    isGroup: false,
  })),
  affiliations: Object.keys(seats).map((organisation) => ({
    organisation,
    body: "cicopa",
    role: "FULL",
    certainty: "stated",
    inRoster: true,
    from: null,
    to: null,
  })),
};

const returnOf = (organisation: string, values: Record<string, number>, indicator = "ENT_TOTAL"): AcceptedReturn => ({
  organisation,
  year: 2021,
  observations: Object.entries(values).map(([type, value], index) => ({
    reporter: organisation,
    year: 2021,
    scope: "AFF",
    perimeter: "COOP",
    country: seats[organisation]?.[0] ?? "",
    area: "_T",
    type,
    activity: "_T",
    activityRevision: null,
    indicator,
    dimensions: noDimensions,
    value: decimal(value),
    unit: "ENT",
    reference: referenceDate("2021"),
    flags: "",
    confidentiality: "F",
    isPublic: true,
    address: { sheet: null, row: index + 2, column: null, header: null },
  })),
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE" },
  keptOut: [],
  blankRows: [],
});

const overlap = (a: string, b: string, amount: number, more: Partial<Overlap> = {}): Overlap => ({
  a,
  b,
  kind: "declared",
  type: null,
  indicator: "ENT_TOTAL",
  amount: decimal(amount),
  referenceDate: "2021",
  ...more,
});

const released = (one: Overlap): Overlap => ({ ...one, decisions: [{ year: 2021, decision: "release" }] });

const rollUp = (returns: readonly AcceptedReturn[], overlaps: readonly Overlap[]) => {
  const cells = rollUpYear({ year: 2021, network, overlaps, returns, series: "main", variant: "all_reported" });
  return (geo: string, type: string, indicator = "ENT_TOTAL") => {
    const cell = cells.find((one) => one.geo === geo && one.type === type && one.indicator === indicator);
    return cell === undefined
      ? null
      : { ...cell, sums: [cell.gross, cell.overlapHere, cell.overlap, cell.value].join(" ") };
  };
};

describe("a declared overlap", () => {
  it("is removed at the lowest common place of its sides, and carried upward from there", () => {
    const at = rollUp([returnOf("us", { WORKER: 612 }), returnOf("pr", { WORKER: 60 })], [overlap("us", "pr", 50)]);
    expect(at("US", "ALL_COOP")?.sums).toBe("612 0 0 612");
    expect(at("AME_XX", "ALL_COOP")?.sums).toBe("60 0 0 60");
    expect(at("AME", "ALL_COOP")?.sums).toBe("672 50 50 622");
    expect(at("AME", "WORKER")?.sums).toBe("672 50 50 622");
    expect(at("WORLD", "ALL_ENT")?.sums).toBe("672 0 50 622");
  });

  it("is removed as it stands beside a loss, which says nothing of what the others share", () => {
    const at = rollUp(
      [returnOf("us", { WORKER: 10 }, "RESULT"), returnOf("us2", { WORKER: 10, SOCIAL: -30 }, "RESULT")],
      [overlap("us", "us2", 5, { indicator: "RESULT", type: "WORKER" })],
    );
    expect(at("US", "WORKER", "RESULT")?.sums).toBe("20 5 5 15");
    expect(at("US", "ALL_COOP", "RESULT")?.sums).toBe("-10 5 5 -15");
  });

  it("is removed in the country of both, or only in the world", () => {
    const inCountry = rollUp(
      [returnOf("us", { WORKER: 9 }), returnOf("us2", { WORKER: 8 })],
      [overlap("us2", "us", 5)],
    );
    expect(inCountry("US", "WORKER")?.sums).toBe("17 5 5 12");
    const inWorld = rollUp([returnOf("us", { WORKER: 9 }), returnOf("fr", { WORKER: 8 })], [overlap("us", "fr", 5)]);
    expect(inWorld("AME", "WORKER")?.sums).toBe("9 0 0 9");
    expect(inWorld("WORLD", "WORKER")?.sums).toBe("17 5 5 12");
  });

  it("is removed only if both sides are in the cell, and never beyond the smaller of them", () => {
    expect(rollUp([returnOf("us", { WORKER: 612 })], [overlap("us", "pr", 50)])("AME", "WORKER")?.sums).toBe(
      "612 0 0 612",
    );
    const small = rollUp(
      [returnOf("us", { WORKER: 612 }), returnOf("pr", { WORKER: 20 })],
      [released(overlap("us", "pr", 50))],
    );
    expect(small("AME", "WORKER")?.sums).toBe("632 20 20 612");
    const other = rollUp(
      [returnOf("us", { WORKER: 612 }), returnOf("pr", { WORKER: 60 }, "WRK_TOTAL")],
      [overlap("us", "pr", 50)],
    );
    expect(other("AME", "WORKER")?.sums).toBe("612 0 0 612");
    expect(other("AME", "WORKER", "WRK_TOTAL")?.sums).toBe("60 0 0 60");
  });

  it("never goes beyond the smaller of its sides, however much others add to the cell", () => {
    const returns = [returnOf("us", { WORKER: 20 }), returnOf("us2", { WORKER: 50 }), returnOf("us3", { WORKER: 100 })];
    const twice = [overlap("us", "us2", 15), overlap("us2", "us", 15)];
    expect(rollUp(returns, [released(overlap("us", "us2", 50))])("US", "WORKER")?.sums).toBe("170 20 20 150");
    expect(rollUp(returns, twice)("US", "WORKER")?.sums).toBe("170 20 20 150");
  });

  it("is removed whatever larger reporters there are elsewhere", () => {
    const returns = [returnOf("us", { WORKER: 9 }), returnOf("pr", { WORKER: 8 }), returnOf("fr", { WORKER: 1000 })];
    expect(rollUp(returns, [overlap("us", "pr", 5)])("AME", "WORKER")?.sums).toBe("17 5 5 12");
  });

  it("of one pair stated for a type and for all is one overlap, the larger of the two", () => {
    const at = rollUp(
      [returnOf("us", { WORKER: 60 }), returnOf("us2", { WORKER: 60 })],
      [overlap("us", "us2", 50), overlap("us2", "us", 50, { type: "WORKER" })],
    );
    expect(at("US", "WORKER")?.sums).toBe("120 50 50 70");
    const both = rollUp(
      [returnOf("us", { WORKER: 20, SOCIAL: 100 }), returnOf("us2", { WORKER: 10, SOCIAL: 100 })],
      [overlap("us", "us2", 8), overlap("us", "us2", 5, { type: "WORKER" })],
    );
    const here = (type: string) => both("US", type)?.overlapHere;
    expect(["WORKER", "SOCIAL", "ALL_COOP", "ALL_ENT"].map(here)).toEqual(["5", "0", "8", "8"]);
  });

  it("is limited once, at its own type, so that the total above stays the sum of its parts", () => {
    const at = rollUp(
      [returnOf("us", { WORKER: 2, SOCIAL: 100 }), returnOf("us2", { WORKER: 10, SOCIAL: 100 })],
      [released(overlap("us", "us2", 5, { type: "WORKER" })), overlap("us", "us2", 7, { type: "SOCIAL" })],
    );
    expect(["WORKER", "SOCIAL", "ALL_COOP", "ALL_ENT"].map((type) => at("US", type)?.value)).toEqual([
      "10",
      "193",
      "203",
      "203",
    ]);
  });

  it("of several pairs never leaves less than the largest reporter alone", () => {
    const at = rollUp(
      [returnOf("us", { WORKER: 50 }), returnOf("us2", { WORKER: 50 }), returnOf("us3", { WORKER: 50 })],
      [overlap("us", "us2", 50), overlap("us", "us3", 50), overlap("us2", "us3", 50)],
    );
    expect(at("US", "WORKER")?.sums).toBe("150 100 100 50");
  });

  it("of all types is removed from a part only where the sides meet in that part alone", () => {
    const all = [overlap("us", "us2", 10)];
    const apart = rollUp([returnOf("us", { WORKER: 60 }), returnOf("us2", { NA_TYPE: 30 })], all);
    expect([apart("US", "ALL_COOP")?.value, apart("US", "WORKER")?.value, apart("US", "NA_TYPE")?.value]).toEqual([
      "80",
      "60",
      "30",
    ]);
    const twice = rollUp([returnOf("us", { WORKER: 60, SOCIAL: 9 }), returnOf("us2", { WORKER: 30, SOCIAL: 9 })], all);
    expect([twice("US", "ALL_COOP")?.value, twice("US", "WORKER")?.value, twice("US", "SOCIAL")?.value]).toEqual([
      "98",
      "90",
      "18",
    ]);
    const once = rollUp([returnOf("us", { WORKER: 60, SOCIAL_A: 9 }), returnOf("us2", { SOCIAL_A: 30 })], all);
    expect([once("US", "ALL_COOP")?.value, once("US", "SOCIAL")?.value, once("US", "SOCIAL_A")?.value]).toEqual([
      "89",
      "30",
      "30",
    ]);
  });

  it("of all types is removed from no part where a side has figures without their type: they may be what both count", () => {
    const returns = [returnOf("us", { WORKER: 60, SOCIAL_A: 9 }), returnOf("us2", { SOCIAL_A: 30, NA_TYPE: 10 })];
    const at = rollUp(returns, [overlap("us", "us2", 10)]);
    expect(at("US", "SOCIAL_A")).toMatchObject({ value: "39", bounds: { lower: "30", upper: "39" } });
    expect(at("US", "ALL_COOP")).toMatchObject({ value: "99", bounds: { lower: "99", upper: "99" } });
  });

  it("of one type that a side does not tell apart is not removed, and widens the totals that hold both", () => {
    const workers = [returnOf("us", { WORKER: 60 }), returnOf("us2", { NA_TYPE: 30 })];
    const at = rollUp(workers, [overlap("us", "us2", 10, { type: "WORKER" })]);
    expect(at("US", "WORKER")).toMatchObject({ value: "60", bounds: { lower: "60", upper: "60" } });
    expect(at("US", "ALL_COOP")).toMatchObject({ value: "90", bounds: { lower: "80", upper: "90" } });
    const kinds = [returnOf("us", { SOCIAL_A: 60 }), returnOf("us2", { SOCIAL_A: 4, SOCIAL_B: 50, SOCIAL_XX: 20 })];
    const unmeasured = rollUp(kinds, [overlap("us", "us2", 0, { kind: "structural", type: "SOCIAL_A", amount: null })]);
    expect(unmeasured("US", "SOCIAL_A")?.bounds).toEqual({ lower: "60", upper: "64" });
    expect(unmeasured("US", "SOCIAL")?.bounds).toEqual({ lower: "110", upper: "134" });
  });

  it("of one type is removed from it and the totals above it, and from no other type", () => {
    const at = rollUp(
      [returnOf("us", { WORKER: 60, SOCIAL: 40 }), returnOf("us2", { WORKER: 30, SOCIAL: 40 })],
      [overlap("us", "us2", 10, { type: "WORKER" })],
    );
    expect(["WORKER", "SOCIAL", "ALL_COOP", "ALL_ENT"].map((type) => at("US", type)?.overlapHere)).toEqual([
      "10",
      "0",
      "10",
      "10",
    ]);
  });
});

describe("a declared overlap on hold", () => {
  const returns = [returnOf("us", { WORKER: 612 }), returnOf("pr", { WORKER: 60 })];
  const decided = (one: Overlap, decision: "release" | "keep-out", year = 2021): Overlap => ({
    ...one,
    decisions: [{ year, decision }],
  });
  const boundsOf = (one: Overlap) => {
    const cell = rollUp(returns, [one])("AME", "WORKER");
    return [cell?.overlapHere, cell?.bounds.lower, cell?.value, cell?.bounds.upper].join(" ");
  };
  const old = overlap("us", "pr", 50, { referenceDate: "2017" });

  it("that is older than three years is not removed, and widens the bounds", () => {
    expect(boundsOf(old)).toBe("0 622 672 672");
    expect(boundsOf({ ...old, referenceDate: "2018-01" })).toBe("50 622 622 622");
    expect(boundsOf({ ...old, referenceDate: null })).toBe("50 622 622 622");
  });

  it("that is larger than the smaller of the two is not removed, and widens the bounds by no more than the smaller", () => {
    expect(boundsOf(overlap("us", "pr", 61))).toBe("0 612 672 672");
    expect(boundsOf(overlap("us", "pr", 60))).toBe("60 612 612 612");
  });

  it("is removed once it is released for the year, and no other year", () => {
    expect(boundsOf(decided(old, "release"))).toBe("50 622 622 622");
    expect(boundsOf(decided(overlap("us", "pr", 61), "release"))).toBe("60 612 612 612");
    expect(boundsOf(decided(old, "release", 2022))).toBe("0 622 672 672");
  });

  it("is not removed where it is decided to keep it out, whatever its age", () => {
    expect(boundsOf(decided(overlap("us", "pr", 50), "keep-out"))).toBe("0 622 672 672");
  });
});

describe("an overlap that nobody measured", () => {
  const returns = [
    returnOf("us", { WORKER: 60 }),
    returnOf("us2", { WORKER: 30, SOCIAL: 5 }),
    returnOf("us3", { SOCIAL: 5 }, "WRK_TOTAL"),
  ];

  it.each(["structural", "suspected"] as const)("%s is never removed, even with an amount", (kind) => {
    expect(rollUp(returns, [overlap("us", "us2", 10, { kind })])("WORLD", "WORKER")?.sums).toBe("90 0 0 90");
  });

  it("suspected sets U in every cell that holds both sides, and only there", () => {
    const at = rollUp(returns, [overlap("us", "us2", 0, { kind: "suspected", amount: null })]);
    expect(["US", "AME_NA", "AME", "WORLD"].map((geo) => at(geo, "WORKER")?.flags)).toEqual(["U", "U", "U", "U"]);
    expect(at("US", "SOCIAL")?.flags).toBe("");
    expect(at("US", "SOCIAL", "WRK_TOTAL")?.flags).toBe("");
  });

  it("suspected of enterprises is doubtful for workers too, suspected of workers for workers alone", () => {
    const workers = [returnOf("us", { WORKER: 60 }, "WRK_TOTAL"), returnOf("us2", { WORKER: 30 }, "WRK_TOTAL")];
    const suspected = (indicator: string) => overlap("us", "us2", 0, { kind: "suspected", amount: null, indicator });
    expect(rollUp(workers, [suspected("ENT_TOTAL")])("US", "WORKER", "WRK_TOTAL")?.flags).toBe("U");
    expect(rollUp(workers, [suspected("WRK_TOTAL")])("US", "WORKER", "WRK_TOTAL")?.flags).toBe("U");
    expect(rollUp(workers, [suspected("TURN")])("US", "WORKER", "WRK_TOTAL")?.flags).toBe("");
  });

  it("structural sets no flag", () => {
    expect(rollUp(returns, [overlap("us", "us2", 10, { kind: "structural" })])("US", "WORKER")?.flags).toBe("");
  });
});
