import { describe, expect, it } from "vitest";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import type { Affiliation } from "../network/network.ts";
import { v20 } from "./v20-membership.ts";

const ret = tabledReturn(["ENT_TOTAL"], [["12"]]);
const affiliation = (more: Partial<Affiliation>): Affiliation => ({
  organisation: "fr-one",
  body: "cicopa",
  role: "FULL",
  certainty: "stated",
  inRoster: true,
  from: null,
  to: null,
  ...more,
});
const found = (...affiliations: readonly Partial<Affiliation>[]) =>
  v20
    .check(contextOf(ret, { affiliations: affiliations.map(affiliation) }))
    .map((one) => [one.code, one.severity, one.level, one.address.row, one.indicator]);

describe("V20", () => {
  it("is silent for a stated full or direct member", () => {
    expect(found({ role: "FULL" })).toEqual([]);
    expect(found({ role: "DIRECT" }, { body: "cecop" })).toEqual([]);
  });

  it.each(["to_confirm", "inferred"] as const)("informs once a file that a membership is %s", (certainty) => {
    expect(found({ certainty })).toEqual([["V20/unconfirmed", "INFO", "file", 0, null]]);
  });

  it("informs that the return of an associate is read and never added", () => {
    expect(found({ role: "ASSOC_SECTOR", certainty: "to_confirm", inRoster: false })).toEqual([
      ["V20/not-added", "INFO", "file", 0, null],
    ]);
  });

  it("informs that a full member inside another one is not added beside it", () => {
    const inside = contextOf(ret, { affiliations: [affiliation({})], isInsideMember: true });
    expect(v20.check(inside).map(({ code, params }) => [code, params["roles"]])).toEqual([["V20/not-added", "FULL"]]);
  });

  it("informs that nobody knows of a membership", () => {
    expect(found()).toEqual([["V20/no-membership", "INFO", "file", 0, null]]);
    expect(found({ organisation: "it-two" })).toEqual([["V20/no-membership", "INFO", "file", 0, null]]);
  });

  it("warns of a member of a regional body that is none of the main one", () => {
    expect(found({ body: "cecop" })).toEqual([["V20/outside-main-body", "WARN", "file", 0, null]]);
    expect(found({ body: "cecop" }, { role: "OBSERVER" })).toEqual([
      ["V20/outside-main-body", "WARN", "file", 0, null],
    ]);
  });
});
