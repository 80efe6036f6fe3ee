/** What an import brings: one roster, or one set of profiles, overlaps, rates or public statements. */
export const importKinds = ["network", "profiles", "overlaps", "rates", "statements"] as const;

export type ImportKind = (typeof importKinds)[number];
