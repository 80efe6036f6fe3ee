import type { RegisterRow } from "./register-row.ts";

/** The rows of one identifier that stands in more than one of them, ascending. */
export interface RepeatedId {
  readonly nationalId: string;
  readonly rows: readonly number[];
}

/** The identifiers that stand in several rows of enterprises (V22), by identifier; whatever the order of the rows. */
export const repeatedIds = (
  rows: Iterable<Pick<RegisterRow, "row" | "kind" | "nationalId">>,
): readonly RepeatedId[] => {
  const places = new Map<string, number[]>();
  for (const { row, kind, nationalId } of rows) {
    if (kind !== "enterprise" || nationalId === null) continue;
    const found = places.get(nationalId);
    if (found === undefined) places.set(nationalId, [row]);
    else found.push(row);
  }
  return [...places]
    .filter(([, found]) => found.length > 1)
    .map(([nationalId, found]) => ({ nationalId, rows: found.toSorted((a, b) => a - b) }))
    .toSorted((a, b) => (a.nationalId < b.nationalId ? -1 : 1));
};
