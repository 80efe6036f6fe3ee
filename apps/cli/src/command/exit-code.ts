import { Refusal } from "@coop-census/contracts";
import { CommanderError } from "commander";

/** 0 success, 1 the data is refused, 2 wrong usage, 3 a fault (design of the doors: docs/architecture.md). */
export type ExitCode = 0 | 1 | 2 | 3;

const usage = /^(usage|environment)\//;

/** The exit code of an error that ended a command. */
export const exitCodeOf = (error: unknown): ExitCode => {
  if (error instanceof Refusal) return usage.test(error.code) ? 2 : 1;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return 3;
};
