import { schemeOf } from "./scheme-of.ts";

/**
 * Company number of Companies House (eight characters) and register number of the Mutuals Register (FCA), both without
 * check digits.
 */
export const britishIds = [
  schemeOf("company number", /^(?:\d{8}|[A-Z]{2}\d{6}|(?:IP|SP|NP)\d{5}[A-Z])$/, null, { padsTo: 8 }),
  schemeOf("society number", /^(?:\d{1,5}[A-Z]{1,3}|\d{4,5})$/, null),
] as const;
