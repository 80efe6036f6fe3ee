import { Refusal } from "@coop-census/contracts";
import { Hono } from "hono";
import { documentPath, makeDocument } from "../openapi/make-document.ts";
import type { IngestParts } from "../parts.ts";
import { answerError } from "./answer-error.ts";
import { answerProblem } from "./answer-problem.ts";
import type { IngestApp } from "./app.ts";
import { declareFigures } from "./figures-routes.ts";
import { declareHealth } from "./health-routes.ts";
import { declareLineage } from "./lineage-routes.ts";
import type { Patience } from "./patience.ts";
import { problemOfRefusal } from "./problem-of.ts";
import { declareReading } from "./reading-routes.ts";
import { refuseMethods } from "./refuse-methods.ts";
import { securityHeaders } from "./security-headers.ts";
import { declareSubmissions } from "./submission-routes.ts";
import { declareTemplates } from "./template-routes.ts";
import { declareThreads } from "./thread-routes.ts";

/** The upload API: every answer is JSON or a stream of events, every error an RFC 9457 problem document. */
export const makeApp = (
  parts: IngestParts,
  running: {
    readonly patience: Patience;
    /** Aborted when ingest ends: streams of events end then. */
    readonly closing: AbortSignal;
  },
): IngestApp => {
  const app: IngestApp = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
  });
  app.onError((error, context) => answerProblem(answerError(error, context.req, parts.log)));
  app.notFound((context) => {
    const { path } = context.req;
    const refusal = new Refusal(
      "http/not-found",
      `There is nothing at ${path}.`,
      "The API begins at /api/v1/submissions; /api/v1/openapi.json describes it.",
    );
    return answerProblem({ ...problemOfRefusal(refusal), instance: path });
  });
  declareHealth(app, parts);
  declareSubmissions(app, parts, running);
  declareReading(app, parts);
  declareThreads(app, parts);
  declareTemplates(app, parts);
  declareLineage(app, parts);
  declareFigures(app, parts);
  const document = makeDocument();
  app.get(documentPath, (context) => context.json(document));
  refuseMethods(app);
  return app;
};
