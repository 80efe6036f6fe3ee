import { type Decimal, sum } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import { uniteFlags } from "../roll-up/unite-flags.ts";
import { memberSectors } from "./member-sectors.ts";
import type { Grouping } from "./sector-list.ts";

/** A figure of a place by sector or group of activities. */
export interface SectorFigure {
  readonly year: number;
  readonly geo: string;
  readonly type: string;
  readonly indicator: string;
  readonly unit: string;
  readonly grouping: Grouping;
  /** A sector or group; several joined by "+" where a section cannot be told apart; XX not allocated. */
  readonly sector: string;
  /** Gross: no overlap is measured by activity. */
  readonly value: Decimal;
  readonly flags: string;
  /** Who gave it any activity, of those that gave the figure at all. */
  readonly allocated: { readonly ids: readonly string[]; readonly of: number };
}

type Context = Pick<RollUpContext, "year" | "network" | "members">;

interface Placed {
  readonly geo: string;
  readonly type: string;
  readonly indicator: string;
  readonly unit: string;
  readonly sector: string;
  readonly value: Decimal;
  readonly flags: string;
  readonly reporter: string;
  readonly isAllocated: boolean;
}

const placedOf = ({ year, network, members }: Context, grouping: Grouping): readonly Placed[] => {
  const whole = members.filter(({ detail }) => detail === "_T");
  const groups = Map.groupBy(whole, ({ reporter, type, indicator, unit }) =>
    JSON.stringify([reporter, type, indicator, unit]),
  );
  return [...groups.values()].flatMap((cells) => {
    const [first] = cells;
    if (first === undefined) return [];
    const { reporter, indicator, unit } = first;
    const isAllocated = cells.some(({ activity }) => activity !== "_T" && !activity.endsWith("_XX"));
    const own = uniteFlags(...cells.map(({ flags }) => flags));
    return memberSectors(cells, grouping).flatMap(({ sector, value, isRemainder }) =>
      placesOfCountry(network, endOfYear(year), first.country).flatMap((geo) =>
        typesUpward(first.type).map((type) => ({
          geo,
          type,
          indicator,
          unit,
          sector,
          value,
          flags: uniteFlags(own, isRemainder ? "E" : ""),
          reporter,
          isAllocated,
        })),
      ),
    );
  });
};

const idsOf = (placed: readonly Placed[]): readonly string[] =>
  [...new Set(placed.map(({ reporter }) => reporter))].sort();

/**
 * The figures of a year by sector or group at every place: the sectors of a figure with XX add up to the sum of its
 * reporters. Figures that nobody has given any activity have no rows.
 */
export const sectorFigures = (context: Context, grouping: Grouping): readonly SectorFigure[] => {
  const figures = Map.groupBy(placedOf(context, grouping), ({ geo, type, indicator, unit }) =>
    JSON.stringify([geo, type, indicator, unit]),
  );
  return [...figures.values()].flatMap((ofFigure) => {
    const allocated = { ids: idsOf(ofFigure.filter(({ isAllocated }) => isAllocated)), of: idsOf(ofFigure).length };
    if (allocated.ids.length === 0) return [];
    return [...Map.groupBy(ofFigure, ({ sector }) => sector)].flatMap(([sector, rows]): readonly SectorFigure[] => {
      const [first] = rows;
      if (first === undefined) return [];
      const { geo, type, indicator, unit } = first;
      const value = sum(rows.map((row) => row.value));
      const flags = uniteFlags(...rows.map((row) => row.flags));
      return [{ year: context.year, geo, type, indicator, unit, grouping, sector, value, flags, allocated }];
    });
  });
};
