import { type Decimal, decimal } from "../decimal/decimal.ts";
import { fixedRate } from "../money/fixed-rate.ts";
import type { Affiliation } from "../network/network.ts";
import type { Return } from "../return/return.ts";

/** Everything that the rules of one return may look at. */
export interface RuleContext {
  readonly ret: Return;
  /** The uploader's organisation. */
  readonly organisation: string;
  /** ISO 3166-1 alpha-2 of its seat. */
  readonly country: string;
  /** The year of the round. */
  readonly year: number;
  /** The day of receipt, ISO text. */
  readonly receivedOn: string;
  /** Its affiliations in force on 31 December of the year, to any body. */
  readonly affiliations: readonly Affiliation[];
  /** Whether it is inside another additive member of the main body, whose return has its enterprises; false when left out. */
  readonly isInsideMember?: boolean;
  /** Whether the roster has it as an apex of cooperatives of all sectors; false when left out. */
  readonly isGeneralApex?: boolean;
  /** The body whose additive affiliates make the main series. */
  readonly mainBody: string;
  /** Units per euro by `rateKey`; null or absent where nobody has one. */
  readonly rates: ReadonlyMap<string, Decimal | null>;
}

/** The key of a yearly average rate. */
export const rateKey = (year: number, currency: string): string => `${year}-${currency}`;

/** Units of the currency per euro in a year; null where nobody has a rate. The euro needs none, what it replaced has a fixed one. */
export const unitsPerEuro = (context: RuleContext, year: number, currency: string): Decimal | null =>
  currency === "EUR" ? decimal(1) : (context.rates.get(rateKey(year, currency)) ?? fixedRate(currency));
