import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { RetriableFault } from "@coop-census/contracts";
import { unreadable } from "@coop-census/intake";
import { type ReadLimits, usualReadLimits } from "../read/thread-reader.ts";
import type { RegisterLoader, RegisterResult } from "./register-loader.ts";
import type { LoadedRegister, RegisterTask, WorkbookTask } from "./register-task.ts";
import { type FromThread, isFromThread, type ToThread } from "./thread-messages.ts";

type Said = FromThread | { readonly kind: "stopped"; readonly limit: string; readonly value: number };

/** A thread that is asked and answers in turn. */
const startThread = (databaseUrl: string, task: RegisterTask | WorkbookTask, limits: ReadLimits) => {
  const { seconds } = limits;
  // A workbook has its texts in a list of their own, which has to be kept as long as its rows are read.
  const megabytes = "opened" in task ? limits.megabytes : Math.max(limits.megabytes, usualReadLimits.megabytes);
  const thread = new Worker(new URL("./register-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let waiting = Promise.withResolvers<Said>();
  const said: Promise<Said>[] = [];
  const settle = (how: (turn: PromiseWithResolvers<Said>) => void): void => {
    const turn = waiting;
    waiting = Promise.withResolvers<Said>();
    // Who asks later hears it all the same.
    turn.promise.catch(() => {});
    said.push(turn.promise);
    how(turn);
  };
  thread.on("message", (message: unknown) => {
    if (isFromThread(message)) settle(({ resolve }) => resolve(message));
  });
  thread.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY") {
      settle(({ resolve }) => resolve({ kind: "stopped", limit: "megabytes of memory", value: megabytes }));
    } else settle(({ reject }) => reject(error));
  });
  thread.on("exit", () => {
    const words = `The thread that loaded ${task.fileName} ended without a word.`;
    settle(({ reject }) => reject(new RetriableFault("read/thread-ended", words)));
  });
  const timer = setTimeout(() => {
    settle(({ resolve }) => resolve({ kind: "stopped", limit: "seconds", value: seconds }));
    void thread.terminate();
  }, seconds * 1000);
  const tell = (message: ToThread): void => thread.postMessage(message);
  tell({ kind: "task", databaseUrl, task });
  return {
    hear: async (): Promise<Said> => {
      const heard = said.shift();
      if (heard !== undefined) return heard;
      const turn = waiting.promise;
      try {
        return await turn;
      } finally {
        void said.splice(said.indexOf(turn), 1);
      }
    },
    tell,
    rest: () => clearTimeout(timer),
    closed: async () => {
      const exit = once(thread, "exit");
      tell({ kind: "close" });
      await exit;
    },
    end: async () => {
      clearTimeout(timer);
      await thread.terminate();
    },
  };
};

type Thread = ReturnType<typeof startThread>;

/** Gives the thread one chunk each time it asks; answers with what it says in the end. */
const feed = async (thread: Thread, chunks: AsyncIterable<Uint8Array>): Promise<Exclude<Said, { kind: "more" }>> => {
  for await (const bytes of chunks) {
    const said = await thread.hear();
    if (said.kind !== "more") return said;
    thread.tell({ kind: "chunk", bytes });
  }
  const said = await thread.hear();
  if (said.kind !== "more") return said;
  thread.tell({ kind: "end" });
  const last = await thread.hear();
  if (last.kind === "more") throw new Error("a register has one end");
  return last;
};

const resultOf = (thread: Thread, loaded: LoadedRegister): RegisterResult => ({
  kind: "loaded",
  loaded,
  close: thread.closed,
});

/** One thread a register; a file that kills it, or needs too long, is a finding and costs nothing else. */
export const threadLoader = (databaseUrl: string, limits: ReadLimits): RegisterLoader => ({
  load: async (task, chunks) => {
    const thread = startThread(databaseUrl, task, limits);
    try {
      const said = await feed(thread, chunks);
      thread.rest();
      if (said.kind === "loaded") return resultOf(thread, said.loaded);
      await thread.end();
      if (said.kind === "other") return said;
      if (said.kind === "refused") return { kind: "stopped", findings: said.findings };
      const params = { file: task.fileName, limit: said.limit, value: String(said.value) };
      return { kind: "stopped", findings: [unreadable("V01/limit", params)] };
    } catch (error) {
      await thread.end();
      throw error;
    }
  },
});
