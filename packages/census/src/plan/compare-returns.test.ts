import fc from "fast-check";
import { expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { compareReturns } from "./compare-returns.ts";
import type { PlannedValue } from "./value-change.ts";

const observation = (type: string, indicator: string, value: number, flags = ""): Observation => ({
  reporter: "it-a",
  year: 2021,
  scope: "AFF",
  perimeter: "COOP",
  country: "IT",
  area: "_T",
  type,
  activity: "_T",
  activityRevision: null,
  indicator,
  dimensions: noDimensions,
  value: decimal(value),
  unit: "PER",
  reference: null,
  flags,
  confidentiality: "F",
  isPublic: false,
  address: { sheet: null, row: value, column: 1, header: null },
});

const one = fc
  .tuple(
    fc.constantFrom("WORKER", "SOCIAL", "_T"),
    fc.constantFrom("ENT_TOTAL", "WRK_TOTAL"),
    fc.nat({ max: 3 }),
    fc.constantFrom("", "E"),
  )
  .map(([type, indicator, value, flags]) => observation(type, indicator, value, flags));
const some = fc.array(one, { maxLength: 12 });

const text = ({ type, indicator }: Observation, { value, flags }: Pick<PlannedValue, "value" | "flags">): string =>
  `${type} ${indicator} ${value} ${flags}`;

it("tells of every value of either return once, and of nothing else", () => {
  fc.assert(
    fc.property(some, some, (before, after) => {
      const changes = compareReturns(before, after);
      const side = (of: "before" | "after") =>
        changes.flatMap((each) => {
          const value = each[of];
          return value === null ? [] : [`${each.type} ${each.indicator} ${value.value} ${value.flags}`];
        });
      expect(side("before").sort()).toEqual(before.map((each) => text(each, each)).sort());
      expect(side("after").sort()).toEqual(after.map((each) => text(each, each)).sort());
    }),
  );
});

it("calls unchanged as many values as the two have in common, whatever the order of rows", () => {
  fc.assert(
    fc.property(some, some, (before, after) => {
      const left = before.map((each) => text(each, each));
      const common = after.filter((each) => {
        const at = left.indexOf(text(each, each));
        if (at >= 0) left.splice(at, 1);
        return at >= 0;
      });
      const changes = compareReturns(before, after);
      expect(changes.filter(({ change }) => change === "unchanged")).toHaveLength(common.length);
      expect(compareReturns(before.toReversed(), after.toReversed())).toEqual(changes);
    }),
  );
});

it("never calls a value new while another of the same thing is gone", () => {
  fc.assert(
    fc.property(some, some, (before, after) => {
      const kinds = Map.groupBy(compareReturns(before, after), ({ type, indicator }) => `${type} ${indicator}`);
      for (const changes of kinds.values()) {
        const found = new Set(changes.map(({ change }) => change));
        expect(found.has("new") && found.has("gone")).toBe(false);
      }
    }),
  );
});

it("takes another date or flag for a change, and another row of the file for none", () => {
  const [before] = [observation("WORKER", "ENT_TOTAL", 3)];
  const moved = { ...before, address: { ...before.address, row: 99 } };
  expect(compareReturns([before], [moved]).map(({ change }) => change)).toEqual(["unchanged"]);
  const flagged = { ...before, flags: "E" };
  const dated = { ...before, reference: { text: "2021", precision: "year" as const } };
  expect(compareReturns([before], [flagged]).map(({ change }) => change)).toEqual(["changed"]);
  expect(compareReturns([before], [dated]).map(({ change }) => change)).toEqual(["changed"]);
});
