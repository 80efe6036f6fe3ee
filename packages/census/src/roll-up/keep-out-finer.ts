import { ancestorTypes } from "../reference/coop-type.ts";
import type { PartRow, PartValue } from "./part-row.ts";

const contains = (whole: PartRow, part: PartRow): boolean =>
  (whole.type === "_T" || whole.type === part.type || ancestorTypes(part.type).includes(whole.type)) &&
  (whole.area === "_T" || whole.area === part.area) &&
  (whole.activity === "_T" || whole.activity === part.activity);

/** The values of one indicator, with what is finer than a figure that is kept out kept out as well: it is of the same thing. */
export const keepOutFiner = (values: readonly PartValue[]): readonly PartValue[] => {
  const out = values.filter(({ isKeptOut }) => isKeptOut);
  return values.map((one) =>
    out.some((whole) => contains(whole, one)) ? { ...one, figure: null, isKeptOut: true } : one,
  );
};
