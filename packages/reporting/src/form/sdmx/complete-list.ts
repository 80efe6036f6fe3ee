import { compareCodePoints } from "../../text/compare-code-points.ts";
import type { CodeList, ListedCode } from "./code-list.ts";

/**
 * A code list with each code once, sorted: of entries for one code the first whose name is not the code itself, else the
 * first. A parent that is not in the list itself is left out.
 */
export const completeList = (id: string, name: string, entries: readonly ListedCode[]): CodeList => {
  const byId = new Map<string, ListedCode>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    if (known === undefined || (known.name === known.id && entry.name !== entry.id)) byId.set(entry.id, entry);
  }
  const codes = [...byId.values()]
    .map(({ parent, ...code }) =>
      parent !== undefined && parent !== code.id && byId.has(parent) ? { ...code, parent } : code,
    )
    .sort((a, b) => compareCodePoints(a.id, b.id));
  return { id, name, codes };
};
