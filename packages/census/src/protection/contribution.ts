import type { Decimal } from "../decimal/decimal.ts";

/**
 * What a reader may know of a value before a figure is printed: all of it, since its owner has published it or signed a
 * release; nothing; or something, since other values of the same reporter and indicator are public.
 */
export type Access = "open" | "closed" | "partly";

/** What one reporter gives to a figure, as protection looks at it (methodology section 8). */
export interface Contribution {
  readonly reporter: string;
  /** The sum over its enterprises, signs left out; null where gains and losses may cancel out in what is known. */
  readonly size: Decimal | null;
  /** How many enterprises are behind it, at least; null where nobody has said. */
  readonly enterprises: number | null;
  /** The most that one of them can have, sign left out; null where nobody has said. */
  readonly largest: Decimal | null;
  readonly access: Access;
}
