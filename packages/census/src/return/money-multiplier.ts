import type { Decimal } from "../decimal/decimal.ts";
import type { CellAddress } from "./cell-address.ts";
import type { Return, ReturnColumn } from "./return.ts";

/** The column that a cell stands in; null when the address names none of the table. */
export const columnAt = (ret: Return, address: CellAddress): ReturnColumn | null =>
  ret.columns.find((one) => one.address.column === address.column && one.address.sheet === address.sheet) ?? null;

/** What a money cell is multiplied by: the file's own words come before the header's unit, and that before the profile (V26). */
export const moneyMultiplier = (ret: Return, address: CellAddress): Decimal =>
  ret.declared.multiplier?.value ?? columnAt(ret, address)?.multiplier ?? ret.terms.multiplier;
