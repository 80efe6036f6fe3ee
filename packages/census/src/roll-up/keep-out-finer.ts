import { ancestorTypes } from "../reference/coop-type.ts";
import { sectionOf } from "../sector/sector-list.ts";
import type { PartRow, PartValue } from "./part-row.ts";

/** Names what a row is of. */
export const keyOfPart = ({ type, area, activity }: PartRow): string => JSON.stringify([type, area, activity]);

/** What a row is of, and everything that contains it: a section contains its divisions. */
export const keysUpward = ({ type, area, activity }: PartRow): readonly string[] =>
  ["_T", type, ...ancestorTypes(type)].flatMap((upperType) =>
    ["_T", area].flatMap((upperArea) =>
      ["_T", sectionOf(activity) ?? "_T", activity].map((upperActivity) =>
        keyOfPart({ type: upperType, area: upperArea, activity: upperActivity }),
      ),
    ),
  );

/** The values of one indicator, with what is finer than a figure that is kept out kept out as well: it is of the same thing. */
export const keepOutFiner = (values: readonly PartValue[]): readonly PartValue[] => {
  const out = new Set(values.filter(({ isKeptOut }) => isKeptOut).map(keyOfPart));
  if (out.size === 0) return values;
  return values.map((one) =>
    keysUpward(one).some((key) => out.has(key)) ? { ...one, figure: null, isKeptOut: true } : one,
  );
};
