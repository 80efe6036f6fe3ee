import { Worker } from "node:worker_threads";
import type { RawCells, RawTask } from "./raw-cells.ts";

const limits = { megabytes: 512, seconds: 60 };

const isRead = (message: unknown): message is { readonly read: RawCells | null } =>
  typeof message === "object" && message !== null && "read" in message;

/** Reads what stands in a file in a thread of its own, within limits of memory and time; null where a limit is met. */
export const rawCellsApart = (task: RawTask): Promise<RawCells | null> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./raw-thread.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const timer = setTimeout(() => {
      resolve(null);
      void thread.terminate();
    }, limits.seconds * 1000);
    thread.on("message", (message: unknown) => {
      if (isRead(message)) resolve(message.read);
    });
    thread.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(null);
      else reject(error);
    });
    thread.on("exit", () => {
      clearTimeout(timer);
      resolve(null);
    });
    thread.postMessage(task);
  });
