import { once } from "node:events";
import type { Server } from "node:http";
import { PermanentFault, Refusal } from "@coop-census/contracts";
import type { OpenJobQueue } from "@coop-census/queue";
import { createAdaptorServer } from "@hono/node-server";
import type { ConsoleLog } from "./console-log.ts";
import { makeApp } from "./http/make-app.ts";
import { loopbackNames } from "./http/own-host.ts";

const patience = 1_000;

export interface ConsoleOptions {
  /** Stays the caller's: the console does not close it. */
  readonly queue: Pick<OpenJobQueue, "bullQueues" | "counts">;
  /** 0 takes any free one. */
  readonly port: number;
  /** Loopback, 127.0.0.1, when left out. */
  readonly host?: string;
  /** Names under which a proxy that asks who is there reaches it; without them no address but loopback is listened on. */
  readonly alsoNames?: readonly string[];
  readonly log: ConsoleLog;
}

export interface RunningConsole {
  readonly url: string;
  /** Takes no new request and waits for those under way. */
  close(): Promise<void>;
}

/** Serves the operators' pages; rejects with a Refusal "console/host" or a PermanentFault "console/port". */
export async function startConsole(options: ConsoleOptions): Promise<RunningConsole> {
  const { queue, port, host = "127.0.0.1", alsoNames = [], log } = options;
  if (!["127.0.0.1", "localhost", "::1"].includes(host) && alsoNames.length === 0) {
    throw new Refusal(
      "console/host",
      `The console was asked to listen on ${host}, where everybody could reach it; it does not ask who is there.`,
      "Leave it on 127.0.0.1 and reach it through an SSH tunnel, or name the proxy's host name that guards it.",
    );
  }
  const app = makeApp(queue, [...loopbackNames, ...alsoNames.map((name) => name.toLowerCase())], log);
  // Made without options it is a plain HTTP/1.1 server, which the type does not say.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await listen(server, port, host);
  const address = server.address();
  const actual = address === null || typeof address === "string" ? port : address.port;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${actual}`;
  log.info({ url }, "The console listens.");
  return {
    url,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      // A browser keeps its connection open; whatever is under way is short.
      const cut = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearTimeout(cut);
    },
  };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    throw new PermanentFault("console/port", `The console cannot listen on port ${port} of ${host}.`, {
      cause: error,
      cure: "End the program that uses the port, or set CENSUS_CONSOLE_PORT to another one.",
    });
  }
}
