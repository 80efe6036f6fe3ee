import type { Gate } from "../gate/gates.ts";

/** A mistake that a gate must catch. */
export interface PlantedFault {
  readonly gate: Gate["name"] | "house";
  readonly mistake: string;
  readonly path: string;
  readonly text: string;
  /** A word that the gate's answer must hold: the file, or the rule that speaks. */
  readonly says: string;
}

const pure = "packages/census/src/planted.ts";
const adapter = "packages/shelf/src/planted.ts";

const lint = (mistake: string, path: string, text: string, says: string): PlantedFault => ({
  gate: "lint",
  mistake,
  path,
  text,
  says,
});

/** At least one for each gate, and one for each rule of the linter that the house leans on. */
export const plantedFaults: readonly PlantedFault[] = [
  { gate: "format", mistake: "an unformatted file", path: pure, text: "export const a  =  1", says: pure },
  lint(
    "a promise nobody awaits",
    adapter,
    "export const f = (p: Promise<void>) => {\n  p;\n};\n",
    "no-floating-promises",
  ),
  lint(
    "a promise as a condition",
    adapter,
    "export const f = (p: Promise<boolean>) => (p ? 1 : 2);\n",
    "no-misused-promises",
  ),
  lint("any", adapter, "export const f = (a: any): number => 1;\n", "no-explicit-any"),
  lint("an unsafe value", adapter, "export const f = (t: string): number => JSON.parse(t);\n", "no-unsafe-return"),
  lint(
    "a type imported as a value",
    adapter,
    'import { Shelf } from "@coop-census/contracts";\nexport const f = (s: Shelf) => s.has("");\n',
    "consistent-type-imports",
  ),
  lint("a default export", adapter, "export default 1;\n", "no-default-export"),
  lint(
    "an unhandled state",
    adapter,
    'export const f = (s: "a" | "b"): void => {\n  switch (s) {\n    case "a":\n  }\n};\n',
    "switch-exhaustiveness-check",
  ),
  lint("a file of 251 lines", adapter, `export const a = [\n${"  1,\n".repeat(249)}];\n`, "max-lines"),
  lint("the time, in a pure package", pure, "export const f = () => new Date();\n", "no-restricted-globals"),
  lint("chance, in a pure package", pure, "export const f = () => Math.random();\n", "no-restricted-properties"),
  lint("the environment", adapter, 'export const f = () => process.env["HOME"];\n', "no-process-env"),
  lint(
    "SQL outside the store",
    adapter,
    'import { sql } from "kysely";\nexport const f = sql;\n',
    "no-restricted-imports",
  ),
  lint("print to the terminal", adapter, 'export const f = () => console.log("x");\n', "no-console"),
  { gate: "types", mistake: "a wrong type", path: pure, text: 'export const a: number = "one";\n', says: "planted.ts" },
  {
    gate: "types",
    mistake: "a file read in a pure package",
    path: pure,
    text: 'import { readFileSync } from "node:fs";\n\nexport const f = (p: string) => readFileSync(p);\n',
    says: "node:fs",
  },
  {
    gate: "types",
    mistake: "an enum, which Node cannot run",
    path: pure,
    text: "export enum A {\n  B,\n}\n",
    says: "TS1294",
  },
  { gate: "dead code", mistake: "a file nobody uses", path: pure, text: "export const a = 1;\n", says: pure },
  {
    gate: "tests",
    mistake: "a test that fails",
    path: "planted.test.ts",
    text: 'import { expect, it } from "vitest";\n\nit("fails", () => expect(1).toBe(2));\n',
    says: "0 passed, 1 failed",
  },
  {
    gate: "tests",
    mistake: "a test file that does not load",
    path: "planted.test.ts",
    text: 'throw new Error("no");\n',
    says: "0 passed, 1 failed",
  },
  {
    gate: "house",
    mistake: "a cast without a reason",
    path: adapter,
    text: "export const f = (t: unknown) => t as string;\n",
    says: "claims what nothing checked",
  },
  {
    gate: "house",
    mistake: "an adapter that uses another",
    path: adapter,
    text: 'import type { Store } from "@coop-census/store";\n\nexport type A = Store;\n',
    says: "shelf may not use store",
  },
];
