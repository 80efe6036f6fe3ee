import { type Cell, isMoney } from "@coop-census/census";

/** Where the sources of a figure stand on the page of its place: "ent-total-all-coop"; a currency and an activity follow. */
export const sourceAnchor = ({
  indicator,
  type,
  activity,
  unit,
}: Pick<Cell, "indicator" | "type" | "activity" | "unit">): string =>
  [indicator, type, ...(isMoney(indicator) ? [unit] : []), ...(activity === "_T" ? [] : [activity])]
    .join("-")
    .toLowerCase()
    .replaceAll("_", "-");

/** The path of the page that tells where the figures of a place come from. */
export const sourcePath = (geo: string): string => `sources/${geo.toLowerCase().replaceAll("_", "-")}.html`;
