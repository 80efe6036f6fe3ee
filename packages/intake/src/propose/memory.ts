import { leftOut } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import type { UnknownTable } from "./unknown-table.ts";

/** What the nearest layout that was confirmed before says of labels and words. */
export interface Memory {
  readonly profile: Profile;
  readonly columns: ReadonlyMap<string, string>;
  /** By "DIMENSION=word". */
  readonly words: ReadonlyMap<string, string>;
}

const known = (profile: Profile, labels: ReadonlySet<string>): number =>
  profile.columns.filter(({ label }) => labels.has(labelKey(label))).length;

/** The remembered layout that shares most labels with the table, the newest of several; null where none shares a third. */
export const nearestMemory = (table: UnknownTable, profiles: readonly Profile[]): Memory | null => {
  const labels = new Set(table.header.columns.map(({ label }) => labelKey(label)));
  const [best] = profiles
    .map((profile) => ({ profile, shared: known(profile, labels), newest: Math.max(...profile.years) }))
    .filter(({ profile, shared }) => shared * 3 >= profile.columns.length)
    .toSorted((a, b) => b.shared - a.shared || b.newest - a.newest);
  if (best === undefined) return null;
  const { profile } = best;
  return {
    profile,
    columns: new Map(profile.columns.map(({ label, code }) => [labelKey(label), code === leftOut ? "" : code])),
    words: new Map(profile.labels.map(({ dimension, label, code }) => [`${dimension}=${labelKey(label)}`, code])),
  };
};
