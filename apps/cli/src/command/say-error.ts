import { Fault, Refusal } from "@coop-census/contracts";
import { Interruption } from "../system/interruption.ts";

/** An error as the person at the terminal needs it: what happened, where, and what to do. */
export const sayError = (error: unknown, faultId: string): string => {
  if (error instanceof Refusal) {
    const details = error.details.map((detail) => `  ${detail.where}: ${detail.message}`);
    return [error.message, ...details, `→ ${error.cure}`].join("\n");
  }
  if (error instanceof Interruption) return "Ended before it was done; what was received is safe.";
  const message = error instanceof Error ? error.message : String(error);
  const cure = error instanceof Fault && error.cure !== null ? [`→ ${error.cure}`] : [];
  return [`Something went wrong: ${message}`, ...cure, `This fault has the id ${faultId}; the log says more.`].join(
    "\n",
  );
};

/** The same for `--json`: one document on standard output, whatever happened. */
export const errorAsJson = (error: unknown, faultId: string): unknown => {
  if (error instanceof Refusal) {
    return { error: { code: error.code, message: error.message, cure: error.cure, details: error.details } };
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Fault) return { error: { code: error.code, message, cure: error.cure, faultId } };
  return { error: { code: "fault/unexpected", message, cure: "Look the id up in the log.", faultId } };
};
