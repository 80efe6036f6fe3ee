import fc from "fast-check";
import { expect, it } from "vitest";
import { tallyReturn } from "../fixture/tally-return.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { additiveCells } from "../roll-up/additive-cells.ts";
import type { Cell } from "../roll-up/cell.ts";
import { compareCells } from "../roll-up/compare-cells.ts";
import { rollUpYear } from "../roll-up/roll-up-year.ts";
import { seriesOf } from "../roll-up/series.ts";
import { nationalCells } from "../roll-up/to-national.ts";
import { placeCells } from "../roll-up/to-place.ts";
import { worldCells } from "../roll-up/to-world.ts";
import { placeOf } from "./geography.ts";
import type { Network } from "./network.ts";
import { leafPlaces, type Place, parentOfPlace, placesBelow } from "./place.ts";
import { roles } from "./role.ts";
import { touchedPlaces } from "./touched-places.ts";

const year = 2021;
const countries = ["IT", "FR", "US", "BR", "JP"] as const;
const ids = ["a", "b", "c", "d", "e", "f"] as const;
const bodies = ["cicopa", "cecop", "ica"] as const;
const period = fc.constantFrom(
  { from: null, to: null },
  { from: "2021-06", to: null },
  { from: null, to: "2021-11" },
  { from: "2022", to: null },
);

const affiliation = fc
  .tuple(fc.constantFrom(...ids), fc.constantFrom(...bodies), fc.constantFrom(...roles), fc.boolean(), period)
  .map(([organisation, body, role, inRoster, dates]) => ({
    organisation,
    body,
    role,
    inRoster,
    certainty: "stated" as const,
    ...dates,
  }));

const roster: fc.Arbitrary<Network> = fc
  .record({
    seats: fc.tuple(...ids.map(() => fc.constantFrom(...countries))),
    places: fc.tuple(...countries.map(() => fc.constantFrom(...leafPlaces))),
    groups: fc.subarray(["e", "f"]),
    affiliations: fc.array(affiliation, { maxLength: 14 }),
    partsOf: fc.array(fc.record({ part: fc.constantFrom("a", "b"), whole: fc.constantFrom("c", "d") }), {
      maxLength: 2,
    }),
    hasOutside: fc.boolean(),
  })
  .map(({ seats, places, groups, affiliations, partsOf, hasOutside }) => ({
    bodies: bodies.map((id) => ({
      id,
      name: id,
      parent: id === "cicopa" || (id === "ica" && hasOutside) ? null : "cicopa",
      from: null,
      to: null,
    })),
    countries: countries.map((country, index) => ({
      country,
      name: country,
      place: places[index] ?? "OTH",
      from: null,
      to: null,
    })),
    organisations: ids.map((id, index) => ({
      id,
      name: id,
      country: seats[index] ?? "IT",
      kind: "UNION",
      isGroup: groups.includes(id),
    })),
    affiliations,
    partsOf: partsOf.map((one) => ({ ...one, from: null, to: null })),
  }));

/** Another roster that has most in common with the first, as the next version of a real one has. */
const twoRosters = fc
  .record({
    one: roster,
    other: roster,
    taken: fc.subarray(["organisations", "countries", "affiliations", "partsOf", "bodies"] as const, { maxLength: 1 }),
    doubted: fc.nat({ max: 13 }),
  })
  .map(({ one, other, taken, doubted }) => {
    const changed = { ...one, ...Object.fromEntries(taken.map((part) => [part, other[part]])) };
    const affiliations = changed.affiliations.map((held, index) =>
      index === doubted ? { ...held, inRoster: !held.inRoster } : held,
    );
    return { before: one, after: { ...changed, affiliations } };
  });

const returns: fc.Arbitrary<readonly AcceptedReturn[]> = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 1, max: 50 })), { maxLength: 6 })
  .map((given) => [...new Map(given)].map(([organisation, value]) => tallyReturn(organisation, year, value)));

const standIns = [
  { organisation: "a", parent: "c", year },
  { organisation: "b", parent: "d", year },
];

it("computing the touched countries and what lies above them again gives the figures of the full rebuild", () => {
  fc.assert(
    fc.property(twoRosters, returns, ({ before, after }, given) => {
      const touched = touchedPlaces(before, after, year);
      const date = `${year}-12-31`;
      for (const series of new Set([...seriesOf(before), ...seriesOf(after)])) {
        const from = { year, series, overlaps: [], returns: given, variant: "all_reported", standIns } as const;
        const byGeo = new Map(
          [...Map.groupBy(rollUpYear({ ...from, network: before }), ({ geo }) => geo)].map(
            ([geo, cells]): [string, readonly Cell[]] => [geo, cells],
          ),
        );
        const context = { ...from, network: after, members: additiveCells({ ...from, network: after }) };
        for (const country of touched.countries) byGeo.set(country, nationalCells({ ...context, country }));
        const open = new Set<Place>(touched.left);
        for (const country of touched.countries) open.add(placeOf(after, date, country));
        const lowest = [...open];
        for (const place of lowest) {
          for (let above = parentOfPlace(place); above !== null; above = parentOfPlace(above)) open.add(above);
        }
        const cellsIn = (geos: readonly string[]) => geos.flatMap((geo) => byGeo.get(geo) ?? []);
        for (const place of leafPlaces.filter((one) => open.has(one))) {
          const below = countries.filter((country) => placeOf(after, date, country) === place);
          byGeo.set(place, placeCells({ ...context, place, children: cellsIn(below) }));
        }
        if (open.has("AME"))
          byGeo.set("AME", placeCells({ ...context, place: "AME", children: cellsIn(placesBelow("AME")) }));
        if (open.has("WORLD")) byGeo.set("WORLD", worldCells({ ...context, children: cellsIn(placesBelow("WORLD")) }));
        const partial = [...byGeo.values()].flat().sort(compareCells);
        expect(partial).toEqual(rollUpYear({ ...from, network: after }));
      }
    }),
    { numRuns: 1000 },
  );
});

it("nothing is touched by names, contacts, or a membership of other years", () => {
  fc.assert(
    fc.property(roster, (network) => {
      const renamed = network.organisations.map((one) => ({ ...one, name: `${one.name} renamed` }));
      const later = { organisation: "a", body: "cicopa", role: "FULL", inRoster: true, certainty: "stated" } as const;
      const affiliations = [...network.affiliations, { ...later, from: "2022-03", to: null }];
      const after = { ...network, organisations: renamed, affiliations };
      expect(touchedPlaces(network, after, year)).toEqual({ countries: [], left: [] });
    }),
  );
});
