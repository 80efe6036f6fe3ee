import fc from "fast-check";
import { expect, it } from "vitest";
import { tabledReturn } from "../fixture/tabled-return.ts";
import { ancestorTypes } from "../reference/coop-type.ts";
import type { ReturnRecord } from "../return/return.ts";
import { compareCube } from "./v05-cube.ts";

const dimensions = ["type", "area", "activity"] as const;
type Dimension = (typeof dimensions)[number];

/** The definition, by holding every row against every other. */
const everyPair = (records: readonly ReturnRecord[], hasNumber: (record: ReturnRecord) => boolean) => {
  const agrees = (a: ReturnRecord, b: ReturnRecord, varied: readonly Dimension[]): boolean =>
    dimensions.every((one) => varied.includes(one) || a[one].code === b[one].code);
  const isBelow = (part: ReturnRecord, whole: ReturnRecord): boolean =>
    ancestorTypes(part.type.code ?? "").includes(whole.type.code ?? "?") && agrees(part, whole, ["type"]);
  const partsIn = (total: ReturnRecord, varied: readonly Dimension[]): readonly ReturnRecord[] => {
    const all = records.filter((one) => agrees(one, total, varied) && varied.every((each) => one[each].code !== "_T"));
    return all.filter((part) => !all.some((other) => hasNumber(other) && isBelow(part, other)));
  };
  const useful = (parts: readonly ReturnRecord[]): boolean => parts.some(hasNumber);
  return records.filter(hasNumber).flatMap((total) => {
    const open = dimensions.filter((one) => total[one].code === "_T");
    const single = open.map((one) => [one] as const).filter((varied) => useful(partsIn(total, varied)));
    const several = ([["type", "area"], ["type", "activity"], ["area", "activity"], dimensions] as const)
      .filter((varied) => varied.every((one) => open.includes(one)) && useful(partsIn(total, varied)))
      .slice(0, 1);
    const subtypes = records.filter((one) => isBelow(one, total));
    return [
      ...(single.length > 0 ? single : several).map((varied) => ({
        dimension: varied.at(-1),
        total,
        parts: partsIn(total, varied),
      })),
      ...(useful(subtypes) ? [{ dimension: "type", total, parts: subtypes }] : []),
    ];
  });
};

const row = fc.tuple(
  fc.constantFrom("WORKER", "SOCIAL", "SOCIAL_A", "SOCIAL_B", "PRODUCER", "_T", "?Neu"),
  fc.constantFrom("_T", "N", "S", "?West"),
  fc.constantFrom("_T", "C", "F"),
  fc.constantFrom("", "3", "40"),
);

it("compares exactly what holding every row against every other does", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 14 }), (rows) => {
      const { records } = tabledReturn(["TYPE", "GEO", "ACTIVITY", "ENT_TOTAL"], rows);
      const hasNumber = ({ values }: ReturnRecord): boolean => values.some(({ content }) => content.kind === "number");
      const compared = compareCube(records, hasNumber).map(({ dimension, total, parts }) => ({
        dimension,
        total,
        parts,
      }));
      expect(compared).toEqual(everyPair(records, hasNumber));
    }),
    { numRuns: 400 },
  );
});
