import fc from "fast-check";
import { expect, it } from "vitest";
import { withoutPersonalData } from "./without-personal-data.ts";

it.each([
  ["write to anna.rossi@coop.example today", "write to […] today"],
  ["Tel. 02 1234567, closed on Monday", "Tel. […], closed on Monday"],
  ["+39 02 123 4567", "[…]"],
  ["0039 02 123 4567 (office)", "[…] (office)"],
  ["telefono: 333/1234567", "telefono: […]"],
  ["<mailto:a@b.it> or c@d.org", "[…] or […]"],
])("%s is stored as %s", (text, stored) => {
  expect(withoutPersonalData(text)).toBe(stored);
});

it.each([
  "data of 2021-12-31",
  "CNPJ 12.345.678/0001-95",
  "turnover 1 234 567",
  "Coop 2000 @ Milano",
  "merged in 2019",
])("%s holds nothing about persons", (text) => {
  expect(withoutPersonalData(text)).toBe(text);
});

it("what is left holds nothing more", () => {
  const part = fc.constantFrom("a@b.it", "+39 02 1234567", "tel 1234567", "and", " ", "2021", "@", ".");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const stored = withoutPersonalData(parts.join(" "));
      expect(withoutPersonalData(stored)).toBe(stored);
      expect(stored).not.toContain("a@b.it");
    }),
  );
});
