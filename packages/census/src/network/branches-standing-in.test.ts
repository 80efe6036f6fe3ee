import { expect, it } from "vitest";
import { tallyReturn } from "../fixture/tally-return.ts";
import { rollUpYear } from "../roll-up/roll-up-year.ts";
import type { Network } from "./network.ts";
import { standInRefusal } from "./stand-in-refusal.ts";

const year = 2021;
const affiliation = (organisation: string, role: "FULL" | "ASSOC_SECTOR" | "OBSERVER", body = "cicopa") =>
  ({ organisation, body, role, certainty: "stated", inRoster: true, from: null, to: null }) as const;

const network: Network = {
  bodies: [
    { id: "cicopa", name: "CICOPA", parent: null, from: null, to: null },
    { id: "cecop", name: "CECOP", parent: "cicopa", from: null, to: null },
  ],
  countries: [{ country: "IT", name: "Italy", place: "EUR", from: null, to: null }],
  organisations: [
    ...["parent", "branch", "other", "guest", "inside"].map((id) => ({ id, country: "IT" })),
    { id: "abroad", country: "FR" },
  ].map((one) => ({ ...one, name: one.id, kind: "UNION", isGroup: false })),
  affiliations: [
    affiliation("parent", "FULL"),
    affiliation("parent", "FULL", "cecop"),
    affiliation("branch", "ASSOC_SECTOR"),
    affiliation("other", "FULL"),
    affiliation("inside", "FULL"),
    affiliation("guest", "OBSERVER"),
    affiliation("abroad", "ASSOC_SECTOR"),
  ],
  partsOf: [{ part: "inside", whole: "parent", from: null, to: null }],
};

const standIns = [{ organisation: "branch", parent: "parent", year }];
const of = (given: Readonly<Record<string, number>>, series = "main", decided = standIns) =>
  rollUpYear({
    year,
    series,
    network,
    overlaps: [],
    returns: Object.entries(given).map(([id, value]) => tallyReturn(id, year, value)),
    variant: "all_reported",
    standIns: decided,
  })
    .filter(({ geo, type }) => geo === "WORLD" && type === "WORKER")
    .map(({ value, flags, reporters }) => [value, flags, reporters.ids.join(" ")]);

it("a branch adds with flag D while its parent has no return, in bodies in which it is a branch only", () => {
  expect(of({ branch: 7, other: 5 })).toEqual([["12", "D", "branch other"]]);
  expect(of({ branch: 7 }, "cecop")).toEqual([]);
  expect(of({ branch: 7 }, "main", [])).toEqual([]);
});

it("a branch stops adding once the parent has answered, and in no other year", () => {
  expect(of({ branch: 7, parent: 20 })).toEqual([["20", "", "parent"]]);
  expect(of({ branch: 7 }, "main", [{ organisation: "branch", parent: "parent", year: 2020 }])).toEqual([]);
});

it("a full member inside another one never adds beside it, and may stand in for it", () => {
  expect(of({ inside: 3, parent: 20 })).toEqual([["20", "", "parent"]]);
  expect(of({ inside: 3 })).toEqual([]);
  expect(of({ inside: 3 }, "main", [{ organisation: "inside", parent: "parent", year }])).toEqual([
    ["3", "D", "inside"],
  ]);
});

it.each([
  ["branch", "parent", [], null],
  ["inside", "parent", [], null],
  ["branch", "parent", ["parent"], "parent-answered"],
  ["nobody", "parent", [], "unknown-organisation"],
  ["branch", "nobody", [], "unknown-parent"],
  ["parent", "parent", [], "same"],
  ["abroad", "parent", [], "other-country"],
  ["other", "parent", [], "branch-adds"],
  ["guest", "parent", [], "no-branch"],
  ["branch", "guest", [], "parent-not-additive"],
] as const)("%s for %s, with returns of %j: %s", (organisation, parent, answered, wanted) => {
  expect(standInRefusal(network, { organisation, parent, year }, new Set(answered))).toBe(wanted);
});
