import { expect, it } from "vitest";
import type { Affiliation, Network } from "./network.ts";
import { perimeterChanges } from "./perimeter-changes.ts";

const held = (
  organisation: string,
  role: Affiliation["role"],
  from: string | null,
  to: string | null,
): Affiliation => ({
  organisation,
  body: "cicopa",
  role,
  certainty: "stated",
  inRoster: true,
  from,
  to,
});

const network: Network = {
  bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
  countries: [
    { country: "TR", name: "Turkey", place: "APA", from: null, to: "2021" },
    { country: "TR", name: "Turkey", place: "EUR", from: "2022", to: null },
    { country: "IT", name: "Italy", place: "EUR", from: null, to: null },
  ],
  organisations: ["new", "gone", "raised", "part", "whole"]
    .map((id) => ({ id, name: id, country: "IT", kind: "UNION", isGroup: false }))
    .concat([{ id: "moved", name: "moved", country: "TR", kind: "UNION", isGroup: false }]),
  affiliations: [
    held("new", "FULL", "2022-03", null),
    held("gone", "FULL", null, "2022-06"),
    held("gone", "FORMER", "2022-07", null),
    held("raised", "ASSOC_OTHER", null, "2021"),
    held("raised", "FULL", "2022", null),
    held("part", "FULL", null, null),
    held("whole", "FULL", null, null),
    held("moved", "FULL", null, null),
  ],
  partsOf: [{ part: "part", whole: "whole", from: "2022", to: null }],
};

it("names who joined, left or has another role, who is added by another rule, and which country moved", () => {
  const said = perimeterChanges(network, 2021, 2022, "cicopa").map((one) =>
    [one.organisation ?? one.country, one.change, one.before, one.after, one.addedBefore, one.addedAfter].join(" "),
  );
  expect(said).toEqual([
    "gone left FULL  true false",
    "new joined  FULL false true",
    "part adding-changed FULL FULL true false",
    "raised role-changed ASSOC_OTHER FULL false true",
    "TR country-moved APA EUR true true",
  ]);
});

it("names nothing between years that are alike, nor of another body", () => {
  expect(perimeterChanges(network, 2022, 2023, "cicopa")).toEqual([]);
  expect(perimeterChanges(network, 2021, 2022, "cecop")).toEqual([]);
});
