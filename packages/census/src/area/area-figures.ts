import { type Decimal, sum } from "../decimal/decimal.ts";
import { additiveMembers } from "../network/additive-members.ts";
import type { Network } from "../network/network.ts";
import { endOfYear } from "../network/validity.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { bodyOfSeries, type Series } from "../roll-up/series.ts";
import { memberCells } from "../roll-up/to-member.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import { uniteFlags } from "../roll-up/unite-flags.ts";
import { ofArea } from "./of-area.ts";

/** A figure of a part of a country, from the members that gave their figures by area. */
export interface AreaFigure {
  readonly year: number;
  readonly country: string;
  /** ISO 3166-2. */
  readonly area: string;
  readonly type: string;
  readonly indicator: string;
  readonly unit: string;
  /** Gross: no overlap is measured by area. */
  readonly value: Decimal;
  readonly flags: string;
  /** Who gave the figure by area, of those of the country that gave it at all: a sum is the area's only where all did. */
  readonly reporters: { readonly ids: readonly string[]; readonly of: number };
}

/** What the figures of areas follow from. */
export interface YearOfAreas {
  readonly year: number;
  readonly series: Series;
  readonly network: Network;
  readonly returns: readonly AcceptedReturn[];
}

const areasOf = ({ observations }: AcceptedReturn): readonly string[] => [
  ...new Set(observations.map(({ area }) => area).filter((area) => area !== "_T")),
];

const keyOf = ({ type, indicator, unit }: Pick<AreaFigure, "type" | "indicator" | "unit">): string =>
  JSON.stringify([type, indicator, unit]);

const wholeCells = (accepted: AcceptedReturn) =>
  memberCells(accepted, "all_reported").filter(({ activity, detail }) => activity === "_T" && detail === "_T");

/** Every figure by area of the members that a series adds. */
export const areaFigures = ({ year, series, network, returns }: YearOfAreas): readonly AreaFigure[] => {
  const additive = new Set(additiveMembers(network, endOfYear(year), bodyOfSeries(series)));
  const countries = new Map(network.organisations.map(({ id, country }) => [id, country]));
  const added = returns.filter((one) => one.year === year && additive.has(one.organisation));
  return [...Map.groupBy(added, ({ organisation }) => countries.get(organisation) ?? "")].flatMap(([country, own]) => {
    const givers = Map.groupBy(
      own.flatMap((accepted) =>
        wholeCells(accepted).flatMap((cell) => typesUpward(cell.type).map((type) => ({ ...cell, type }))),
      ),
      keyOf,
    );
    const placed = own.flatMap((accepted) =>
      areasOf(accepted).flatMap((area) =>
        wholeCells(ofArea(accepted, area)).flatMap((cell) =>
          typesUpward(cell.type).map((type) => ({ ...cell, type, area })),
        ),
      ),
    );
    const groups = Map.groupBy(placed, (cell) => `${cell.area} ${keyOf(cell)}`);
    return [...groups.values()].flatMap((group): readonly AreaFigure[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { area, type, indicator, unit } = first;
      const ids = [...new Set(group.map(({ reporter }) => reporter))].sort();
      const all = new Set([...ids, ...(givers.get(keyOf(first)) ?? []).map(({ reporter }) => reporter)]);
      return [
        {
          year,
          country,
          area,
          type,
          indicator,
          unit,
          value: sum(group.map(({ value }) => value)),
          flags: uniteFlags(...group.map(({ flags }) => flags)),
          reporters: { ids, of: all.size },
        },
      ];
    });
  });
};
