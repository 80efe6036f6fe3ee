import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { compareOutcomes } from "./compare-outcomes.ts";
import { makeRandom } from "./make-random.ts";
import type { Site } from "./open-site.ts";
import type { PlannedRun } from "./plan-runs.ts";
import type { Outcome } from "./read-outcome.ts";
import { runCensus } from "./run-census.ts";

/** What became of a planned run. */
export interface JudgedRun extends PlannedRun {
  /** Empty when it came to what it had to come to. */
  readonly complaints: readonly string[];
  /** How often the stage was over before anybody could be killed, and the run was begun anew. */
  readonly misses: number;
  readonly sentAgain: number;
  readonly seconds: number;
}

const mostMisses = 8;

const keepLogs = async (site: Site, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const name of ["worker.log", "ingest.log", "redis.log", "postgres/server.log"]) {
    await cp(join(site.home, name), join(folder, name.replace("/", "-"))).catch(() => undefined);
  }
};

/** Runs one census with its kill on a site and compares what it came to with the undisturbed one; keeps the logs of a wrong one. */
export const runPlanned = async (
  planned: PlannedRun,
  { site, expected, evidence }: { readonly site: Site; readonly expected: Outcome; readonly evidence: string },
): Promise<JudgedRun> => {
  const begun = performance.now();
  const judge = (complaints: readonly string[], misses: number, sentAgain: number): JudgedRun => ({
    ...planned,
    complaints,
    misses,
    sentAgain,
    seconds: (performance.now() - begun) / 1000,
  });
  for (let misses = 0; misses < mostMisses; misses += 1) {
    await site.reset();
    const run = await runCensus(site, makeRandom(planned.seed + misses), planned).catch((error: unknown) => ({
      wasStruck: true,
      outcome: expected,
      sentAgain: 0,
      complaints: [error instanceof Error ? error.message : String(error)],
    }));
    const complaints = [...run.complaints, ...compareOutcomes(run.outcome, expected)];
    if (complaints.length > 0) await keepLogs(site, join(evidence, `${planned.backend}-${planned.number}`));
    if (run.wasStruck || complaints.length > 0) return judge(complaints, misses, run.sentAgain);
  }
  return judge([`the stage was over ${mostMisses} times before anybody could be killed`], mostMisses, 0);
};
