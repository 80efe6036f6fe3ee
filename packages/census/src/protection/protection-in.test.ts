import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { networkOf } from "../fixture/network-of.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { referenceDate } from "../observation/reference-date.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { contextOfYear } from "../roll-up/context-of-year.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import type { ProtectedYear } from "./contribution-in.ts";
import type { EnterprisesBehind } from "./enterprises-behind.ts";
import { type Protection, protectionIn } from "./protection-in.ts";
import type { ReleaseConsent } from "./release-consent.ts";

const year = 2022;
const network = networkOf({ a: ["IT", "EUR"], b: ["IT", "EUR"], c: ["FR", "EUR"] });

type Values = Readonly<Record<string, number>>;
type More = Partial<Pick<Observation, "isPublic" | "confidentiality" | "reference">>;

/** A return of worker cooperatives, one value an indicator, nothing public. */
const returnOf = (organisation: string, values: Values, more: More = {}): AcceptedReturn => ({
  organisation,
  year,
  observations: Object.entries(values).map(([indicator, value], index) => ({
    reporter: organisation,
    year,
    scope: "AFF",
    perimeter: "COOP",
    country: "IT",
    area: "_T",
    type: "WORKER",
    activity: "_T",
    activityRevision: null,
    indicator,
    dimensions: noDimensions,
    value: decimal(value),
    unit: indicator.startsWith("ENT") ? "ENT" : "PER",
    reference: referenceDate("2022-12-31"),
    flags: "",
    confidentiality: "F",
    isPublic: false,
    address: { sheet: null, row: 2, column: index + 1, header: null },
    ...more,
  })),
  terms: { rollUpScope: "AFF", totalType: "WORKER" },
  keptOut: [],
  blankRows: [],
});

const says = (organisation: string, enterprises: number | null, largestShare: number | null): EnterprisesBehind => ({
  organisation,
  year,
  ofRegister: [],
  said: [
    {
      type: "WORKER",
      area: "_T",
      activity: "_T",
      indicator: "WRK_TOTAL",
      enterprises: enterprises === null ? null : decimal(enterprises),
      largestShare: largestShare === null ? null : decimal(largestShare),
    },
  ],
});

interface Given {
  readonly returns: readonly AcceptedReturn[];
  readonly behind?: readonly EnterprisesBehind[];
  readonly consents?: readonly ReleaseConsent[];
  readonly overlaps?: readonly Overlap[];
}

const protect = ({ returns, behind = [], consents = [], overlaps = [] }: Given) => {
  const context = contextOfYear({ year, series: "main", network, overlaps, returns, variant: "all_reported" });
  const judged: ProtectedYear = { year, returns, behind, consents };
  const protection = protectionIn(context, judged);
  const cell = (geo: string, indicator: string) => {
    const found = rollUpMembers(context).find(
      (one) => one.geo === geo && one.indicator === indicator && one.type === "WORKER",
    );
    if (found === undefined) throw new Error(`no ${indicator} in ${geo}`);
    return found;
  };
  return { protection, cell, of: (geo: string, indicator: string) => protection.ofCell(cell(geo, indicator)) };
};

