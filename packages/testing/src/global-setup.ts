import type { TestProject } from "vitest/node";
import { dropRunDatabases } from "./database/drop-run-databases.ts";
import { startServices } from "./services/start-services.ts";

/** Before the first test: the services, injected as "services". The function it answers with ends them after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { services, stop } = await startServices();
  for (const missing of services.leftOut) project.vitest.logger.warn(`Left out: everything that needs ${missing}.`);
  project.provide("services", services);
  return async () => {
    await dropRunDatabases(services);
    await stop();
  };
}
