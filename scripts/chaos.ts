// `pnpm chaos --runs 100 --backend both --seed 7`: whether a census comes to the same when its programs are killed.
// `--only 12` runs one of the planned runs again, `--at-once 1` one after the other. Exit code 1: a run came to something else.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openLog } from "@coop-census/runtime";
import { freePorts } from "./chaos/free-ports.ts";
import { makeRandom } from "./chaos/make-random.ts";
import { hasRedis, makeTemplate } from "./chaos/make-template.ts";
import { openSite, type Ports } from "./chaos/open-site.ts";
import { backends, planRuns } from "./chaos/plan-runs.ts";
import { runAll } from "./chaos/run-all.ts";
import { type CensusRun, runCensus } from "./chaos/run-census.ts";
import type { JudgedRun } from "./chaos/run-planned.ts";
import { sayRuns } from "./chaos/say-runs.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "100" },
    backend: { type: "string", default: "both" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    only: { type: "string" },
    "at-once": { type: "string", default: "2" },
  },
});
const seed = Number(values.seed);
const wanted = backends.filter((backend) => values.backend === "both" || values.backend === backend);
const chosen = wanted.filter((backend) => backend !== "redis" || hasRedis());
if (wanted.length === 0) throw new RangeError("--backend is postgres, redis or both");
for (const left of wanted.filter((backend) => !chosen.includes(backend))) console.log(`Left out: ${left}, not found.`);

const command = (backend: string) => `pnpm chaos --runs ${values.runs} --backend ${backend} --seed ${seed}`;
console.log(command(values.backend));
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

const log = openLog({ level: "error" });
const template = await makeTemplate(log);
const evidence = join(tmpdir(), `chaos-${seed}`);
const judged: JudgedRun[] = [];
try {
  const atOnce = Number(values["at-once"]);
  const numbers = await freePorts(3 * atOnce);
  const slots: readonly Ports[] = Array.from({ length: atOnce }, (_, slot) => ({
    postgres: numbers[3 * slot] ?? 0,
    redis: numbers[3 * slot + 1] ?? 0,
    ingest: numbers[3 * slot + 2] ?? 0,
  }));
  const [first] = slots;
  if (first === undefined) throw new RangeError("--at-once is at least 1");
  const site = await openSite(template, "postgres", first, log);
  let undisturbed: CensusRun;
  try {
    undisturbed = await runCensus(site, makeRandom(seed), null);
  } finally {
    await site.close();
  }
  const { outcome: expected, complaints } = undisturbed;
  if (complaints.length > 0) throw new Error(`The undisturbed run went wrong: ${complaints.join("; ")}`);
  for (const [name, value] of expected) if (name.startsWith("edition ")) console.log(`Undisturbed: ${name} ${value}`);

  const waiting = chosen
    .flatMap((backend) => planRuns(backend, Number(values.runs), seed))
    .filter(({ number }) => values.only === undefined || number === Number(values.only));
  const next = waiting[Symbol.iterator]();
  const tell = (run: JudgedRun): void => {
    judged.push(run);
    const { backend, number, stage, victim, seconds, misses, sentAgain, complaints: wrong } = run;
    const word = wrong.length === 0 ? "right" : "WRONG";
    const more = `${seconds.toFixed(1)} s, ${misses} misses, ${sentAgain} jobs sent again`;
    console.log(`${backend} ${number}: ${victim} killed in ${stage}, ${word} (${more})`);
    for (const complaint of wrong) console.log(`  ${complaint}`);
    if (wrong.length > 0) {
      console.log(`  → ${command(backend)} --only ${number} --at-once 1; logs: ${evidence}/${backend}-${number}`);
    }
  };
  await Promise.all(slots.map((ports) => runAll(next, { template, expected, ports, log, evidence }, tell)));
} finally {
  await template.home.remove();
}

for (const backend of chosen) console.log(`\n${sayRuns(backend, judged)}`);
const wrong = judged.filter((run) => run.complaints.length > 0);
console.log(`\n${judged.length - wrong.length} of ${judged.length} runs ended with the right hash; seed ${seed}.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
