import { add, type Decimal, zero } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import type { Network } from "../network/network.ts";
import { endOfYear } from "../network/validity.ts";
import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { Lineage } from "./trace-lineage.ts";

/** A figure that a reporter is in. */
export interface FigureWith {
  readonly cell: Cell;
  /** What it gives to it, before anything is removed as counted twice. */
  readonly given: Decimal;
}

/** Every figure that a reporter is in, in canonical order: from what it reported forward to the world. */
export const figuresWith = (
  { cells, members }: Pick<Lineage, "cells" | "members">,
  { network, year }: { readonly network: Network; readonly year: number },
  reporter: string,
): readonly FigureWith[] => {
  const given = new Map<string, Decimal>();
  for (const member of members) {
    if (member.reporter !== reporter) continue;
    for (const geo of placesOfCountry(network, endOfYear(year), member.country)) {
      for (const type of typesUpward(member.type)) {
        const name = `${geo} ${keyInPlace({ ...member, type })}`;
        given.set(name, add(given.get(name) ?? zero, member.value));
      }
    }
  }
  return cells.flatMap((cell) => {
    const own = given.get(`${cell.geo} ${keyInPlace(cell)}`);
    return own === undefined ? [] : [{ cell, given: own }];
  });
};
