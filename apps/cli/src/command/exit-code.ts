import { Refusal } from "@coop-census/contracts";
import { CommanderError } from "commander";
import { Interruption } from "../system/interruption.ts";

/** 0 success, 1 the data is refused, 2 wrong usage, 3 a fault, 130 ended by Ctrl-C (docs/architecture.md). */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

// What the person can put right by other words or settings, as opposed to other data.
const usage = /^(usage|environment|home|postgres)\/|\/port-taken$/;

/** The exit code of an error that ended a command. */
export const exitCodeOf = (error: unknown): ExitCode => {
  if (error instanceof Refusal) return usage.test(error.code) ? 2 : 1;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof Interruption ? 130 : 3;
};
