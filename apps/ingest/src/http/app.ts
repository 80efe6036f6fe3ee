import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";

/** The upload API, on Node's own requests. */
export type IngestApp = Hono<{ Bindings: HttpBindings }>;
