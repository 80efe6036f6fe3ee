import type { HouseRule } from "../house-rule.ts";
import { bareCode } from "../source/bare-code.ts";
import { isTypeScript } from "../source/is-source.ts";

/** vitest asks for one. */
const asked = new Set(["vitest.config.ts"]);

/** One thing has one name, everywhere it is used. */
export const namedExports: HouseRule = {
  fact: "nothing is exported as default",
  findBreaches: (repository) =>
    repository
      .filter((file) => isTypeScript(file.path) && !asked.has(file.path))
      .filter((file) => /\bexport\s+default\b|\bas\s+default\b/.test(bareCode(file.text)))
      .map((file) => ({ path: file.path, message: "exports a default: give it its name" })),
  planted: [
    {
      fault: "a default export",
      files: [{ path: "packages/census/src/planted.ts", text: "export default 1;\n" }],
    },
    {
      fault: "a default export by another road",
      files: [{ path: "packages/census/src/planted.ts", text: "const a = 1;\nexport { a as default };\n" }],
    },
  ],
};
