import { membersOfPlace } from "@coop-census/census";
import { mainSeries } from "../../../cell/edition-cell.ts";
import type { EditionInput } from "../../../edition/edition-input.ts";

/** Finds the additive members of any place, each place once. */
export const membersFinder = ({ network, year }: Pick<EditionInput, "network" | "year">) => {
  const found = new Map<string, readonly string[]>();
  return (geo: string): readonly string[] => {
    const known = found.get(geo) ?? membersOfPlace(network, year, mainSeries, geo);
    found.set(geo, known);
    return known;
  };
};
