import type { Logger } from "pino";

/** Where the machine's own story goes; never a person's answer. */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;
