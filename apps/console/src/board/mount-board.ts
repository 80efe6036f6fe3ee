import { createBullBoard } from "@bull-board/api";
import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import { HonoAdapter } from "@bull-board/hono";
import type { OpenJobQueue } from "@coop-census/queue";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { answerProblem } from "../http/answer-problem.ts";
import { isPermitted } from "./permitted.ts";

type BoardQueue = ConstructorParameters<typeof BullMQAdapter>[0];

/** bull-board over all queues, to be mounted at `path`; it refuses whatever would remove or invent a job. */
export function mountBoard(queue: Pick<OpenJobQueue, "bullQueues">, path: string): Hono {
  const board = new HonoAdapter(serveStatic).setBasePath(path);
  createBullBoard({
    // bull-board's type knows the Redis backend only; it works on both, which the tests prove.
    queues: queue.bullQueues.map((bull) => new BullMQAdapter(bull as BoardQueue)),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: "Coop Census queues" } },
  });
  const guarded = new Hono();
  guarded.use(async (context, next) => {
    const { method } = context.req;
    if (method === "GET" || method === "HEAD" || isPermitted(context.req.path.slice(path.length))) return next();
    return answerProblem(context, 403, "console/not-permitted", {
      title: "The console does not remove, change or invent jobs.",
      detail: "The database says what has to be done; a job that vanished would leave a submission unfinished.",
      cure: "Use the command line instead: census submission ID recheck, withdraw or delete.",
    });
  });
  guarded.route("/", board.registerPlugin());
  return guarded;
}
