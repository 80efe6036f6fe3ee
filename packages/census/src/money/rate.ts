import type { Decimal } from "../decimal/decimal.ts";

/** What a rate is: the average of the year, that of its last day, or the purchasing power of the currency in a country. */
export const rateKinds = ["average", "year-end", "ppp"] as const;

export type RateKind = (typeof rateKinds)[number];

/** How many units of a currency one euro was, or one international dollar where it is a purchasing power. */
export interface Rate {
  readonly year: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly kind: RateKind;
  /** The country whose prices a purchasing power is of (the euro has one for each); null for exchange rates. */
  readonly country: string | null;
  /** Null where the source has none: conversion is blocked, storage is not (methodology section 6). */
  readonly units: Decimal | null;
}
