import { add, zero } from "../decimal/decimal.ts";
import type { Cell } from "./cell.ts";

/** What a value is made of: fresh and stand-in add up to it, the others are shares of it that may overlap. */
export type Composition = Cell["composition"];

/** Nothing yet. */
export const noComposition: Composition = {
  fresh: zero,
  standIn: zero,
  national: zero,
  estimated: zero,
  imputed: zero,
};

/** Adds two compositions part by part. */
export const addCompositions = (a: Composition, b: Composition): Composition => ({
  fresh: add(a.fresh, b.fresh),
  standIn: add(a.standIn, b.standIn),
  national: add(a.national, b.national),
  estimated: add(a.estimated, b.estimated),
  imputed: add(a.imputed, b.imputed),
});
