import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLog } from "@coop-census/runtime";
import { expect, onTestFinished, test } from "vitest";
import { freePorts } from "./free-ports.ts";
import { makeRandom } from "./make-random.ts";
import { hasRedis, makeTemplate } from "./make-template.ts";
import { openSite, type Ports } from "./open-site.ts";
import { backends, type PlannedRun } from "./plan-runs.ts";
import { runCensus } from "./run-census.ts";
import { runPlanned } from "./run-planned.ts";

const log = openLog({ level: "error" });
const patience = 240_000;

// One test for all: what they begin with takes longer than a kill, and most of a kill is waiting.
test(
  "a worker killed in a check and a Postgres killed in a roll-up change nothing of what a census comes to",
  async () => {
    const template = await makeTemplate(log);
    onTestFinished(() => template.home.remove());
    const evidence = await mkdtemp(join(tmpdir(), "census-kills-"));
    onTestFinished(() => rm(evidence, { recursive: true }));
    const here = backends.filter((backend) => backend !== "redis" || hasRedis());
    const kills = [
      { number: 1, stage: "validate", victim: "worker", seed: 0 },
      { number: 2, stage: "roll-up", victim: "postgres", seed: 3 },
    ] as const;
    // One on each backend; `pnpm chaos` kills everything everywhere.
    const planned = kills.map((kill, index): PlannedRun => ({ ...kill, backend: here[index] ?? "postgres" }));
    const numbers = await freePorts(3 * planned.length);
    const portsOf = (slot: number): Ports => {
      const [postgres = 0, redis = 0, ingest = 0] = numbers.slice(3 * slot);
      return { postgres, redis, ingest };
    };
    const sites = await Promise.all(planned.map((run, slot) => openSite(template, run.backend, portsOf(slot), log)));
    onTestFinished(async () => void (await Promise.all(sites.map((site) => site.close()))));
    const [first] = sites;
    if (first === undefined) throw new Error("there is no site");
    const { outcome: expected, complaints } = await runCensus(first, makeRandom(0), null);
    expect(complaints).toEqual([]);
    const runs = await Promise.all(
      sites.flatMap((site, slot) => {
        const run = planned[slot];
        return run === undefined ? [] : [runPlanned(run, { site, expected, evidence })];
      }),
    );
    expect(runs.map((run) => [run.backend, run.victim, run.complaints])).toEqual(
      planned.map((run) => [run.backend, run.victim, []]),
    );
  },
  patience,
);
