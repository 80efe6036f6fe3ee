import { serve } from "@hono/node-server";
import { makeApp } from "./http/make-app.ts";
import type { IngestParts } from "./parts.ts";

export interface RunningIngest {
  readonly url: string;
  /** Takes no new request and waits for the running ones. */
  close(): Promise<void>;
}

/** Listens for uploads. Port 0 takes a free one. */
export const startIngest = (
  parts: IngestParts,
  listen: { readonly host: string; readonly port: number },
): Promise<RunningIngest> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: makeApp(parts).fetch, hostname: listen.host, port: listen.port }, ({ port }) => {
      resolve({
        url: `http://${listen.host}:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeIdleConnections" in server) server.closeIdleConnections();
          }),
      });
    });
    server.once("error", reject);
  });
