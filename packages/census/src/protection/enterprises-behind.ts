import type { Decimal } from "../decimal/decimal.ts";
import type { Observation } from "../observation/observation.ts";

/** What the rows of a register say of the enterprises behind one of its values, areas and dates together. */
export interface RegisterBehind
  extends Pick<Observation, "scope" | "perimeter" | "type" | "activity" | "activityRevision" | "indicator"> {
  readonly enterprises: number;
  /** The largest row's value and the sum of all, signs left out. */
  readonly largest: Decimal;
  readonly size: Decimal;
}

/** What a template says of the enterprises behind a value: codes as read, `_T` for a total row. */
export interface SaidBehind {
  readonly type: string;
  readonly area: string;
  readonly activity: string;
  readonly indicator: string;
  readonly enterprises: Decimal | null;
  /** How many percent of the value the largest enterprise has. */
  readonly largestShare: Decimal | null;
}

/** What is known of the enterprises behind the values of one return. */
export interface EnterprisesBehind {
  readonly organisation: string;
  readonly year: number;
  readonly ofRegister: readonly RegisterBehind[];
  readonly said: readonly SaidBehind[];
}
