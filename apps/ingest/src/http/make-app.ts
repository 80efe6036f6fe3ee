import { Hono } from "hono";
import { nothingThere } from "../edition/nothing-there.ts";
import { makeReaders } from "../edition/readers.ts";
import { documentPath, makeDocument } from "../openapi/make-document.ts";
import type { IngestParts } from "../parts.ts";
import { answerError } from "./answer-error.ts";
import { answerProblem } from "./answer-problem.ts";
import type { IngestApp } from "./app.ts";
import { declareEditionActs } from "./edition-acts-routes.ts";
import { declareEditionLife } from "./edition-life-routes.ts";
import { declareEditions } from "./edition-routes.ts";
import { declareFigures } from "./figures-routes.ts";
import { declareHealth } from "./health-routes.ts";
import { declareLineage } from "./lineage-routes.ts";
import type { Patience } from "./patience.ts";
import { declarePreview } from "./preview-routes.ts";
import { problemOfRefusal } from "./problem-of.ts";
import { declarePublicPages } from "./public-routes.ts";
import { declareReading } from "./reading-routes.ts";
import { refuseMethods } from "./refuse-methods.ts";
import { securityHeaders } from "./security-headers.ts";
import { declareSeries } from "./series-routes.ts";
import { declareSheets } from "./sheet-routes.ts";
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
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  });
  app.onError((error, context) => answerProblem(answerError(error, context.req, parts.log)));
  app.notFound((context) => {
    const { path } = context.req;
    return answerProblem({ ...problemOfRefusal(nothingThere(path)), instance: path });
  });
  declareHealth(app, parts);
  declareSubmissions(app, parts, running);
  declareReading(app, parts);
  declareThreads(app, parts);
  declareTemplates(app, parts);
  const readers = makeReaders(parts);
  declareFigures(app, parts, readers);
  declareSeries(app, parts, readers);
  declareLineage(app, parts);
  declareEditions(app, parts, readers);
  declareEditionLife(app, parts);
  declareEditionActs(app, parts);
  declareSheets(app, parts);
  declarePublicPages(app, parts, readers);
  declarePreview(app, parts, readers);
  const document = makeDocument();
  app.get(documentPath, (context) => context.json(document));
  refuseMethods(app);
  return app;
};
