import fc from "fast-check";
import { expect, test } from "vitest";
import { noDimensions } from "../observation/observation.ts";
import { detailOf, dimensionsOfDetail } from "./detail.ts";

const code = fc.constantFrom("_T", "F", "CRISIS", "2008", "5");
const dimensions = fc.record({ SEX: code, SIZE: code, ORIGIN: code, COHORT: code, HORIZON: code, PERIOD_START: code });

test("every set of dimensions is read back from its text", () => {
  fc.assert(
    fc.property(dimensions, (one) => {
      expect(dimensionsOfDetail(detailOf(one))).toEqual(one);
    }),
  );
});

test("no dimension is the total", () => {
  expect(detailOf(noDimensions)).toBe("_T");
  expect(detailOf({ ...noDimensions, COHORT: "2008", ORIGIN: "CRISIS" })).toBe("ORIGIN=CRISIS COHORT=2008");
});
