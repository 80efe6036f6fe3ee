import { isAddable } from "./indicator.ts";

/** What a share or a change that a reporter wrote is made of. */
export type StatedRate =
  | { readonly kind: "share"; readonly part: string; readonly whole: string }
  /** growth: in percent of the year before. change: in units. */
  | { readonly kind: "growth" | "change"; readonly of: string };

const shares: Readonly<Record<string, StatedRate>> = {
  SHR_MBR: { kind: "share", part: "WRK_MBR", whole: "WRK_TOTAL" },
  SHR_WOMEN: { kind: "share", part: "WRK_F", whole: "WRK_TOTAL" },
  SHR_SME: { kind: "share", part: "ENT_SME", whole: "ENT_TOTAL" },
};

const changes = [
  ["GROWTH_", "growth"],
  ["CHANGE_", "change"],
] as const;

/**
 * What the code of a column means that holds shares or changes against the year before: SHR_MBR, GROWTH_ENT_TOTAL,
 * CHANGE_ENT_TOTAL. They are held against the levels (V09) and never count. Null for every other code.
 */
export const statedRate = (code: string): StatedRate | null => {
  const share = shares[code];
  if (share !== undefined) return share;
  const [prefix, kind] = changes.find(([start]) => code.startsWith(start)) ?? [];
  if (prefix === undefined || kind === undefined) return null;
  const of = code.slice(prefix.length);
  return isAddable(of) ? { kind, of } : null;
};
