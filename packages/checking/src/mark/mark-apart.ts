import { Worker } from "node:worker_threads";
import type { MarkedReturn, MarkTask } from "./mark-return.ts";

const limits = { megabytes: 1_500, seconds: 120 };

const isMarked = (message: unknown): message is MarkedReturn =>
  typeof message === "object" && message !== null && "kind" in message;

/** Marks a file in a thread of its own, within limits of memory and time; a limit that was met makes it unmarkable. */
export const markApart = (task: MarkTask): Promise<MarkedReturn> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./mark-thread.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const unmarkable = (reason: string): void => resolve({ kind: "unmarkable", reason });
    const timer = setTimeout(() => {
      unmarkable(`Marking it took more than ${limits.seconds} seconds.`);
      void thread.terminate();
    }, limits.seconds * 1000);
    thread.on("message", (message: unknown) => {
      if (isMarked(message)) resolve(message);
    });
    thread.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") unmarkable(`Marking it took more than ${limits.megabytes} MB.`);
      else reject(error);
    });
    thread.postMessage(task);
    thread.on("exit", () => {
      clearTimeout(timer);
      unmarkable("The thread that marked it ended without a word.");
    });
  });
