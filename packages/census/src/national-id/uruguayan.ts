import { schemeOf } from "./scheme-of.ts";
import { weigh } from "./weigh.ts";

const weights = [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** RUT of the Dirección General Impositiva: kind (01 to 22), number, 001, check digit modulo 11. */
export const uruguayanIds = [
  schemeOf("RUT", /^(?:0[1-9]|1\d|2[0-2])\d{6}001\d$/, (bare) => weigh(bare, weights) % 11 === 0, { padsTo: 12 }),
] as const;
