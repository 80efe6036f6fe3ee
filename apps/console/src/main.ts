import { Refusal } from "@coop-census/contracts";
import { openJobQueue } from "@coop-census/queue";
import { endOnSignal, makeShutdown, openLog, readEnvironment } from "@coop-census/runtime";
import { startConsole } from "./start-console.ts";

const environment = readEnvironment();
const log = openLog({ level: environment.logLevel });
const shutdown = makeShutdown(log);
endOnSignal(shutdown, log);

try {
  const url = environment.queueUrl ?? environment.databaseUrl;
  if (url === null) {
    throw new Refusal(
      "console/no-queue",
      "Neither QUEUE_URL nor DATABASE_URL is set, so there is no queue to show.",
      "Set QUEUE_URL to the queue of the running system; on one machine without any setting use census up instead.",
    );
  }
  const queue = await openJobQueue({ url, log });
  shutdown.add("queues", () => queue.close());
  const { close } = await startConsole({ queue, port: environment.consolePort, log });
  shutdown.add("http", close);
} catch (error) {
  log.error({ err: error }, "The console does not start.");
  process.exitCode = error instanceof Refusal ? 2 : 3;
  await shutdown.begin("start failed");
}
