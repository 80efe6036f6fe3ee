import { parentPort } from "node:worker_threads";
import { type MarkTask, markReturn } from "./mark-return.ts";

// The thread that marks one file and ends with its answer.
const port = parentPort;
if (port === null) throw new Error("mark-thread.ts runs in a worker thread only");

port.once("message", (task: MarkTask) => port.postMessage(markReturn(task)));
