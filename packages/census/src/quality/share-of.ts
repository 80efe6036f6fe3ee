import { compare, decimal, zero } from "../decimal/decimal.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { quotient } from "./quotient.ts";

/** A quotient that is a share; none either where the part is no part, as where gains and losses cancel out. */
export const shareOf = (...[measure, of, part, whole]: Parameters<typeof quotient>): readonly QualityMeasure[] =>
  compare(decimal(part), zero) < 0 || compare(decimal(part), decimal(whole)) > 0
    ? []
    : quotient(measure, of, part, whole);
