import { lookAlikeKey } from "@coop-census/census";
import fc from "fast-check";
import { expect, it } from "vitest";
import { makeNameKey } from "./name-key.ts";

const word = fc.oneof(
  fc.constantFrom(
    "s",
    "c",
    "a",
    "r",
    "l",
    "Scarl",
    "società",
    "coop",
    "S.C.I.C.",
    "l’Étoile",
    "d'Or",
    "2",
    "3bis",
    "ß",
    "Łódź",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...Array.from("abcéèüñ șŁ.,-'&/·²İıſ")), maxLength: 8 }),
);

it("the key of a name's bytes is the key of its text", () => {
  const key = makeNameKey(400);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.constantFrom(" ", ".", "", "-", " - ")), { maxLength: 7 }), (parts) => {
      const bytes = Buffer.from(parts.flat().join(""));
      key.readBytes(bytes, 0, bytes.length);
      const found = String.fromCharCode(...key.units.subarray(0, key.length));
      expect(found).toBe(lookAlikeKey(bytes.toString()));
    }),
    { numRuns: 3_000 },
  );
});
