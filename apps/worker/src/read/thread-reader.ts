import { Worker } from "node:worker_threads";
import { type ReadInput, type ReadResult, unreadable } from "@coop-census/intake";
import type { Reader } from "./reader.ts";

export interface ReadLimits {
  readonly megabytes: number;
  readonly seconds: number;
}

const isReadResult = (message: unknown): message is ReadResult =>
  typeof message === "object" && message !== null && "kind" in message;

const overLimit = (limit: string, value: number): ReadResult => ({
  kind: "unreadable",
  findings: [unreadable("V01/limit", { limit, value: String(value) })],
});

const startThread = (megabytes: number): Worker =>
  new Worker(new URL("./read-thread.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: megabytes } });

/** One thread at a time, kept for the next file; a file that kills it costs a new thread and nothing else. */
export const threadReader = (limits: ReadLimits): Reader => {
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const readAlone = (input: ReadInput): Promise<ReadResult> => {
    thread ??= startThread(limits.megabytes);
    const current = thread;
    return new Promise((resolve, reject) => {
      const forget = (isDead: boolean): void => {
        clearTimeout(timer);
        current.off("message", onMessage).off("error", onError);
        if (isDead) thread = null;
      };
      const onMessage = (message: unknown): void => {
        if (!isReadResult(message)) return;
        forget(false);
        resolve(message);
      };
      const onError = (error: NodeJS.ErrnoException): void => {
        forget(true);
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(overLimit("megabytes of memory", limits.megabytes));
        else reject(error);
      };
      const timer = setTimeout(() => {
        forget(true);
        void current.terminate();
        resolve(overLimit("seconds", limits.seconds));
      }, limits.seconds * 1000);
      current.on("message", onMessage).on("error", onError);
      current.postMessage(input);
    });
  };

  return {
    read: (input) => {
      const result = last.then(() => readAlone(input));
      last = result.catch(() => undefined);
      return result;
    },
    close: async () => {
      await last;
      await thread?.terminate();
      thread = null;
    },
  };
};
