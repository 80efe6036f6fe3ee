import type { SiteFacts } from "./site-facts.ts";

/** The indicators that have a figure of the world or a region in two years at least, in the order of the methodology; not in money. */
export const seriesIndicators = ({ input, indicators }: SiteFacts): readonly string[] => {
  const years = Map.groupBy(
    input.points.filter(({ series, type, activity, detail, conf }) => {
      const isWhole = type === "ALL_COOP" && activity === "_T" && detail === "_T";
      return series === "main" && conf === "F" && isWhole;
    }),
    ({ indicator, geo }) => `${indicator} ${geo}`,
  );
  const shown = new Set([...years].filter(([, all]) => all.length > 1).map(([key]) => key.split(" ")[0] ?? ""));
  return indicators.filter(({ code, unit }) => unit !== "CUR" && shown.has(code)).map(({ code }) => code);
};

/** The path of the page of an indicator through the years. */
export const seriesPath = (indicator: string): string => `series/${indicator.toLowerCase().replaceAll("_", "-")}.html`;
