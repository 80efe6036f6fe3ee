import type { IdScheme } from "./id-scheme.ts";

/** A scheme of enterprises whose identifiers never begin with a zero that could be lost, unless it is said otherwise. */
export const schemeOf = (
  name: string,
  shape: RegExp,
  fits: IdScheme["fits"],
  more: Partial<Pick<IdScheme, "padsTo" | "isOfPerson">> = {},
): IdScheme => ({ name, shape, fits, padsTo: null, isOfPerson: false, ...more });
