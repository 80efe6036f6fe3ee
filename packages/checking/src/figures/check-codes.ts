import { codeOf, computedTypes, isActivity, isIndicator, type Network } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import type { FigureQuery } from "./figure-query.ts";

const refuse = (what: string, code: string, cure: string): never => {
  throw new Refusal(`usage/${what}`, `"${code}" is no ${what}.`, cure);
};

/** Refuses a code that nothing can have: an empty answer would read as "nobody reported it". */
export const checkCodes = (
  { geo, type, activity, indicator }: Pick<FigureQuery, "geo" | "type" | "activity" | "indicator">,
  network: Network,
): void => {
  const isCountry = (code: string): boolean =>
    codeOf("GEO_COUNTRY", code) !== null || network.countries.some(({ country }) => country === code);
  if (geo !== null && codeOf("GEO_REGION", geo) === null && !isCountry(geo)) {
    refuse("place", geo, "Use a country by two letters (IT), or WORLD, EUR, AME, AME_NA, AME_MS, AME_XX, APA, OTH.");
  }
  if (type !== null && codeOf("COOP_TYPE", type) === null && !computedTypes.includes(type)) {
    refuse("type", type, "Use ALL_COOP, ALL_ENT, or a type of docs/methodology.md, as WORKER or SOCIAL.");
  }
  if (activity !== null && activity !== "_T" && !isActivity(activity.replace(/^ISIC[45]_/, ""))) {
    refuse(
      "activity",
      activity,
      "Use _T for all, or an ISIC section or division, as C or 10, or with its revision, as ISIC4_C.",
    );
  }
  if (indicator !== null && !isIndicator(indicator)) {
    refuse("indicator", indicator, "Use one of docs/methodology.md, as ENT_TOTAL, WRK_TOTAL or TURN.");
  }
};
