import { expect, it } from "vitest";
import { isRegisterTable } from "./is-register-table.ts";

const texts = (count: number, make: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => make(index));

it.each(["NATIONAL_ID", "NAME"])("many different texts below %s make a register", (code) => {
  expect(isRegisterTable([{ code, texts: texts(40, (index) => `Coop ${index}`) }])).toBe(true);
});

it("few rows, the same texts, blanks, or a column of something else make none", () => {
  expect(isRegisterTable([{ code: "NAME", texts: texts(5, (index) => `Coop ${index}`) }])).toBe(false);
  expect(isRegisterTable([{ code: "NAME", texts: texts(40, (index) => `Coop ${index % 4}`) }])).toBe(false);
  expect(isRegisterTable([{ code: "NATIONAL_ID", texts: texts(40, () => "n/a") }])).toBe(false);
  expect(isRegisterTable([{ code: "GEO", texts: texts(40, (index) => `Zona ${index}`) }])).toBe(false);
});
