import { type Problem, Refusal } from "@coop-census/contracts";
import { type Log, reportFault } from "@coop-census/runtime";
import { HTTPException } from "hono/http-exception";
import { problemOfFault, problemOfRefusal } from "./problem-of.ts";

/** What a request ended with, as a problem: a refusal in its own words, anything else under an id that the log has too. */
export const answerError = (error: unknown, request: { readonly method: string; readonly path: string }, log: Log) => {
  const { method, path } = request;
  if (error instanceof Refusal) {
    const problem: Problem = { ...problemOfRefusal(error), instance: path };
    log.info({ method, path, status: problem.status, code: error.code }, "a request was refused");
    return problem;
  }
  if (error instanceof HTTPException && error.status < 500) {
    const refusal = new Refusal(
      "http/refused",
      `${error.message}.`,
      "See /api/v1/openapi.json for what is understood.",
    );
    return { ...problemOfRefusal(refusal), status: error.status, instance: path };
  }
  return { ...problemOfFault(error, reportFault(log, "a request ended with a fault", error)), instance: path };
};
