import { createServer, type Server } from "node:http";
import { Refusal } from "@coop-census/contracts";
import { getRequestListener } from "@hono/node-server";
import { answerProblem } from "./answer-problem.ts";
import type { IngestApp } from "./app.ts";
import type { Patience } from "./patience.ts";
import { problemOfRefusal } from "./problem-of.ts";
import { refuseConnection } from "./refuse-connection.ts";
import { securityHeaders } from "./security-headers.ts";

const unreadable = (): Response => {
  const refusal = new Refusal("http/malformed", "The URL or the Host header cannot be read.", "Check both.");
  return answerProblem(problemOfRefusal(refusal), securityHeaders);
};

/** Node's server around the app, patient with slow lines and short with what is no request. */
export const makeServer = (app: IngestApp, patience: Patience): Server => {
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false, errorHandler: unreadable });
  const server = createServer(
    {
      headersTimeout: patience.head,
      requestTimeout: patience.request,
      connectionsCheckingInterval: Math.min(30_000, patience.head),
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => void listener(request, response),
  );
  // Who waits for leave to send a body gets it when the body is read: what is refused by its head is never sent.
  server.on("checkContinue", (request, response) => void listener(request, response));
  server.on("clientError", refuseConnection);
  return server;
};
