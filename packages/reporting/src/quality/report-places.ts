import { placesBelow } from "@coop-census/census";

/** The places that a readable report names, from the world down; those of countries stand in the table. */
export const reportPlaces: readonly string[] = [
  "WORLD",
  ...placesBelow("WORLD").flatMap((geo) => [geo, ...placesBelow(geo).filter((below) => below !== geo)]),
];
