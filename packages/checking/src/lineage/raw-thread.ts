import { parentPort } from "node:worker_threads";
import { type RawTask, readRawCells } from "./raw-cells.ts";

// The thread that reads one file again and ends with its answer.
const port = parentPort;
if (port === null) throw new Error("raw-thread.ts runs in a worker thread only");

const answer = async (task: RawTask): Promise<void> => port.postMessage({ read: await readRawCells(task) });

port.once("message", (task: RawTask) => void answer(task));
