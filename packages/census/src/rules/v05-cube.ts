import type { ReturnRecord } from "../return/return.ts";
import type { Comparison } from "./v05-comparison.ts";
import { type CubeDimension, type CubeIndex, cubeDimensions, indexCube } from "./v05-cube-index.ts";

/** Whether a row gives a number for the indicator in question. */
type HasNumber = (record: ReturnRecord) => boolean;

const inDimensions = (total: ReturnRecord, index: CubeIndex, varied: readonly CubeDimension[]): Comparison => ({
  dimension: varied.at(-1) ?? "",
  total,
  parts: index.partsIn(total, varied),
  leavesRemainder: true,
});

const pairs: readonly (readonly CubeDimension[])[] = [
  ["type", "area"],
  ["type", "activity"],
  ["area", "activity"],
  cubeDimensions,
];

/** A total over several dimensions at once is held against the finest rows only where no single dimension gives its parts. */
const ofTotal = (
  total: ReturnRecord,
  index: CubeIndex,
  isUseful: (one: Comparison) => boolean,
): readonly Comparison[] => {
  const open = cubeDimensions.filter((one) => total[one].code === "_T");
  const single = open.map((one) => inDimensions(total, index, [one])).filter(isUseful);
  if (single.length > 0) return single;
  return pairs
    .filter((varied) => varied.every((one) => open.includes(one)))
    .map((varied) => inDimensions(total, index, varied))
    .filter(isUseful)
    .slice(0, 1);
};

/** A type that contains others is a total of them: SOCIAL of SOCIAL_A and SOCIAL_B. */
const ofSubtypes = (total: ReturnRecord, index: CubeIndex): Comparison => ({
  dimension: "type",
  total,
  parts: index.subtypesOf(total),
  leavesRemainder: true,
});

/** The comparisons of rows of one scope and perimeter over type, area and activity, for an indicator that `hasNumber` asks about. */
export const compareCube = (records: readonly ReturnRecord[], hasNumber: HasNumber): readonly Comparison[] => {
  const index = indexCube(records, hasNumber);
  const isUseful = ({ parts }: Comparison): boolean => parts.some(hasNumber);
  return records
    .filter(hasNumber)
    .flatMap((total) => [...ofTotal(total, index, isUseful), ...[ofSubtypes(total, index)].filter(isUseful)]);
};
