import type { IngestParts } from "../parts.ts";
import type { IngestApp } from "./app.ts";
import { sayReadiness } from "./readiness.ts";

/** /healthz: the process answers. /readyz: it could receive a file now. */
export const declareHealth = (app: IngestApp, parts: IngestParts): void => {
  app.get("/healthz", (context) => context.json({ status: "ok" }));
  app.get("/readyz", async (context) => {
    const readiness = await sayReadiness(parts);
    return context.json(readiness, readiness.status === "ready" ? 200 : 503);
  });
};
