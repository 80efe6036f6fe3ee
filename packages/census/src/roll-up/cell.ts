import type { Decimal } from "../decimal/decimal.ts";

/** What a figure is of. `geo` is a country, a leaf place, AME or WORLD; `activity` is `_T` until it is broken down. */
export interface CellCoordinates {
  readonly geo: string;
  readonly type: string;
  readonly activity: string;
  readonly indicator: string;
  /** `_T`, or the dimensions beside type and activity that the figure is of, as `detailOf` writes them. */
  readonly detail: string;
}

/** One figure of the census with everything that says what it is made of (docs/architecture.md, section 4, methodology section 4). */
export interface Cell extends CellCoordinates {
  readonly year: number;
  /** ISO 4217 for money (cells of different currencies are never added), the indicator's unit otherwise. */
  readonly unit: string;
  readonly gross: Decimal;
  /** Overlap removed here and below. */
  readonly overlap: Decimal;
  /** Overlap removed at this very place. */
  readonly overlapHere: Decimal;
  /** Net: gross minus overlap. */
  readonly value: Decimal;
  /** The least and the most that the figure can be, given the overlaps that nobody has measured; both are `value` where there are none. */
  readonly bounds: { readonly lower: Decimal; readonly upper: Decimal };
  /** The flags, each once, in alphabetical order. */
  readonly flags: string;
  readonly reporters: {
    /** Reporters with a value in this cell. */
    readonly answered: number;
    /** Known additive members of the place on the reference date. */
    readonly of: number;
    /** Their ids, sorted. */
    readonly ids: readonly string[];
  };
  /** How much of `gross` is of the year itself, of another date, of national scope, estimated by the reporter, imputed. */
  readonly composition: {
    readonly fresh: Decimal;
    readonly standIn: Decimal;
    readonly national: Decimal;
    readonly estimated: Decimal;
    readonly imputed: Decimal;
  };
}
