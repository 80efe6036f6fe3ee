import { codesOf } from "../reference/code-list.ts";
import { parentType } from "../reference/coop-type.ts";

const partsOfAllCoop: readonly string[] = ["WORKER", "SOCIAL", "PRODUCER", "OTHER_COOP", "NA_TYPE"];

/** The type that a type is added into, up to ALL_ENT; null for ALL_ENT and for CONSORTIUM, which is in no total (methodology section 2). */
export const totalOfType = (type: string): string | null => {
  if (type === "ALL_COOP" || type === "WOE") return "ALL_ENT";
  return partsOfAllCoop.includes(type) ? "ALL_COOP" : parentType(type);
};

/** The type itself and every type it is added into, nearest first. */
export const typesUpward = (type: string): readonly string[] => {
  const total = totalOfType(type);
  return total === null ? [type] : [type, ...typesUpward(total)];
};

const known: readonly string[] = codesOf("COOP_TYPE").map(({ code }) => code);

/** The types that are added into a type, without the type itself. */
export const partsOfType = (type: string): readonly string[] => known.filter((code) => totalOfType(code) === type);

const downward = (type: string): readonly string[] => [type, ...partsOfType(type).flatMap(downward)];

/** Every type in the order in which figures are shown: a total before its parts, what is in no total last. */
export const typeOrder: readonly string[] = [
  ...new Set(["ALL_ENT", ...downward("ALL_COOP"), ...downward("ALL_ENT"), ...known]),
];
