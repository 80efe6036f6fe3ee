import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Log } from "@coop-census/runtime";
import { compareOutcomes } from "./compare-outcomes.ts";
import { makeRandom } from "./make-random.ts";
import type { Template } from "./make-template.ts";
import { openSite, type Ports } from "./open-site.ts";
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

const mostMisses = 6;

/** Runs one census with its kill and compares what it came to with the undisturbed one; keeps the logs of a wrong one. */
export const runPlanned = async (
  planned: PlannedRun,
  context: { readonly template: Template; readonly expected: Outcome; readonly ports: Ports; readonly log: Log },
  evidence: string,
): Promise<JudgedRun> => {
  const { template, expected, ports, log } = context;
  const begun = performance.now();
  for (let misses = 0; misses < mostMisses; misses += 1) {
    const site = await openSite(template, planned.backend, ports, log);
    try {
      const run = await runCensus(site, makeRandom(planned.seed + misses), planned).catch((error: unknown) => ({
        wasStruck: true,
        outcome: expected,
        sentAgain: 0,
        complaints: [error instanceof Error ? error.message : String(error)],
      }));
      const complaints = [...run.complaints, ...compareOutcomes(run.outcome, expected)];
      if (complaints.length > 0) {
        const folder = join(evidence, `${planned.backend}-${planned.number}`);
        await mkdir(folder, { recursive: true });
        for (const name of ["worker.log", "ingest.log", "redis.log", "postgres/server.log"]) {
          await cp(join(site.home, name), join(folder, name.replace("/", "-"))).catch(() => undefined);
        }
      }
      if (run.wasStruck || complaints.length > 0) {
        const seconds = (performance.now() - begun) / 1000;
        return { ...planned, complaints, misses, sentAgain: run.sentAgain, seconds };
      }
    } finally {
      await site.close();
    }
  }
  const complaints = [`the stage was over ${mostMisses} times before anybody could be killed`];
  return { ...planned, complaints, misses: mostMisses, sentAgain: 0, seconds: (performance.now() - begun) / 1000 };
};
