import type { Observation } from "../observation/observation.ts";
import { yearOf } from "../observation/reference-date.ts";

/** Which reported values a figure counts; `all_reported` is the main one, the others show what it rests on. */
export const variants = [
  "all_reported",
  "not_later_than_reference_year",
  "dated_in_reference_year",
  "affiliated_scope_only",
] as const;

export type Variant = (typeof variants)[number];

/** Whether the value speaks of the year itself: a financial year belongs to the year it ends in, an undated value to none. */
export const isFresh = ({ reference }: Pick<Observation, "reference">, year: number): boolean =>
  reference !== null && yearOf(reference) === year;

/** Whether a variant counts the value in the roll-up of the year. */
export const isCounted = (
  observation: Pick<Observation, "scope" | "reference">,
  year: number,
  variant: Variant,
): boolean => {
  switch (variant) {
    case "all_reported":
      return true;
    case "dated_in_reference_year":
      return isFresh(observation, year);
    case "affiliated_scope_only":
      return observation.scope === "AFF";
    case "not_later_than_reference_year": {
      if (observation.reference === null) return false;
      const dated = yearOf(observation.reference);
      return year - 3 <= dated && dated <= year;
    }
  }
};
