import { compare, type Decimal, subtract, sum, zero } from "../decimal/decimal.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { type Grouping, placeOfActivity, sectionOf } from "./sector-list.ts";

/** What one reporter's figure of one type comes to in one sector. */
export interface MemberSector {
  readonly sector: string;
  readonly value: Decimal;
  /** Whether it is what a section leaves beside its divisions, or a total beside its sections. */
  readonly isRemainder: boolean;
}

const valueOf = (cells: readonly MemberCell[]): Decimal => sum(cells.map(({ value }) => value));

const restOf = (whole: Decimal, parts: readonly MemberCell[]): Decimal => {
  const rest = subtract(whole, valueOf(parts));
  return compare(rest, zero) > 0 ? rest : zero;
};

/** A section as it is, or its divisions and what they leave where it lies in several sectors. */
const ofSection = (
  section: MemberCell,
  divisions: readonly MemberCell[],
  grouping: Grouping,
): readonly MemberSector[] => {
  const sector = placeOfActivity(section.activity, grouping);
  const own = divisions.filter(({ activity }) => sectionOf(activity) === section.activity);
  if (!sector.includes("+") || own.length === 0) return [{ sector, value: section.value, isRemainder: false }];
  const rest = restOf(section.value, own);
  return [
    ...own.map(({ activity, value }) => ({ sector: placeOfActivity(activity, grouping), value, isRemainder: false })),
    ...(rest === zero ? [] : [{ sector, value: rest, isRemainder: true }]),
  ];
};

/**
 * The cells of one reporter, type and indicator by sector: sections where they lie in one sector, else their divisions;
 * what the total has beyond them is not allocated (XX). Each unit of the figure stands in exactly one sector.
 */
export const memberSectors = (cells: readonly MemberCell[], grouping: Grouping): readonly MemberSector[] => {
  const given = cells.filter(({ activity }) => activity !== "_T");
  if (given.length === 0) return [{ sector: "XX", value: valueOf(cells), isRemainder: false }];
  const divisions = given.filter(({ activity }) => sectionOf(activity) !== null);
  const sections = given.filter(({ activity }) => sectionOf(activity) === null);
  const loose = divisions.filter(({ activity }) => !sections.some((one) => one.activity === sectionOf(activity)));
  const allocated = [
    ...sections.flatMap((section) => ofSection(section, divisions, grouping)),
    ...loose.map(({ activity, value }) => ({ sector: placeOfActivity(activity, grouping), value, isRemainder: false })),
  ];
  const total = cells.filter(({ activity }) => activity === "_T");
  const rest = restOf(valueOf(total), [...sections, ...loose]);
  return rest === zero ? allocated : [...allocated, { sector: "XX", value: rest, isRemainder: true }];
};
