import { parentPort } from "node:worker_threads";
import { type RawTask, readRawCells } from "./raw-cells.ts";

// The thread that reads files again: one a message, one answer a message.
const port = parentPort;
if (port === null) throw new Error("raw-thread.ts runs in a worker thread only");

const answer = async (task: RawTask): Promise<void> => port.postMessage({ read: await readRawCells(task) });

port.on("message", (task: RawTask) => void answer(task));
