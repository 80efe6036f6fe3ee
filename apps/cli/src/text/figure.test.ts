import { decimal } from "@coop-census/census";
import { expect, test } from "vitest";
import { sayFigure } from "./figure.ts";

test("thousands are grouped and nothing is rounded", () => {
  expect(sayFigure(decimal("878202"))).toBe("878,202");
  expect(sayFigure(decimal("-1234567.125"))).toBe("-1,234,567.125");
  expect(sayFigure(decimal("12"))).toBe("12");
});
