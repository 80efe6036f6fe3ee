import { parentPort } from "node:worker_threads";
import { readAndJudge } from "./read-and-judge.ts";
import type { ReadingTask } from "./reader.ts";

// The thread that parses and judges: one file a message, one result a message. What it throws ends the thread and
// reaches its owner.
const port = parentPort;
if (port === null) throw new Error("read-thread.ts runs in a worker thread only");

const answer = async (task: ReadingTask): Promise<void> => port.postMessage(await readAndJudge(task));

port.on("message", (task: ReadingTask) => void answer(task));
