import { restTypes } from "../describe/is-told-apart.ts";
import { partsOfType, typesUpward } from "./type-tree.ts";

/** The types that a reporter gives for the overlap's indicator, as reported. */
export type GivenTypes = ReadonlySet<string>;

const gives = (given: GivenTypes, type: string): boolean => [...given].some((one) => typesUpward(one).includes(type));

/** The one part of a type in which both have figures; null where they may meet in others too: there are several, or a side does not tell all of its own apart. */
const onlyMeeting = (type: string, a: GivenTypes, b: GivenTypes): string | null => {
  const parts = partsOfType(type).filter((part) => gives(a, part) || gives(b, part));
  const [first, ...others] = parts.filter((part) => gives(a, part) && gives(b, part));
  const isUntold = a.has(type) || b.has(type) || (parts.length > 1 && parts.some((part) => restTypes.includes(part)));
  return first === undefined || others.length > 0 || isUntold ? null : first;
};

const below = (type: string, a: GivenTypes, b: GivenTypes): readonly string[] => {
  const part = onlyMeeting(type, a, b);
  return part === null ? [] : [part, ...below(part, a, b)];
};

/**
 * The types whose cells a declared overlap is removed from. It counts twice in its own type and in every total above;
 * below, and for an overlap of all types (null: the cooperatives), it is removed from a part only where the two sides
 * meet in that part alone, since otherwise nobody can say how much of it belongs there.
 */
export const overlapTypes = (type: string | null, a: GivenTypes, b: GivenTypes): readonly string[] => {
  const own = type ?? (gives(a, "ALL_COOP") && gives(b, "ALL_COOP") ? "ALL_COOP" : "ALL_ENT");
  return [...typesUpward(own), ...below(own, a, b)].filter((one) => gives(a, one) && gives(b, one));
};
