import fc from "fast-check";
import { expect, test } from "vitest";
import { templateMark, templateParts } from "./template-mark.ts";
import { templateRow } from "./template-row.ts";

const code = fc.stringMatching(/^[A-Z_]{1,12}$/);

test("the mark of a template reads back as it was printed, whatever the organisation is called", () => {
  const mark = fc.record({
    version: fc.integer({ min: 1, max: 9999 }),
    part: fc.constantFrom(...templateParts),
    organisation: fc.string({ minLength: 1, unit: "grapheme" }),
    year: fc.integer({ min: 1900, max: 2200 }),
    language: fc.stringMatching(/^[a-z]{2}$/),
  });
  fc.assert(
    fc.property(mark, (one) => {
      expect(templateMark.parse(` ${templateMark.print(one)}\n`)).toEqual(one);
    }),
  );
});

test.each([
  "",
  "Cooperative",
  "coop-census-template 1 figures it-a 2022",
  "coop-census-template 1 nothing it-a 2022 it",
])("%j is no mark", (text) => expect(templateMark.parse(text)).toBeNull());

test("what a row is of reads back as it was printed", () => {
  const row = fc.record({
    type: code,
    area: code,
    activity: code,
    scope: fc.constantFrom("AFF" as const, "NAT" as const, null),
    perimeter: fc.constantFrom("COOP" as const, "COOP_SUBS" as const, null),
  });
  fc.assert(
    fc.property(row, (one) => {
      expect(templateRow.parse(templateRow.print(one))).toEqual(one);
    }),
  );
});

test.each(["", "WORKER", "WORKER|_T|_T|AFF", "WORKER|_T|_T|NET|COOP", "|_T|_T||", "NEW1"])("%j is no row", (text) =>
  expect(templateRow.parse(text)).toBeNull(),
);
