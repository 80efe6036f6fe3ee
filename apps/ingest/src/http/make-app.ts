import { Refusal } from "@coop-census/contracts";
import { reportFault } from "@coop-census/runtime";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { IngestParts } from "../parts.ts";
import { declareHealth } from "./health-routes.ts";
import { problemOfFault, problemOfRefusal } from "./problem-of.ts";
import { declareSubmissions } from "./submission-routes.ts";

export type IngestApp = Hono<{ Bindings: HttpBindings }>;

/** The upload API: every answer is JSON, every error an RFC 9457 problem document. */
export const makeApp = (parts: IngestParts): IngestApp => {
  const app: IngestApp = new Hono();
  const answer = (status: number, body: unknown): Response =>
    new Response(JSON.stringify(body), {
      status,
      headers: {
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  app.onError((error) => {
    if (error instanceof Refusal) {
      const problem = problemOfRefusal(error);
      const response = answer(problem.status, problem);
      // What was refused is not read to its end.
      if (problem.status === 413) response.headers.set("connection", "close");
      return response;
    }
    if (error instanceof HTTPException) {
      return answer(
        error.status,
        problemOfRefusal(new Refusal("http/refused", error.message, "See the documentation of the API.")),
      );
    }
    const faultId = reportFault(parts.log, "a request ended with a fault", error);
    return answer(500, problemOfFault(faultId));
  });
  app.notFound((context) =>
    answer(404, {
      ...problemOfRefusal(
        new Refusal(
          "http/not-found",
          `There is nothing at ${context.req.path}.`,
          "The API begins at /api/v1/submissions.",
        ),
      ),
      status: 404,
    }),
  );
  declareHealth(app, parts);
  declareSubmissions(app, parts);
  return app;
};
