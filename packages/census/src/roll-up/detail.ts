import { type DimensionName, dimensionNames } from "../observation/dimension-names.ts";
import { type Dimensions, noDimensions } from "../observation/observation.ts";

/** Dimensions as one coordinate: `_T` where none is used, else those used in fixed order ("ORIGIN=CRISIS COHORT=2008"). */
export const detailOf = (dimensions: Dimensions): string => {
  const used = dimensionNames.filter((name) => dimensions[name] !== noDimensions[name]);
  return used.length === 0 ? "_T" : used.map((name) => `${name}=${dimensions[name]}`).join(" ");
};

/** The dimensions that `detailOf` made the text of. */
export const dimensionsOfDetail = (detail: string): Dimensions => {
  const given = new Map(
    detail === "_T"
      ? []
      : detail.split(" ").map((part) => {
          const [name = "", value = ""] = part.split("=");
          return [name, value] as const;
        }),
  );
  const of = (name: DimensionName): string => given.get(name) ?? noDimensions[name];
  return {
    SEX: of("SEX"),
    SIZE: of("SIZE"),
    ORIGIN: of("ORIGIN"),
    COHORT: of("COHORT"),
    HORIZON: of("HORIZON"),
    PERIOD_START: of("PERIOD_START"),
  };
};
