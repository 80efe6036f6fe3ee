import { argv } from "node:process";
import { handlersWith, openFresh } from "./fixture.ts";

// A worker that takes a job, says so, and never ends it: the test kills it.
const [, , url = "", prefix = "", schema = ""] = argv;
const { queue } = await openFresh({ url, prefix, schema });
await queue.work(
  handlersWith({
    validate: () => {
      process.stdout.write("started\n");
      return new Promise(() => undefined);
    },
  }),
  { concurrency: 1, onFault: () => undefined },
);
