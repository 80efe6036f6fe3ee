import { join } from "node:path";
import { censusHome, type Environment, openLog, reportFault } from "@coop-census/runtime";

/** Under which id a fault was logged, and where a person finds it. */
export interface LoggedFault {
  readonly id: string;
  /** A file, or the terminal where there is no data folder to write into. */
  readonly where: string;
}

/** Logs a fault with its stack and causes: beside the data, so that a person's terminal keeps to words; else on standard error. */
export const reportToPerson = async (environment: Environment | null, fault: unknown): Promise<LoggedFault> => {
  const usesHome = environment !== null && (environment.databaseUrl === null || environment.shelfFolder === null);
  const home = usesHome ? await censusHome(environment).catch(() => null) : null;
  const destination = home === null ? null : join(home, "faults.log");
  const log = openLog({ level: "error", ...(destination === null ? {} : { destination }) });
  return { id: reportFault(log, "a command ended with a fault", fault), where: destination ?? "the log above" };
};
