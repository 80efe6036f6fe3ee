import type { LeafPlace } from "./network.ts";

/** Every place above the countries, from the world down. */
export const places = ["WORLD", "EUR", "AME", "AME_NA", "AME_MS", "AME_XX", "APA", "OTH"] as const;

/** A place above the countries. */
export type Place = (typeof places)[number];

/** The places that countries lie in. */
export const leafPlaces = ["EUR", "AME_NA", "AME_MS", "AME_XX", "APA", "OTH"] as const satisfies readonly LeafPlace[];

const parents = {
  WORLD: null,
  EUR: "WORLD",
  AME: "WORLD",
  AME_NA: "AME",
  AME_MS: "AME",
  AME_XX: "AME",
  APA: "WORLD",
  OTH: "WORLD",
} as const satisfies Record<Place, Place | null>;

/** The place above; null above the world. */
export const parentOfPlace = (place: Place): Place | null => parents[place];

/** The places just below: world = EUR + AME + APA + OTH and AME = AME_NA + AME_MS + AME_XX always hold. */
export const placesBelow = (place: Place): readonly Place[] => places.filter((child) => parents[child] === place);
