import { dimensionNames } from "../observation/dimension-names.ts";
import { type Dimensions, noDimensions } from "../observation/observation.ts";
import type { ReturnRecord } from "./return.ts";

/** The dimensions of a row; null where a label of one is not known, unless `unknown` stands for it. */
export const dimensionsOfRecord = (
  { dimensions }: Pick<ReturnRecord, "dimensions">,
  unknown: string | null = null,
): Dimensions | null => {
  if (dimensions === undefined) return noDimensions;
  const given: Record<keyof Dimensions, string> = { ...noDimensions };
  for (const name of dimensionNames) {
    const label = dimensions[name];
    if (label === undefined) continue;
    const code = label.code ?? unknown;
    if (code === null) return null;
    given[name] = code;
  }
  return given;
};

/** Whether a row is of the whole in every dimension beside type, area and activity; one that nobody understands is not. */
export const isUndivided = (record: Pick<ReturnRecord, "dimensions">): boolean =>
  Object.values(record.dimensions ?? {}).every((label) => label.code === "_T");
