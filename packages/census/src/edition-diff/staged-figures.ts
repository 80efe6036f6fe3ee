import { add, type Decimal, zero } from "../decimal/decimal.ts";
import { convertMember } from "../money/convert-member.ts";
import { convertYear } from "../money/convert-year.ts";
import { moneyKey } from "../money/money-dates.ts";
import { type MoneyView, moneyViews } from "../money/money-view.ts";
import { placesOfCountry } from "../network/geography.ts";
import type { Network } from "../network/network.ts";
import { endOfYear } from "../network/validity.ts";
import type { Cell } from "../roll-up/cell.ts";
import { contextOfYear } from "../roll-up/context-of-year.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import { seriesOf } from "../roll-up/series.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { FrozenYear } from "./frozen-year.ts";
import { figureName } from "./published-figure.ts";

/** The figures that some inputs give. */
export interface StagedFigures {
  /** By `figureName`. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** What each reporter gives to the named figures, before overlaps are removed, by figure and reporter. */
  readonly given: (names: ReadonlySet<string>) => ReadonlyMap<string, ReadonlyMap<string, Decimal>>;
}

interface Part {
  readonly series: string;
  readonly view: MoneyView | null;
  readonly members: readonly MemberCell[];
  readonly cells: readonly Cell[];
}

const converted = (inputs: FrozenYear, context: RollUpContext, view: MoneyView): Part => {
  const { conversions, cells } = convertYear({ context, returns: inputs.returns, rates: inputs.rates, view });
  const units = new Map(conversions.map((one) => [moneyKey({ ...one, unit: one.currency }), one.units]));
  const members = context.members.flatMap((member) => {
    const found = units.get(moneyKey(member)) ?? null;
    return found === null ? [] : [convertMember(member, view, found)];
  });
  return { series: "main", view, members, cells: cells.map(({ cell }) => cell) };
};

const placesOfMembers = (network: Network, year: number) => {
  const known = new Map<string, readonly string[]>();
  return (country: string): readonly string[] => {
    const places = known.get(country) ?? placesOfCountry(network, endOfYear(year), country);
    known.set(country, places);
    return places;
  };
};

/** Rolls up every series that the inputs have, and the money of the main one in common units. */
export const stagedFigures = (inputs: FrozenYear): StagedFigures => {
  const parts = seriesOf(inputs.network).flatMap((series): readonly Part[] => {
    const context = contextOfYear({ ...inputs, series, variant: "all_reported" });
    const own: Part = { series, view: null, members: context.members, cells: rollUpMembers(context) };
    return series === "main" ? [own, ...moneyViews.map((view) => converted(inputs, context, view))] : [own];
  });
  const named = parts.flatMap(({ series, view, cells }) =>
    cells.map((cell) => [figureName({ ...cell, series, view }), cell] as const),
  );
  const placesOf = placesOfMembers(inputs.network, inputs.year);
  return {
    cells: new Map(named),
    given: (names) => {
      const found = new Map<string, Map<string, Decimal>>();
      const give = (name: string, { reporter, value }: MemberCell): void => {
        if (!names.has(name)) return;
        const given = found.get(name) ?? new Map<string, Decimal>();
        given.set(reporter, add(given.get(reporter) ?? zero, value));
        found.set(name, given);
      };
      for (const { series, view, members } of parts) {
        for (const member of members) {
          const types = typesUpward(member.type);
          for (const geo of placesOf(member.country)) {
            for (const type of types) give(figureName({ ...member, series, view, geo, type }), member);
          }
        }
      }
      return found;
    },
  };
};
