import { lookAlikes } from "@coop-census/census";
import fc from "fast-check";
import { expect, test } from "vitest";
import { likelyTwins } from "./likely-twins.ts";

const word = fc.constantFrom(
  "tisserands",
  "tisserand",
  "scop",
  "s.c.o.p.",
  "société",
  "coopérative",
  "du",
  "nord",
  "Nord",
  "1",
  "12",
  "l'étoile",
  "letoile",
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const typo = fc
  .tuple(name, fc.nat(30), fc.constantFrom("", "x", "ss"))
  .map(([text, at, by]) => `${text.slice(0, at)}${by}${text.slice(at + 1)}`);

test("of two rows that look alike, none is left out", () => {
  fc.assert(
    fc.property(fc.oneof(name, typo), fc.oneof(name, typo), (a, b) => {
      const rows = [a, b].map((text, index) => ({
        row: index + 2,
        kind: "enterprise" as const,
        nationalId: null,
        name: text,
        postcode: "29000",
      }));
      if (lookAlikes(rows).length > 0) expect(likelyTwins(rows)).toEqual(rows);
    }),
    { numRuns: 3_000 },
  );
});

test("rows whose names have no half in common are left out", () => {
  const rows = ["Tisserands du Nord", "Boulangers de Brest", "Tisserands du Nort"].map((text, index) => ({
    row: index + 2,
    kind: "enterprise" as const,
    nationalId: null,
    name: text,
    postcode: "29000",
  }));
  expect(likelyTwins(rows).map(({ row }) => row)).toEqual([2, 4]);
});
