import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { revisionTriangle } from "./revision-triangle.ts";

const vintage = (edition: string, value: number | null) => ({
  year: Number(edition.slice(0, 4)),
  edition,
  value: value === null ? null : decimal(value),
});

test("a year has its editions in order, and revisions go up and down by the mean of what they were apart", () => {
  const triangle = revisionTriangle([
    vintage("2022-p1", 100),
    vintage("2022-p2", 95),
    vintage("2022-f1", 105),
    vintage("2021-p1", 50),
  ]);
  expect(triangle.rows.map(({ year, vintages }) => [year, vintages.length])).toEqual([
    [2021, 1],
    [2022, 3],
  ]);
  expect([triangle.revisions, triangle.meanAbsolute]).toEqual([2, "7.5"]);
});

test("a figure that an edition lacks is no revision to zero", () => {
  expect(revisionTriangle([vintage("2022-p1", null), vintage("2022-p2", 95)])).toMatchObject({
    revisions: 0,
    meanAbsolute: null,
  });
});
