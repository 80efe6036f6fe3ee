import { describe, expect, it } from "vitest";
import { lowestCommonPlace, placeOf, placesOfCountry } from "./geography.ts";
import type { LeafPlace, Network } from "./network.ts";
import { parentOfPlace, places, placesBelow } from "./place.ts";

const country = (code: string, place: LeafPlace, from: string | null = null, to: string | null = null) => ({
  country: code,
  name: code,
  place,
  from,
  to,
});

const network: Network = {
  bodies: [],
  countries: [
    country("US", "AME_NA"),
    country("CA", "AME_NA"),
    country("BR", "AME_MS"),
    country("IT", "EUR"),
    country("TR", "APA", null, "2019-06"),
    country("TR", "EUR", "2019-07"),
  ],
  organisations: [],
  affiliations: [],
};

describe("geography", () => {
  it("world = EUR + AME + APA + OTH and AME = AME_NA + AME_MS + AME_XX", () => {
    expect(placesBelow("WORLD")).toEqual(["EUR", "AME", "APA", "OTH"]);
    expect(placesBelow("AME")).toEqual(["AME_NA", "AME_MS", "AME_XX"]);
    for (const place of places) for (const child of placesBelow(place)) expect(parentOfPlace(child)).toBe(place);
  });

  it("a country lies where the network says on the day, its last month to the end", () => {
    expect(placeOf(network, "2019-06-30", "TR")).toBe("APA");
    expect(placeOf(network, "2019-07-01", "TR")).toBe("EUR");
  });

  it("a country that the network does not place is outside the regions, never lost", () => {
    expect(placesOfCountry(network, "2021-12-31", "ZA")).toEqual(["ZA", "OTH", "WORLD"]);
  });

  it.each([
    ["US", "US", "US"],
    ["US", "CA", "AME_NA"],
    ["US", "BR", "AME"],
    ["US", "IT", "WORLD"],
    ["IT", "TR", "EUR"],
  ])("%s and %s meet in %s", (a, b, place) => {
    expect(lowestCommonPlace(network, "2021-12-31", a, b)).toBe(place);
    expect(lowestCommonPlace(network, "2021-12-31", b, a)).toBe(place);
  });
});
