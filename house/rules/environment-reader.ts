import type { HouseRule } from "../house-rule.ts";
import { bareCode } from "../source/bare-code.ts";
import { importsOf } from "../source/imports-of.ts";
import { isTest, isTypeScript } from "../source/is-source.ts";

/** Programs that start programs, and tests, hand an environment on; nothing else may look. */
const mayRead = (path: string): boolean =>
  /^packages\/(?:runtime|testing)\/src\//.test(path) || /^(?:scripts|bench)\//.test(path) || isTest(path);

const reads = (text: string): boolean => {
  const code = bareCode(text);
  const destructured = /\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/.test(code);
  const imported =
    importsOf(text).some((specifier) => /^(?:node:)?process$/.test(specifier)) && /import\s*\{[^}]*\benv\b/.test(code);
  return /\bprocess\s*(?:\?\.|\.)\s*env\b/.test(code) || /\bprocess\s*\[/.test(code) || destructured || imported;
};

/** Configuration is read, checked and passed down in one place. */
export const environmentReader: HouseRule = {
  fact: "only packages/runtime reads the environment",
  findBreaches: (repository) =>
    repository
      .filter((file) => isTypeScript(file.path) && !mayRead(file.path) && reads(file.text))
      .map((file) => ({
        path: file.path,
        message: "reads process.env: take what it needs as an argument from packages/runtime",
      })),
  planted: [
    {
      fault: "a package reads a variable",
      files: [{ path: "packages/shelf/src/planted.ts", text: "export const home = process.env.HOME;\n" }],
    },
    {
      fault: "an app imports the environment",
      files: [{ path: "apps/worker/src/planted.ts", text: 'import { env } from "node:process";\n' }],
    },
    {
      fault: "an app takes the environment apart",
      files: [{ path: "apps/cli/src/planted.ts", text: "const { env } = process;\n" }],
    },
  ],
};
