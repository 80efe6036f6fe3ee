import type { EditionCell } from "../../../cell/edition-cell.ts";
import type { SiteFacts } from "./site-facts.ts";

const indicators = ["ENT_TOTAL", "WRK_TOTAL", "WRK_MBR", "WRK_PROD", "MBR_TOTAL"];

/**
 * The headline figures of a place: of all cooperatives, and of all enterprises where worker-owned ones make a difference.
 * What nobody reported, or is protected, is left out.
 */
export const headlineCells = (facts: SiteFacts, geo: string): readonly EditionCell[] =>
  indicators.flatMap((indicator) => {
    const coops = facts.cell({ geo, type: "ALL_COOP", indicator });
    const all = facts.cell({ geo, type: "ALL_ENT", indicator });
    const isMore = all !== null && (coops === null || all.value !== coops.value);
    return [coops, isMore ? all : null].filter((cell) => cell !== null);
  });

/** The headline figures of one type in the world. */
export const typeHeadlines = (facts: SiteFacts, type: string): readonly EditionCell[] =>
  indicators.map((indicator) => facts.cell({ geo: "WORLD", type, indicator })).filter((cell) => cell !== null);
