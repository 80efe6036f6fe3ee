import { compareCodePoints } from "../../text/compare-code-points.ts";

/** The distinct codes of a component in a message, in one order, and the place of each. */
export interface CodeIndex {
  readonly codes: readonly string[];
  readonly placeOf: (code: string) => number;
}

/** The index of codes, however often and in which order they come. */
export const indexCodes = (found: Iterable<string>): CodeIndex => {
  const codes = [...new Set(found)].sort(compareCodePoints);
  const places = new Map(codes.map((code, place) => [code, place]));
  return { codes, placeOf: (code) => places.get(code) ?? -1 };
};
