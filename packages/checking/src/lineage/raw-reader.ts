import { Worker } from "node:worker_threads";
import type { RawCells, RawTask } from "./raw-cells.ts";

const limits = { megabytes: 512, seconds: 60 };

/** Reads what stands in files, in a thread of its own, one after the other. */
export interface RawReader {
  /** Null where a limit of memory or time is met, or the file cannot be read any more as it was. */
  read(task: RawTask): Promise<RawCells | null>;
  close(): Promise<void>;
}

const isRead = (message: unknown): message is { readonly read: RawCells | null } =>
  typeof message === "object" && message !== null && "read" in message;

const startThread = (): Worker =>
  new Worker(new URL("./raw-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  }).on("error", () => undefined);

const readIn = (thread: Worker, task: RawTask): Promise<{ readonly read: RawCells | null } | null> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(null);
      void thread.terminate();
    }, limits.seconds * 1000);
    const end = (message: { readonly read: RawCells | null } | null): void => {
      clearTimeout(timer);
      thread.off("message", onMessage).off("exit", onExit);
      resolve(message);
    };
    const onExit = (): void => end(null);
    const onMessage = (message: unknown): void => {
      if (isRead(message)) end(message);
    };
    thread.on("message", onMessage).on("exit", onExit);
    thread.postMessage(task);
  });

/** A reader whose thread starts with the first file; a file that kills it costs a new one and nothing else. */
export const rawReader = (): RawReader => {
  let thread: Worker | null = null;
  return {
    read: async (task) => {
      thread ??= startThread();
      const answer = await readIn(thread, task);
      if (answer === null) thread = null;
      return answer?.read ?? null;
    },
    close: async () => {
      await thread?.terminate();
      thread = null;
    },
  };
};
