import { add, type Observation, referenceDate } from "@coop-census/census";

const cellOf = (one: Observation): string =>
  JSON.stringify([
    one.scope,
    one.perimeter,
    one.area,
    one.type,
    one.activity,
    one.activityRevision,
    one.flags,
    one.reference?.text.slice(0, 4),
    one.indicator,
    one.unit,
  ]);

const together = (a: Observation, b: Observation): Observation => {
  const isOneDate = a.reference === null || b.reference === null || a.reference.text === b.reference.text;
  const reference = isOneDate ? a.reference : referenceDate(a.reference?.text.slice(0, 4) ?? "");
  return { ...a, value: add(a.value, b.value), reference };
};

/** The cells of a register with what released rows add to them; a cell that had no row before stands behind the others. */
export const addReleased = (
  cells: readonly Observation[],
  released: readonly Observation[],
): readonly Observation[] => {
  if (released.length === 0) return cells;
  const all = new Map(cells.map((one) => [cellOf(one), one]));
  for (const one of released) {
    const key = cellOf(one);
    const before = all.get(key);
    all.set(key, before === undefined ? one : together(before, one));
  }
  return [...all.values()];
};
