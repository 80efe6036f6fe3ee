import { findExecutable } from "./find-executable.ts";

/** One thing that must hold before work is handed in, as a command that ends with 0 when it does. */
export interface Gate {
  readonly name: "format" | "lint" | "types" | "dead code" | "tests";
  readonly command: readonly string[];
  /** What mends it, or where to look. */
  readonly cure: string;
}

/** turbo asks for the package manager by name, and pnpm may be there only through npx. */
const turbo = (): readonly string[] =>
  findExecutable("pnpm") === null ? ["npx", "-y", "pnpm@12", "exec", "turbo"] : ["turbo"];

/** All gates, the quick ones first. */
export const gates: readonly Gate[] = [
  { name: "format", command: ["biome", "check", "."], cure: "biome check --write . mends it" },
  { name: "lint", command: ["oxlint"], cure: "each message says what to do" },
  {
    name: "types",
    command: [
      ...turbo(),
      "run",
      "typecheck",
      "typecheck:root",
      "--continue",
      "--concurrency=100%",
      "--output-logs=errors-only",
      "--log-prefix=none",
    ],
    cure: "each message names file and line",
  },
  { name: "dead code", command: ["knip", "--no-config-hints"], cure: "remove what nobody uses" },
  { name: "tests", command: [process.execPath, "scripts/test.ts"], cure: "run one file with: pnpm test PATH" },
];
