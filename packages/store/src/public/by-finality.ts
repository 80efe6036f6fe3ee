import { type Edition, editionStatuses } from "../edition/edition.ts";

/** Orders editions by year, and within it provisional, final, revised, each by number: the last of a year is its latest word. */
export const byFinality = (
  one: Pick<Edition, "year" | "status" | "number">,
  other: Pick<Edition, "year" | "status" | "number">,
): number =>
  one.year - other.year ||
  editionStatuses.indexOf(one.status) - editionStatuses.indexOf(other.status) ||
  one.number - other.number;
