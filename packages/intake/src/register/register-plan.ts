import type { Decimal, Return } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import type { SettledFormat } from "../number/settle-format.ts";

/** How every record of one register file is read: decided once, by its header and its profile. */
export interface RegisterPlan {
  readonly profile: Profile;
  /** Null for CSV. */
  readonly sheet: string | null;
  /** The last line of the header, from 1. */
  readonly headerRow: number;
  /** How many columns the header has, those that are not read among them. */
  readonly width: number;
  /** The columns that are read, in the order of the file. What has no code is never looked at again. */
  readonly columns: readonly PlannedColumn[];
  readonly numbers: SettledFormat;
  /** The register as a whole, without records: what its rules are asked with. */
  readonly frame: Return;
}

export interface PlannedColumn {
  /** From 1. */
  readonly column: number;
  readonly label: string | null;
  /** One of `registerColumns` or `registerIndicators`. */
  readonly code: string;
  /** What money in it is multiplied by; 1 for everything else. */
  readonly multiplier: Decimal;
  /** Whether its header counts persons or enterprises in thousands, so that each figure has to be asked for. */
  readonly isScaledCount: boolean;
}
