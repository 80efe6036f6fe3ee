import { compareCodePoints } from "../../../text/compare-code-points.ts";

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Things in the order of their names, accents and capitals aside; equal names in the order of the things. */
export const inAlphabet = (codes: readonly string[], nameOf: (code: string) => string): readonly string[] =>
  codes.toSorted((a, b) => compareCodePoints(folded(nameOf(a)), folded(nameOf(b))) || compareCodePoints(a, b));
