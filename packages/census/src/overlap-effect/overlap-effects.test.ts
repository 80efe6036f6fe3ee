import { expect, it } from "vitest";
import { decimal, zero } from "../decimal/decimal.ts";
import type { Network } from "../network/network.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import { overlapEffects } from "./overlap-effects.ts";
import { sayOverlapEffect } from "./say-overlap-effect.ts";

const network: Network = {
  bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
  countries: [{ country: "IT", name: "Italy", place: "EUR", from: null, to: null }],
  organisations: ["a", "b", "c"].map((id) => ({ id, name: id, country: "IT", kind: "UNION", isGroup: false })),
  affiliations: ["a", "b", "c"].map((organisation) => ({
    organisation,
    body: "cicopa",
    role: "FULL" as const,
    certainty: "stated" as const,
    inRoster: true,
    from: null,
    to: null,
  })),
};

const member = (reporter: string, indicator: string, value: number): MemberCell => ({
  reporter,
  country: "IT",
  type: "WORKER",
  activity: "_T",
  indicator,
  detail: "_T",
  unit: indicator === "ENT_TOTAL" ? "ENT" : "PER",
  value: decimal(value),
  flags: "",
  composition: { fresh: decimal(value), standIn: zero, national: zero, estimated: zero, imputed: zero },
});

const members = [
  member("a", "ENT_TOTAL", 100),
  member("a", "WRK_TOTAL", 1000),
  member("b", "ENT_TOTAL", 60),
  member("b", "WRK_TOTAL", 500),
  member("c", "WRK_TOTAL", 9),
];

const declared: Overlap = {
  a: "a",
  b: "b",
  kind: "declared",
  type: null,
  indicator: "ENT_TOTAL",
  amount: decimal(50),
  referenceDate: "2021",
};

const said = (overlap: Overlap, others: readonly Overlap[] = []): string => {
  const context = { year: 2021, series: "main", network, overlaps: [overlap, ...others], members };
  const [effect] = overlapEffects(context);
  return effect === undefined ? "" : sayOverlapEffect(overlap, 2021, effect);
};

it("a declared one says what it removed and where, and that the workers of it are unmeasured", () => {
  expect(said(declared)).toBe(
    "It removes from IT: 50 (ENT_TOTAL). It lowers the lower bound of IT by: 500 (WRK_TOTAL), since what enterprises in both have is unmeasured.",
  );
});

it("a held one says why nothing is removed, and how far it widens meanwhile", () => {
  expect(said({ ...declared, referenceDate: "2017" })).toMatch(
    /^It was measured more than three years earlier \(V36\) and is not removed until somebody decides\. It lowers the lower bound of IT by: 50 \(ENT_TOTAL\), since at most 50 are in both/,
  );
  expect(said({ ...declared, amount: decimal(61) })).toMatch(/^It is larger than the smaller of the two \(V36\)/);
});

it("one that others allow already says that it changes nothing", () => {
  const suspected: Overlap = { ...declared, kind: "suspected", amount: null };
  expect(said({ ...declared, kind: "structural", amount: decimal(5) }, [suspected])).toBe(
    "It changes no figure of IT: the two meet in none of it, or the other overlaps allow as much already.",
  );
});

it("one whose side has no such figure says so", () => {
  expect(said({ ...declared, b: "c", kind: "structural", indicator: "MBR_TOTAL" })).toBe(
    "It does nothing in 2021: a gives no figure of it, and c gives no figure of it.",
  );
});
