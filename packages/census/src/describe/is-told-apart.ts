import { compare, sum } from "../decimal/decimal.ts";
import type { CellKeyParts } from "../roll-up/cell-key.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { totalOfType, typesUpward } from "../roll-up/type-tree.ts";

/** What is left of a type when its parts are told apart: it is no part of it that somebody could lack. */
export const restTypes: readonly string[] = ["NA_TYPE", "SOCIAL_XX"];

/** Whether a figure of one type may be of another, since it says less: no type given, or only the type above. */
const maySayLess = (given: string, type: string): boolean => {
  const above = typesUpward(type).slice(1);
  return above.includes(given) || (restTypes.includes(given) && above.includes(totalOfType(given) ?? ""));
};

/** Sections of one revision together, its divisions together; what is not allocated (XX) is in neither. */
const levelOfActivity = (activity: string): string =>
  activity === "_T" ? "_T" : activity.replace(/_[A-Z]$/, "_section").replace(/_\d\d$/, "_division");

// Cohorts, horizons and periods are looked at one by one: they do not add up to anything.
const partitions = new Set(["SEX", "SIZE", "ORIGIN"]);

const dimensionsOf = (detail: string): readonly string[] =>
  detail === "_T" ? [] : detail.split(" ").map((one) => one.split("=")[0] ?? "");

const levelOf = ({ activity, detail }: CellKeyParts): string =>
  JSON.stringify([levelOfActivity(activity), dimensionsOf(detail)]);

/**
 * Whether a reporter's figures of an indicator say all that may belong to the cell: each is of a type, and those of the
 * cell's type add up to its total by activity and other dimensions. What nobody can add up is told apart where it is given.
 */
export const isToldApart = (cell: CellKeyParts, figures: readonly MemberCell[]): boolean => {
  const total = figures.filter(({ activity, detail }) => activity === "_T" && detail === "_T");
  if (total.some((one) => one.value !== "0" && maySayLess(one.type, cell.type))) return false;
  if (cell.activity === "_T" && cell.detail === "_T") return true;
  const ofType = (all: readonly MemberCell[]): readonly MemberCell[] =>
    all.filter(({ type }) => typesUpward(type).includes(cell.type));
  const given = ofType(figures).filter((one) => levelOf(one) === levelOf(cell));
  if (!dimensionsOf(cell.detail).every((dimension) => partitions.has(dimension))) {
    return given.some(({ activity, detail }) => activity === cell.activity && detail === cell.detail);
  }
  const valuesOf = (all: readonly MemberCell[]) => sum(all.map(({ value }) => value));
  return compare(valuesOf(given), valuesOf(ofType(total))) >= 0;
};
