import restrictions from "../../data/type-countries.json" with { type: "json" };
import { codeOf, isCodeIn } from "./code-list.ts";

const list = "COOP_TYPE";

/** The totals that are computed from the types; a return gives a total as `_T`. */
export const computedTypes: readonly string[] = ["ALL_COOP", "ALL_ENT"];

/** Whether a return may give the type; `_T`, its total row, is none. */
export const isCoopType = (code: string, year: number): boolean =>
  isCodeIn(list, code, year) && !computedTypes.includes(code);

/** The type that contains it (SOCIAL for SOCIAL_A, PRODUCER for CAE); null for a type of the first level. */
export const parentType = (code: string): string | null => codeOf(list, code)?.parent ?? null;

/** The types that contain it, nearest first, without itself. */
export const ancestorTypes = (code: string): readonly string[] => {
  const parent = parentType(code);
  return parent === null ? [] : [parent, ...ancestorTypes(parent)];
};

/** The type of the first level that it belongs to: itself, when nothing contains it. */
export const topType = (code: string): string => ancestorTypes(code).at(-1) ?? code;

/** The countries that a type is confined to in a year (V17); null when it may stand in any. */
export const countriesOf = (type: string, year: number): readonly string[] | null => {
  const inForce = restrictions.filter(
    (one) => one.type === type && (one.from ?? -Infinity) <= year && year <= (one.to ?? Infinity),
  );
  return inForce.length === 0 ? null : [...new Set(inForce.flatMap((one) => one.countries))].sort();
};

/** Whether the type exists in the country in the year (V17): an exception is a row of the data, not a decision of code. */
export const typeExistsIn = (type: string, country: string, year: number): boolean => {
  if (!isCodeIn(list, type, year)) return false;
  const confined = countriesOf(type, year);
  return confined === null || confined.includes(country);
};
