import { absolute } from "../decimal/decimal.ts";
import type { ConflictKind, StatementConflict } from "./conflicting-statements.ts";
import type { Statement } from "./statement.ts";

const kinds: Readonly<Record<ConflictKind, string>> = {
  "transposed-digits": "; the digits are the same in another order",
  "lost-unit": "; one is the other in another unit",
  "other-value": "",
};

const said = ({ source, value, note }: Statement): string =>
  `${value} (${note === null ? source : `${source}: ${note}`})`;

/** Two public statements that disagree, in one English sentence. */
export const sayConflict = ({ first, second, difference, kind }: StatementConflict): string => {
  const { indicator, type, geo, year } = first;
  const apart = `${absolute(difference)} apart${kinds[kind]}`;
  return `${indicator} of ${type} in ${geo} for ${year} is stated as ${said(first)} and as ${said(second)}: ${apart}.`;
};
