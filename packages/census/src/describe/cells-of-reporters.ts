import type { Cell } from "../roll-up/cell.ts";
import { type CellKeyParts, keyInPlace } from "../roll-up/cell-key.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";

/**
 * The cell that some reporters alone add up to, overlap removed; null where they give none. `everywhere` are the reporters
 * that are meant in the whole world: for the places that share them, one roll-up does.
 */
export type CellOfReporters = (
  of: CellKeyParts & Pick<Cell, "geo">,
  reporters: readonly string[],
  everywhere: readonly string[],
) => Cell | null;

/** Rolls up chosen reporters of one year and series, each choice once. */
export const cellsOfReporters = (context: RollUpContext): CellOfReporters => {
  const nameOf = ({ activity, indicator, detail, unit }: CellKeyParts): string =>
    JSON.stringify([activity, indicator, detail, unit]);
  const figures = Map.groupBy(context.members, nameOf);
  const known = new Map<string, ReadonlyMap<string, Cell>>();
  const rollUp = (of: CellKeyParts, reporters: readonly string[]): ReadonlyMap<string, Cell> => {
    const name = `${nameOf(of)} ${reporters.join(" ")}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const chosen = new Set(reporters);
    const members = (figures.get(nameOf(of)) ?? []).filter(({ reporter }) => chosen.has(reporter));
    const cells = rollUpMembers({ ...context, members });
    const made = new Map(cells.map((cell) => [`${cell.geo} ${keyInPlace(cell)}`, cell]));
    known.set(name, made);
    return made;
  };
  return (of, reporters, everywhere) => {
    const name = `${of.geo} ${keyInPlace(of)}`;
    const shared = rollUp(of, everywhere).get(name);
    if (shared?.reporters.ids.join(" ") === reporters.join(" ")) return shared;
    return rollUp(of, reporters).get(name) ?? null;
  };
};
