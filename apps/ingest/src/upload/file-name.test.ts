import fc from "fast-check";
import { expect, test } from "vitest";
import { plainFileName } from "./file-name.ts";

test("a name with folders keeps its last part only", () => {
  expect(plainFileName("../../etc/passwd")).toBe("passwd");
  expect(plainFileName("C:\\Users\\Anna\\spis 2022.xlsx")).toBe("spis 2022.xlsx");
  expect(plainFileName("..")).toBe("unnamed");
  expect(plainFileName("")).toBe("unnamed");
});

test("no name leads out of a folder or hides a control character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const plain = plainFileName(name);
      expect(plain).not.toMatch(/[\\/\u0000-\u001f\u007f-\u009f]/);
      expect(plain.isWellFormed()).toBe(true);
      expect(["", ".", ".."]).not.toContain(plain);
      expect(plain.length).toBeLessThanOrEqual(200);
    }),
  );
});

test("a name that is cut ends in a whole character, and no half of one is kept", () => {
  expect(plainFileName(`${"a".repeat(199)}🐝`)).toBe("a".repeat(199));
  expect(plainFileName("a\ud800b\u009b2J\u202e.csv")).toBe("a_b_2J_.csv");
});
