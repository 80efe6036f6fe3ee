import { Fault, Refusal } from "@coop-census/contracts";
import { Interruption } from "../system/interruption.ts";
import type { LoggedFault } from "./report-to-person.ts";

const usualCure = "Run census doctor, which looks at the machine and its services; then try again.";
const cureOf = (error: unknown): string => (error instanceof Fault && error.cure !== null ? error.cure : usualCure);

/** An error as the person at the terminal needs it: what happened, where, and what to do. */
export const sayError = (error: unknown, logged: LoggedFault | null): string => {
  if (error instanceof Refusal) {
    const details = error.details.map((detail) => `  ${detail.where}: ${detail.message}`);
    return [error.message, ...details, `→ ${error.cure}`].join("\n");
  }
  if (error instanceof Interruption) return "Ended before it was done; what was received is safe.";
  const message = error instanceof Error ? error.message : String(error);
  const where = logged === null ? [] : [`This fault has the id ${logged.id}; ${logged.where} says more.`];
  return [`Something went wrong: ${message}`, `→ ${cureOf(error)}`, ...where].join("\n");
};

/** The same for `--json`: one document on standard output, whatever happened. */
export const errorAsJson = (error: unknown, logged: LoggedFault | null): unknown => {
  if (error instanceof Refusal) {
    return { error: { code: error.code, message: error.message, cure: error.cure, details: error.details } };
  }
  if (error instanceof Interruption) {
    return { error: { code: "interrupted", message: error.message, cure: "Run the command again." } };
  }
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Fault ? error.code : "fault/unexpected";
  return { error: { code, message, cure: cureOf(error), faultId: logged?.id ?? null } };
};
