import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { seriesOf } from "../roll-up/series.ts";
import { additiveMembers } from "./additive-members.ts";
import { countMembers } from "./count-members.ts";
import { isOutsideBody } from "./is-outside-body.ts";
import { membersOn } from "./members-on.ts";
import { networkCounts } from "./network-counts.ts";
import { parseNetwork } from "./parse-network.ts";
import { perimeterChanges } from "./perimeter-changes.ts";
import { memberRoles } from "./role.ts";

const text = readFileSync(new URL("../../../../samples/constructed/network.csv", import.meta.url), "utf8");
const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
const parsed = parseNetwork(data.map((fields, index) => ({ line: index + 2, fields })));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
const network = parsed.value;

const [late, early] = ["2022-12-31", "2015-12-31"];
const count = (body: string, date = late) => countMembers(network, date, body, memberRoles);
const countriesOf = (body: string) =>
  [...new Set(membersOn(network, late, body, memberRoles).map(({ country }) => country))].sort();

describe("the constructed network", () => {
  it("has the members and countries that CICOPA and its bodies state", () => {
    expect(count("cicopa")).toEqual({ members: 51, countries: 35 });
    expect(count("cecop")).toEqual({ members: 27, countries: 16 });
    expect(count("cicopa-americas")).toEqual({ members: 13, countries: 10 });
    expect(countriesOf("cicopa-na")).toEqual(["CA", "MX", "US"]);
    expect(countriesOf("cicopa-mercosur")).toEqual(["AR", "BR", "PY", "UY"]);
  });

  it("leaves three American countries in no sub-region, and eleven members in nine countries beyond both regions", () => {
    const main = membersOn(network, late, "cicopa", memberRoles);
    const inPlace = (...places: readonly string[]) => main.filter(({ place }) => places.includes(place));
    expect(new Set(inPlace("AME_XX").map(({ country }) => country)).size).toBe(3);
    const rest = inPlace("APA", "OTH");
    expect([rest.length, new Set(rest.map(({ country }) => country)).size]).toEqual([11, 9]);
    expect(inPlace("OTH").map(({ country }) => country)).toEqual(["ZA"]);
  });

  it("gives the earlier vintage of CECOP for an earlier date, and names who joined between", () => {
    expect(count("cecop", early)).toEqual({ members: 26, countries: 15 });
    expect(perimeterChanges(network, 2015, 2022, "cecop")).toEqual([
      {
        change: "joined",
        organisation: "mt-apex",
        country: "MT",
        before: null,
        after: "FULL",
        addedBefore: false,
        addedAfter: true,
      },
    ]);
    expect(perimeterChanges(network, 2021, 2022, "cecop")).toEqual([]);
  });

  it("keeps the parents outside the network in the graph, without a series or counts of their own", () => {
    expect(["ica", "cooperatives-europe", "ica-americas"].map((body) => isOutsideBody(network, body))).toEqual([
      true,
      true,
      true,
    ]);
    expect(additiveMembers(network, late, "ica")).toEqual(["za-constructed"]);
    expect(seriesOf(network)).not.toContain("ica");
    expect(networkCounts(network, 2022).map(({ body }) => body)).not.toContain("ica");
    expect(networkCounts(network, 2022)).toContainEqual({ body: "cecop", role: "MEMBERS", members: 27, countries: 16 });
  });

  it("keeps contacts of a body, and the perimeter of groups, which never add", () => {
    expect(network.bodies.find(({ id }) => id === "cecop")?.contacts?.telephone).toBe("+32 2 543 1033");
    expect(network.perimeters).toHaveLength(4);
    expect(membersOn(network, late, "cicopa").map(({ organisation }) => organisation)).not.toContain("es-mondragon");
  });
});
