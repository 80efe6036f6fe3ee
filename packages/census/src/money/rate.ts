import type { Decimal } from "../decimal/decimal.ts";

/** The average rate of a year: how many units of the currency one euro was. */
export interface Rate {
  readonly year: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Null where the source has none: conversion is blocked, storage is not (methodology section 6). */
  readonly unitsPerEur: Decimal | null;
}
