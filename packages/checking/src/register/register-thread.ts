import { parentPort } from "node:worker_threads";
import { loadRegister } from "./load-register.ts";
import { loadWorkbook } from "./load-workbook.ts";
import { type FromThread, isToThread, type ToThread } from "./thread-messages.ts";

// The thread that loads one register: its bytes come as messages, one at a time, each after it was asked for. It keeps
// the load open until it is told to end. What it throws ends the thread and reaches its owner.
const port = parentPort;
if (port === null) throw new Error("register-thread.ts runs in a worker thread only");

const tell = (message: FromThread): void => port.postMessage(message);

const next = (): Promise<ToThread> => {
  const { promise, resolve } = Promise.withResolvers<ToThread>();
  port.once("message", (message: unknown) => {
    if (isToThread(message)) resolve(message);
  });
  return promise;
};

async function* chunks(): AsyncIterable<Uint8Array> {
  while (true) {
    const coming = next();
    tell({ kind: "more" });
    const message = await coming;
    if (message.kind !== "chunk") return;
    yield message.bytes;
  }
}

const first = await next();
if (first.kind !== "task") throw new Error("a thread begins with its task");
const { databaseUrl, task } = first;
const read =
  "opened" in task
    ? ({ kind: "loaded", register: await loadRegister(databaseUrl, task, chunks()) } as const)
    : await loadWorkbook(databaseUrl, task, chunks());
if (read === null) tell({ kind: "other" });
else if (read.kind === "refused") tell(read);
else {
  const { loaded, close } = read.register;
  const last = next();
  tell({ kind: "loaded", loaded });
  await last;
  await close();
}
