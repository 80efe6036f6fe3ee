import { listSubmissions } from "@coop-census/store";
import type { CliContext } from "../command/context.ts";
import { withWorker } from "../submission/with-worker.ts";
import type { System } from "../system/system.ts";
import { awaitFigures } from "./await-figures.ts";

/**
 * Brings the figures of the years (of all years with a return when none is named) up to date where the database is
 * embedded; elsewhere the installation's workers are about to. Answers with what to tell the person.
 */
export const followFigures = async (
  context: CliContext,
  system: System,
  years?: readonly number[],
): Promise<string> => {
  if (!system.isEmbedded) return "The figures follow as soon as a worker has computed them.";
  const concerned = years ?? [...new Set((await listSubmissions(system.db)).map(({ year }) => year))];
  if (concerned.length === 0) return "No figure depends on it yet.";
  context.progress.step(`Computing the figures of ${concerned.join(", ")}`);
  await withWorker(system, async () => {
    for (const year of concerned) await awaitFigures(system, year);
  });
  context.progress.done();
  return `The figures of ${concerned.join(", ")} are up to date.`;
};
