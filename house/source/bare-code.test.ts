import { expect, it } from "vitest";
import { bareCode } from "./bare-code.ts";

it("leaves code alone and keeps every line where it was", () => {
  expect(bareCode("const a = 1;\nconst b = a / 2 / 3;\n")).toBe("const a = 1;\nconst b = a / 2 / 3;\n");
});

it("blanks comments, quoted text and regular expressions", () => {
  expect(bareCode('f("process.env"); // process.env')).not.toContain("process");
  expect(bareCode("/* new Date() */ const a = /Date/g;")).not.toContain("Date");
  expect(bareCode("const url = 'http://x'; use(Date);")).toContain("Date");
});

it("sees what a template inserts", () => {
  const bare = bareCode("`now it is ${Date.now()} as text`");
  expect(bare).toContain("Date.now()");
  expect(bare).not.toContain("as text");
});
