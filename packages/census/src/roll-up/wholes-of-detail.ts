import { breakdownDimensions } from "../reference/breakdown-codes.ts";
import { detailOf, dimensionsOfDetail } from "./detail.ts";

/** The details that a detail is a part of: without one or more of its breakdowns. */
export const wholesOfDetail = (detail: string): readonly string[] => {
  const given = dimensionsOfDetail(detail);
  const used = breakdownDimensions.filter((name) => given[name] !== "_T");
  return used
    .reduce<readonly (typeof given)[]>(
      (known, name) => [...known, ...known.map((one) => ({ ...one, [name]: "_T" }))],
      [given],
    )
    .slice(1)
    .map(detailOf);
};
