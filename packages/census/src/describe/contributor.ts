import { type Decimal, sum } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import type { Cell } from "../roll-up/cell.ts";
import { type CellKeyParts, keyInPlace } from "../roll-up/cell-key.ts";
import { type Figure, sumFigures } from "../roll-up/figure.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import { larger, roundingOf } from "./rounding.ts";

/** What one reporter gives to a cell, and the figures that it is the sum of. */
export interface Contributor extends Figure {
  readonly reporter: string;
  /** ISO 3166-1 alpha-2 of its seat. */
  readonly country: string;
  readonly parts: readonly ContributedPart[];
}

/** A member's figure in a cell with the power of ten that it is rounded to. */
export interface ContributedPart extends MemberCell {
  readonly rounding: Decimal;
}

/** Who gives what to the figures of a year and series. */
export interface Contributors {
  /** What each reporter gives to a cell, by reporter; none for a cell that does not exist. */
  readonly of: (cell: CellKeyParts & Pick<Cell, "geo">) => readonly Contributor[];
  /** Everything that a reporter gives of an indicator, in all types, activities and details. */
  readonly figuresOf: (reporter: string, of: Pick<CellKeyParts, "indicator" | "unit">) => readonly MemberCell[];
}

// What a total leaves after its parts has digits that nobody reported: it is as rough as all that the reporter gave.
const isRemainder = ({ value, composition }: MemberCell): boolean => composition.estimated === value;

const withRounding = (members: readonly MemberCell[]): readonly ContributedPart[] => {
  const keyOf = ({ reporter, activity, indicator, detail, unit }: MemberCell): string =>
    JSON.stringify([reporter, activity, indicator, detail, unit]);
  const whole = new Map(
    [...Map.groupBy(members, keyOf)].map(([key, all]) => [key, sum(all.map(({ value }) => value))]),
  );
  return members.map((member) => {
    const rounding = roundingOf(member.value);
    const all = whole.get(keyOf(member)) ?? member.value;
    return { ...member, rounding: isRemainder(member) ? larger(rounding, roundingOf(all)) : rounding };
  });
};

/** Finds the contributors of any cell of a year and series, places and computed types included. */
export const contributorsIn = ({
  year,
  network,
  members,
}: Pick<RollUpContext, "year" | "network" | "members">): Contributors => {
  const byCell = new Map<string, ContributedPart[]>();
  const places = new Map<string, readonly string[]>();
  const placesOf = (country: string): readonly string[] => {
    const found = places.get(country) ?? placesOfCountry(network, endOfYear(year), country);
    places.set(country, found);
    return found;
  };
  for (const part of withRounding(members)) {
    for (const type of typesUpward(part.type)) {
      for (const geo of placesOf(part.country)) {
        const key = `${geo} ${keyInPlace({ ...part, type })}`;
        const parts = byCell.get(key);
        if (parts === undefined) byCell.set(key, [part]);
        else parts.push(part);
      }
    }
  }
  const byReporter = Map.groupBy(members, (one) => JSON.stringify([one.reporter, one.indicator, one.unit]));
  return {
    of: (cell) =>
      [...Map.groupBy(byCell.get(`${cell.geo} ${keyInPlace(cell)}`) ?? [], ({ reporter }) => reporter)]
        .map(([reporter, parts]) => ({ reporter, country: parts[0]?.country ?? "", parts, ...sumFigures(parts) }))
        .sort((a, b) => (a.reporter < b.reporter ? -1 : 1)),
    figuresOf: (reporter, { indicator, unit }) => byReporter.get(JSON.stringify([reporter, indicator, unit])) ?? [],
  };
};
