import { zero } from "../decimal/decimal.ts";
import type { Contributor } from "./contributor.ts";

/** A reporter that growth between two years leaves out. */
export interface Unmatched {
  readonly reporter: string;
  readonly why: WhyUnmatched;
}

/**
 * new, gone: it gave the figure in the later, in the earlier year only. stand-in-before, stand-in-after: some of it is of
 * another date, undated or imputed. part: in one of the years some of what it gave is not told apart and may belong here.
 * scope: affiliated in one year, the whole country in the other. break: flag B.
 */
export type WhyUnmatched = "new" | "gone" | "stand-in-before" | "stand-in-after" | "part" | "scope" | "break";

const isWhollyFresh = ({ value, flags, composition }: Contributor): boolean => {
  // A zero leaves no trace in the composition: its flags alone tell that it stands in, or what it counts.
  if (value === zero && flags.includes("E")) return false;
  return composition.standIn === zero && composition.imputed === zero;
};

/** What a reporter counts in a cell: its affiliates, the whole country, or some of each. */
export const scopeOf = ({ value, flags, composition }: Contributor): "AFF" | "NAT" | "mixed" => {
  if (value === zero) return flags.includes("D") ? "NAT" : "AFF";
  if (composition.national === zero) return "AFF";
  return composition.national === value ? "NAT" : "mixed";
};

/**
 * Why a reporter's figures of two years are no matched pair; null where they are: both fresh and whole (`isWhole`: told
 * apart in both years), of one scope, without a break.
 */
export const whyUnmatched = (
  before: Contributor | null,
  after: Contributor | null,
  isWhole: boolean,
): WhyUnmatched | null => {
  if (before === null) return "new";
  if (after === null) return "gone";
  if (!isWhollyFresh(before)) return "stand-in-before";
  if (!isWhollyFresh(after)) return "stand-in-after";
  if (!isWhole) return "part";
  if (scopeOf(before) !== scopeOf(after)) return "scope";
  return after.flags.includes("B") ? "break" : null;
};
