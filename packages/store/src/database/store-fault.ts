import { Fault, PermanentFault, Refusal, RetriableFault } from "@coop-census/contracts";

const unreachable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
]);

const codeOf = (error: Error): string => ("code" in error && typeof error.code === "string" ? error.code : "");

/** What an error of the driver or of Postgres means to the queue (SQLSTATE classes); a Fault or Refusal stays as it is. */
export const storeFault = (error: unknown): Error => {
  if (!(error instanceof Error)) return new PermanentFault("store/unknown", String(error));
  if (error instanceof Fault || error instanceof Refusal) return error;
  const code = codeOf(error);
  const text = `the database answered: ${error.message}${code === "" ? "" : ` (${code})`}`;
  if (code === "53100") {
    return new RetriableFault("store/full-disk", text, {
      cause: error,
      cure: "free space on the disk of the database",
    });
  }
  if (code === "40001" || code === "40P01" || code === "55P03") {
    return new RetriableFault("store/conflict", text, { cause: error });
  }
  if (
    unreachable.has(code) ||
    /^(08|53|57P)/.test(code) ||
    /Connection terminated|timeout exceeded/.test(error.message)
  ) {
    const cure = "see that Postgres runs and that DATABASE_URL names it (census doctor checks both)";
    return new RetriableFault("store/unreachable", `the database cannot be used: ${error.message}`, {
      cause: error,
      cure,
    });
  }
  if (/^[0-9A-Z]{5}$/.test(code)) return new PermanentFault("store/refused", text, { cause: error });
  return error;
};
