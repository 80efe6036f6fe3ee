import type { CliContext } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** One command's work. */
export type Act = (context: CliContext) => Promise<Outcome>;

/** Runs an act, prints its outcome and sets the exit code; commands are declared with it. */
export type Run = (act: Act) => Promise<void>;
