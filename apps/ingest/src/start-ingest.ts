import { once } from "node:events";
import type { Server } from "node:http";
import { Refusal } from "@coop-census/contracts";
import { makeApp } from "./http/make-app.ts";
import { makeServer } from "./http/make-server.ts";
import { type Patience, usualPatience } from "./http/patience.ts";
import type { IngestParts } from "./parts.ts";
import { makePlanner } from "./submission/make-planner.ts";

export interface RunningIngest {
  readonly url: string;
  /** Takes no new request, ends streams of events, and waits for the running uploads as long as its patience goes. */
  close(): Promise<void>;
}

/** Listens for uploads; port 0 takes a free one, and a Refusal "ingest/port-taken" names one that is not free. */
export const startIngest = async (
  given: Omit<IngestParts, "planner"> & { readonly databaseUrl: string },
  listen: { readonly host: string; readonly port: number; readonly patience?: Partial<Patience> },
): Promise<RunningIngest> => {
  const patience = { ...usualPatience, ...listen.patience };
  const closing = new AbortController();
  const parts = { ...given, planner: makePlanner(given) };
  const server = makeServer(makeApp(parts, { patience, closing: closing.signal }), patience);
  server.listen(listen.port, listen.host);
  await once(server, "listening").catch((error: unknown) => {
    throw isTaken(error) ? portTaken(listen.port) : error;
  });
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : listen.port;
  return {
    url: `http://${listen.host}:${port}`,
    close: async () => {
      closing.abort();
      await closeServer(server, patience.end);
      await parts.planner.close();
    },
  };
};

const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EADDRINUSE";

const portTaken = (port: number): Refusal =>
  new Refusal(
    "ingest/port-taken",
    `Another program listens on port ${port} already.`,
    "End it, or give the upload API another port with CENSUS_PORT.",
  );

async function closeServer(server: Server, patience: number): Promise<void> {
  const closed = once(server, "close");
  server.close();
  // Connections that were answered meanwhile stay open for a next request, which will not be taken.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50);
  const ending = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweeping);
  clearTimeout(ending);
}
