import type { Decimal } from "../decimal/decimal.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { type PlaceWeights, placeWeights } from "./place-weights.ts";

/** The members with their weights (`weighMembers`) of any place of a year and series, each place looked up once. */
export const weighedPlaces = (
  context: Pick<RollUpContext, "year" | "series" | "network" | "members">,
  weights: ReadonlyMap<string, Decimal>,
): ((geo: string) => PlaceWeights) => {
  const places = new Map<string, PlaceWeights>();
  return (geo) => {
    const place = places.get(geo) ?? placeWeights({ ...context, geo, weights });
    places.set(geo, place);
    return place;
  };
};
