import { schemeOf } from "./scheme-of.ts";

/** EIN of the Internal Revenue Service: nine digits (26 CFR 301.7701-12); the campus that gave it out is all that can be told. */
export const americanIds = [
  schemeOf("EIN", /^(?:0[1-6]|1[0-6]|[2-6]\d|7[1-7]|8[0-8]|9[0-5]|9[89])\d{7}$/, null, { padsTo: 9 }),
] as const;
