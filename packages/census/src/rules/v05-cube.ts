import { ancestorTypes } from "../reference/coop-type.ts";
import type { ReturnRecord } from "../return/return.ts";
import type { Comparison } from "./v05-comparison.ts";

const dimensions = ["type", "area", "activity"] as const;
type Dimension = (typeof dimensions)[number];

/** Whether a row gives a number for the indicator in question. */
type HasNumber = (record: ReturnRecord) => boolean;

const isTotalIn = (record: ReturnRecord, dimension: Dimension): boolean => record[dimension].code === "_T";

const agreesOutside = (a: ReturnRecord, b: ReturnRecord, varied: readonly Dimension[]): boolean =>
  dimensions.every((one) => varied.includes(one) || a[one].code === b[one].code);

/** A type is no part of its own beside a given type that contains it: SOCIAL_A beside SOCIAL. */
const withoutSubtypes = (parts: readonly ReturnRecord[], hasNumber: HasNumber): readonly ReturnRecord[] =>
  parts.filter(
    (part) =>
      !parts.some(
        (other) =>
          hasNumber(other) &&
          ancestorTypes(part.type.code ?? "").includes(other.type.code ?? "?") &&
          agreesOutside(part, other, ["type"]),
      ),
  );

const inDimensions = (
  total: ReturnRecord,
  records: readonly ReturnRecord[],
  varied: readonly Dimension[],
  hasNumber: HasNumber,
): Comparison => {
  const parts = records.filter(
    (one) => agreesOutside(one, total, varied) && varied.every((dimension) => !isTotalIn(one, dimension)),
  );
  return {
    dimension: varied.at(-1) ?? "",
    total,
    parts: withoutSubtypes(parts, hasNumber),
    leavesRemainder: true,
  };
};

const pairs: readonly (readonly Dimension[])[] = [
  ["type", "area"],
  ["type", "activity"],
  ["area", "activity"],
  dimensions,
];

/** A total over several dimensions at once is held against the finest rows only where no single dimension gives its parts. */
const ofTotal = (
  total: ReturnRecord,
  records: readonly ReturnRecord[],
  hasNumber: HasNumber,
): readonly Comparison[] => {
  const open = dimensions.filter((one) => isTotalIn(total, one));
  const isUseful = (one: Comparison): boolean => one.parts.some(hasNumber);
  const single = open.map((one) => inDimensions(total, records, [one], hasNumber)).filter(isUseful);
  if (single.length > 0) return single;
  const several = pairs
    .filter((varied) => varied.every((one) => open.includes(one)))
    .map((varied) => inDimensions(total, records, varied, hasNumber));
  return several.filter(isUseful).slice(0, 1);
};

/** A type that contains others is a total of them: SOCIAL of SOCIAL_A and SOCIAL_B. */
const ofSubtypes = (
  total: ReturnRecord,
  records: readonly ReturnRecord[],
  hasNumber: HasNumber,
): readonly Comparison[] => {
  const parts = records.filter(
    (one) => ancestorTypes(one.type.code ?? "").includes(total.type.code ?? "?") && agreesOutside(one, total, ["type"]),
  );
  return parts.some(hasNumber) ? [{ dimension: "type", total, parts, leavesRemainder: true }] : [];
};

/** The comparisons of rows of one scope and perimeter over type, area and activity, for an indicator that `hasNumber` asks about. */
export const compareCube = (records: readonly ReturnRecord[], hasNumber: HasNumber): readonly Comparison[] =>
  records
    .filter(hasNumber)
    .flatMap((total) => [...ofTotal(total, records, hasNumber), ...ofSubtypes(total, records, hasNumber)]);