describe("a cell", () => {
  it("of counts of enterprises is free unless the member asks otherwise", () => {
    expect(protect({ returns: [returnOf("a", { ENT_TOTAL: 1 })] }).of("IT", "ENT_TOTAL")).toBe(null);
    const asked = returnOf("a", { ENT_TOTAL: 1 }, { confidentiality: "C" });
    expect(protect({ returns: [asked] }).of("IT", "ENT_TOTAL")).toBe("few");
  });

  it("is protected where nobody knows its largest enterprise, and free once its template says so", () => {
    const returns = [returnOf("a", { ENT_TOTAL: 40, WRK_TOTAL: 900 })];
    expect(protect({ returns }).of("IT", "WRK_TOTAL")).toBe("unknown");
    expect(protect({ returns, behind: [says("a", null, 60)] }).of("IT", "WRK_TOTAL")).toBe(null);
    expect(protect({ returns, behind: [says("a", null, 76)] }).of("IT", "WRK_TOTAL")).toBe("dominant");
    expect(protect({ returns, behind: [says("a", 2, 60)] }).of("IT", "WRK_TOTAL")).toBe("few");
  });

  it("never takes a share that is none for an answer", () => {
    const returns = [returnOf("a", { ENT_TOTAL: 40, WRK_TOTAL: 900 })];
    for (const share of [-5, 0, 101]) {
      expect(protect({ returns, behind: [says("a", null, share)] }).of("IT", "WRK_TOTAL")).toBe("unknown");
    }
  });

  it("is free where its owner has published it or signed a release of that year and indicator", () => {
    const returns = [returnOf("a", { ENT_TOTAL: 1, WRK_TOTAL: 900 })];
    const consent = { organisation: "a", year, indicator: "WRK_TOTAL" };
    expect(protect({ returns }).of("IT", "WRK_TOTAL")).toBe("few");
    expect(protect({ returns, consents: [consent] }).of("IT", "WRK_TOTAL")).toBe(null);
    expect(protect({ returns, consents: [{ ...consent, indicator: null }] }).of("IT", "WRK_TOTAL")).toBe(null);
    expect(protect({ returns, consents: [{ ...consent, year: 2021 }] }).of("IT", "WRK_TOTAL")).toBe("few");
    expect(protect({ returns, consents: [{ ...consent, indicator: "TURN" }] }).of("IT", "WRK_TOTAL")).toBe("few");
    const published = [returnOf("a", { ENT_TOTAL: 1, WRK_TOTAL: 900 }, { isPublic: true })];
    expect(protect({ returns: published }).of("IT", "WRK_TOTAL")).toBe(null);
  });

  it("counts the enterprises of a register's rows, of the one scope and perimeter that roll up", () => {
    const returns = [returnOf("a", { WRK_TOTAL: 900 })];
    const row = {
      scope: "AFF" as const,
      perimeter: "COOP" as const,
      type: "WORKER",
      activity: "C",
      activityRevision: "4" as const,
      indicator: "WRK_TOTAL",
      enterprises: 5,
      largest: decimal(300),
      size: decimal(900),
    };
    const judge = (ofRegister: EnterprisesBehind["ofRegister"]) =>
      protect({ returns, behind: [{ organisation: "a", year, ofRegister, said: [] }] }).of("IT", "WRK_TOTAL");
    expect(judge([row])).toBe(null);
    expect(judge([{ ...row, enterprises: 2 }])).toBe("few");
    expect(judge([{ ...row, largest: decimal(700) }])).toBe("dominant");
    expect(judge([{ ...row, scope: "NAT" }])).toBe("unknown");
    expect(judge([{ ...row, perimeter: "COOP_SUBS" }])).toBe("unknown");
  });

  it("is protected where what is printed of its dates would tell one reporter's value", () => {
    const values = { ENT_TOTAL: 40, WRK_TOTAL: 900 };
    const behind = [says("a", 40, 5), says("b", 40, 5), says("c", 2, 50)];
    const [a, b] = [returnOf("a", values), returnOf("b", values)];
    const late = returnOf("c", values, { reference: referenceDate("2021-12-31") });
    expect(protect({ returns: [a, b, returnOf("c", values)], behind }).of("EUR", "WRK_TOTAL")).toBe(null);
    expect(protect({ returns: [a, b, late], behind }).of("EUR", "WRK_TOTAL")).toBe("few");
  });

  it("is protected where its bounds would tell the value of one side of an overlap", () => {
    const returns = [returnOf("a", { ENT_TOTAL: 40, WRK_TOTAL: 900 }), returnOf("b", { ENT_TOTAL: 2, WRK_TOTAL: 30 })];
    const behind = [says("a", 40, 5), says("b", 2, 50)];
    const overlap: Overlap = {
      a: "a",
      b: "b",
      kind: "structural",
      type: null,
      indicator: "ENT_TOTAL",
      amount: null,
      referenceDate: null,
    };
    expect(protect({ returns, behind }).of("IT", "WRK_TOTAL")).toBe(null);
    expect(protect({ returns, behind, overlaps: [overlap] }).of("IT", "WRK_TOTAL")).toBe("few");
  });

  it("is protected where what was removed is of nobody knows how many enterprises", () => {
    const values = { ENT_TOTAL: 40, WRK_TOTAL: 900 };
    const returns = [returnOf("a", values), returnOf("b", values)];
    const behind = [says("a", 40, 5), says("b", 40, 5)];
    const overlap: Overlap = {
      a: "a",
      b: "b",
      kind: "declared",
      type: null,
      indicator: "WRK_TOTAL",
      amount: decimal(20),
      referenceDate: "2022",
    };
    const { of, cell } = protect({ returns, behind, overlaps: [overlap] });
    expect(cell("IT", "WRK_TOTAL").overlap).toBe("20");
    expect(of("IT", "WRK_TOTAL")).toBe("unknown");
  });
});

describe("what some reporters give to a cell", () => {
  const judge = (
    behind: readonly EnterprisesBehind[],
    ids: readonly string[],
  ): ReturnType<Protection["ofReporters"]> => {
    const values = { ENT_TOTAL: 40, WRK_TOTAL: 900 };
    const { protection, cell } = protect({ returns: [returnOf("a", values), returnOf("b", values)], behind });
    return protection.ofReporters(cell("IT", "WRK_TOTAL"), ids);
  };

  it("is free where it and the rest are", () => {
    expect(judge([says("a", 40, 5), says("b", 40, 5)], ["a"])).toBe(null);
    expect(judge([], [])).toBe(null);
  });

  it("is protected where the rest would be told by subtraction", () => {
    expect(judge([says("a", 40, 5), says("b", 2, 50)], ["a"])).toBe("few");
    expect(judge([says("a", 40, 5), says("b", 2, 50)], ["a", "b"])).toBe(null);
  });
});

it("a reporter of which something is public hides nobody with the rest", () => {
  const open = returnOf("a", { ENT_TOTAL: 400, WRK_TOTAL: 9000 }, { isPublic: true });
  const ofWomen = open.observations.map((one) => ({
    ...one,
    isPublic: false,
    dimensions: { ...noDimensions, SEX: "F" },
  }));
  const mixed = { ...open, observations: [...open.observations, ...ofWomen.slice(1)] };
  const other = returnOf("b", { ENT_TOTAL: 2, WRK_TOTAL: 30 });
  const { of } = protect({ returns: [mixed, other], behind: [says("b", 2, 50)] });
  expect(of("IT", "WRK_TOTAL")).toBe("few");
  expect(protect({ returns: [mixed] }).of("IT", "WRK_TOTAL")).toBe(null);
});
