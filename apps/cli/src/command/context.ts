import type { Environment, Log } from "@coop-census/runtime";
import type { Progress } from "../text/progress.ts";

/** What every command is given: settings, a log, a line to the person who waits, and who is acting. */
export interface CliContext {
  readonly environment: Environment;
  /** Tells of trouble only, unless LOG_LEVEL asks for more: a person reads it. */
  readonly log: Log;
  readonly progress: Progress;
  /** Tells the person something before the command has ended, on standard error. */
  readonly say: (text: string) => void;
  /** Whether the answer is one JSON document. */
  readonly isJson: boolean;
  /** Writes a piece of a long answer to standard output and waits until there is room for the next. */
  readonly write: (text: string) => Promise<void>;
  /** The id of the actor whose name stands in the audit of everything that is done. */
  readonly actor: string;
  /** The folder that a person's relative paths start from. */
  readonly folder: string;
}
