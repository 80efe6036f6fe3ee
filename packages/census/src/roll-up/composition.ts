import { type Decimal, sum, zero } from "../decimal/decimal.ts";
import type { Cell } from "./cell.ts";

/** What a value is made of: fresh, stand-in and imputed add up to it, the others are shares of it that may overlap. */
export type Composition = Cell["composition"];

/** Adds compositions part by part. */
export const sumCompositions = (all: readonly Composition[]): Composition => {
  const sumOf = (share: keyof Composition): Decimal =>
    sum(all.map((one) => one[share]).filter((value) => value !== zero));
  return {
    fresh: sumOf("fresh"),
    standIn: sumOf("standIn"),
    national: sumOf("national"),
    estimated: sumOf("estimated"),
    imputed: sumOf("imputed"),
  };
};
