import type { Decimal } from "../decimal/decimal.ts";
import type { Perimeter, Scope } from "../observation/observation.ts";
import type { CellAddress } from "../return/cell-address.ts";

/** A value of last year as a template shows it; scope and perimeter are null where the row follows the usual ones. */
export interface ShownValue {
  readonly type: string;
  readonly area: string;
  readonly activity: string;
  readonly scope: Scope | null;
  readonly perimeter: Perimeter | null;
  readonly indicator: string;
  readonly value: Decimal;
  readonly address: CellAddress;
}
