import { type Logger, pino } from "pino";
import type { LogLevel } from "../environment/log-level.ts";
import { hideSecrets } from "./hide-secrets.ts";

/**
 * A log of JSON lines on standard error, or at the end of a file; secrets are hidden wherever they stand in a line.
 * Every line is written before the call returns, and a log that cannot be written (a closed pipe, a full disk) stops
 * nobody's work.
 */
export function openLog(options: { readonly level: LogLevel; readonly destination?: string | number }): Logger {
  const { level, destination = 2 } = options;
  const stream = pino.destination({ dest: destination, sync: true, mode: 0o600 });
  stream.on("error", () => undefined);
  return pino({ level, hooks: { streamWrite: hideSecrets } }, stream);
}
