import { parentPort } from "node:worker_threads";
import { type ReadInput, readReturn } from "@coop-census/intake";

// The thread that parses: one file a message, one result a message. What it throws ends the thread and reaches its owner.
const port = parentPort;
if (port === null) throw new Error("read-thread.ts runs in a worker thread only");

const answer = async (input: ReadInput): Promise<void> => port.postMessage(await readReturn(input));

port.on("message", (input: ReadInput) => void answer(input));
