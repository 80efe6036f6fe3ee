import type { HttpBindings } from "@hono/node-server";
import type { Patience } from "./patience.ts";

/** A request under way, at the level where its body is a stream of bytes that nothing has read yet. */
export interface Exchange extends HttpBindings {
  readonly patience: Patience;
}
