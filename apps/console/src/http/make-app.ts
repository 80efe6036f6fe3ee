import type { OpenJobQueue } from "@coop-census/queue";
import { Hono } from "hono";
import { mountBoard } from "../board/mount-board.ts";
import type { ConsoleLog } from "../console-log.ts";
import { answerProblem } from "./answer-problem.ts";
import { guardHost } from "./guard-host.ts";

const boardPath = "/ui";

/** The operators' pages; they answer to the given names only. */
export function makeApp(
  queue: Pick<OpenJobQueue, "bullQueues" | "counts">,
  names: readonly string[],
  log: ConsoleLog,
): Hono {
  const app = new Hono();
  app.use(guardHost(names));
  app.use(async (context, next) => {
    await next();
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "no-referrer");
    context.header("X-Content-Type-Options", "nosniff");
  });
  app.get("/healthz", async (context) => {
    try {
      await queue.counts();
      return context.json({ status: "ok" });
    } catch (error) {
      log.warn({ err: error }, "The console's queue does not answer.");
      return answerProblem(context, 503, "queue/unreachable", {
        title: "The queue does not answer.",
        detail: "The console runs, but the server of the queues cannot be reached.",
        cure: "Check that the server named in QUEUE_URL runs.",
      });
    }
  });
  // bull-board answers without the trailing slash only.
  app.get("/", (context) => context.redirect(boardPath));
  app.get(`${boardPath}/`, (context) => context.redirect(boardPath));
  app.route(boardPath, mountBoard(queue, boardPath));
  app.notFound((context) =>
    answerProblem(context, 404, "console/not-found", {
      title: "There is no such page.",
      detail: "The console has nothing under this address.",
      cure: `Begin at ${boardPath}.`,
    }),
  );
  app.onError((error, context) => {
    log.error({ err: error }, "The console met a fault.");
    return answerProblem(context, 500, "console/fault", {
      title: "The console met a fault.",
      detail: "The log of the console holds the details.",
      cure: "Try again; if it stays, look into the log.",
    });
  });
  return app;
}
