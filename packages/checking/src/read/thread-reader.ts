import { Worker } from "node:worker_threads";
import { RetriableFault } from "@coop-census/contracts";
import { unreadable } from "@coop-census/intake";
import type { JudgedReading, Reader, ReadingTask } from "./reader.ts";

export interface ReadLimits {
  readonly megabytes: number;
  readonly seconds: number;
}

/** What a return may take, in whatever program it is read. */
export const usualReadLimits: ReadLimits = { megabytes: 512, seconds: 120 };

const isJudgedReading = (message: unknown): message is JudgedReading =>
  typeof message === "object" && message !== null && "kind" in message;

const overLimit = (limit: string, value: number): JudgedReading => ({
  kind: "unreadable",
  findings: [unreadable("V01/limit", { limit, value: String(value) })],
});

const startThread = (megabytes: number): Worker => {
  const thread = new Worker(new URL("./read-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // What a thread dies of while nobody waits for it concerns nobody; without a listener it would end the process.
  return thread.on("error", () => undefined);
};

/** One thread at a time, kept for the next file; a file that kills it costs a new thread and nothing else. */
export const threadReader = (limits: ReadLimits): Reader => {
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const livingThread = (): Worker => {
    if (thread !== null) return thread;
    const started = startThread(limits.megabytes);
    started.once("exit", () => {
      if (thread === started) thread = null;
    });
    thread = started;
    return started;
  };

  const readAlone = (task: ReadingTask): Promise<JudgedReading> => {
    const current = livingThread();
    return new Promise((resolve, reject) => {
      const forget = (isDead: boolean): void => {
        clearTimeout(timer);
        current.off("message", onMessage).off("error", onError).off("exit", onExit);
        if (isDead) thread = null;
      };
      const onMessage = (message: unknown): void => {
        if (!isJudgedReading(message)) return;
        forget(false);
        resolve(message);
      };
      const onError = (error: NodeJS.ErrnoException): void => {
        forget(true);
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(overLimit("megabytes of memory", limits.megabytes));
        else reject(error);
      };
      const onExit = (): void => {
        forget(true);
        reject(new RetriableFault("read/thread-ended", `The thread that read ${task.fileName} ended without a word.`));
      };
      const timer = setTimeout(() => {
        forget(true);
        void current.terminate();
        resolve(overLimit("seconds", limits.seconds));
      }, limits.seconds * 1000);
      current.on("message", onMessage).on("error", onError).on("exit", onExit);
      try {
        current.postMessage(task);
      } catch (error) {
        // It was not handed over, and the thread knows nothing of it.
        forget(false);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  };

  return {
    read: (task) => {
      const result = last.then(() => readAlone(task));
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
