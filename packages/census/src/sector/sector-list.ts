import data from "../../data/sectors.json" with { type: "json" };

/** A sector of the census: the ten that CICOPA names, what is in none of them, and XX for what has no activity. */
export interface Sector {
  readonly code: string;
  readonly label: string;
  /** The words of CICOPA for it; blank for what it does not name. */
  readonly saidAs: string;
  readonly note: string;
}

/** One division of one revision of ISIC. */
interface Division {
  readonly revision: string;
  readonly section: string;
  readonly division: string;
  readonly sector: string;
  /** AGR, IND (B to E), CON (F) or SRV. */
  readonly group: string;
}

export const sectors: readonly Sector[] = data.sectors;

const divisions: readonly Division[] = data.divisions;

const byDivision: ReadonlyMap<string, Division> = new Map(
  divisions.map((one) => [`${one.revision}_${one.division}`, one]),
);

const bySection: ReadonlyMap<string, readonly Division[]> = Map.groupBy(
  divisions,
  ({ revision, section }) => `${revision}_${section}`,
);

/** How activities are put together: the sectors, or the groups industry, construction and services. */
export type Grouping = "sector" | "group";

/**
 * Where an activity with its revision ("ISIC4_18") belongs: a sector or group, several joined by "+" for a section that
 * only its divisions could tell apart, XX for one that is not allocated or unknown.
 */
export const placeOfActivity = (activity: string, grouping: Grouping): string => {
  const key = activity.replace("ISIC", "");
  const own = byDivision.get(key);
  const found = own === undefined ? (bySection.get(key) ?? []) : [own];
  return found.length === 0 ? "XX" : [...new Set(found.map((one) => one[grouping]))].sort().join("+");
};

/** The section of a division ("ISIC4_C" for "ISIC4_18"), in its own revision; null for a section and for what is unknown. */
export const sectionOf = (activity: string): string | null => {
  const own = byDivision.get(activity.replace("ISIC", ""));
  return own === undefined ? null : `ISIC${own.revision}_${own.section}`;
};
