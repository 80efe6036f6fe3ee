import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { responseOf } from "@coop-census/census";
import { currentFigures } from "@coop-census/checking";
import { censusHome, makeFreshHome } from "@coop-census/runtime";
import { openShelf } from "@coop-census/shelf";
import { findingsOf, networkInForce } from "@coop-census/store";
import { editionFolder, startWorker } from "@coop-census/worker";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import { buildEdition } from "../edition/build.ts";
import { awaitFigures } from "../figures/await-figures.ts";
import type { System } from "../system/system.ts";
import { withSystem } from "../system/with-system.ts";
import { checkDefective } from "./check-defective.ts";
import { importSamples } from "./import-samples.ts";
import { readSamples } from "./samples.ts";
import { type DemoResult, type DemoYear, sayDemo } from "./say-demo.ts";
import { sendSamples } from "./send-samples.ts";

const actor = "local";
const published = [2021, 2022];

const withDemoWorker = async <Result>(system: System, work: () => Promise<Result>): Promise<Result> => {
  const { db, databaseUrl, shelf, clock, log } = system;
  const worker = await startWorker({ db, databaseUrl, queue: await system.queue(), shelf, clock, log });
  try {
    return await work();
  } finally {
    await worker.close();
  }
};

const readYear = async ({ db }: System, year: number): Promise<DemoYear> => {
  const query = { year, series: "main", variant: "all_reported" as const };
  const everything = { geo: null, type: null, activity: null, indicator: null, detail: null };
  const { inputs, figures } = await currentFigures(db, { ...query, ...everything });
  return { year, figures, response: responseOf({ ...inputs, series: "main", geo: "WORLD" }) };
};

const runCensus = async ({ progress }: CliContext, system: System, place: string): Promise<DemoResult> => {
  const files = await readSamples("manifest.csv");
  const defective = await readSamples("defective/manifest.csv");
  const years = [...new Set([...files, ...defective].map(({ year }) => year))];
  progress.step("Importing roster, overlaps, rates and file profiles; opening the rounds");
  await importSamples(system, actor, years);
  progress.done();
  return withDemoWorker(system, async () => {
    progress.step("Sending the returns of the federations through the upload API, and checking them");
    const ids = await sendSamples(system, actor, files, (done) => progress.advance(done, files.length));
    progress.step("Rolling up members, countries, sub-regions, regions and the world");
    for (const year of published) await awaitFigures(system, year);
    progress.done();
    progress.step("Checking the files with known mistakes, without submitting them");
    const checked = await checkDefective(system, defective, (done) => progress.advance(done, defective.length));
    progress.step("Freezing the editions");
    const editions = [];
    for (const year of published) {
      const { id, manifestSha256 } = await buildEdition(system, { year, status: "provisional", actor });
      const folder = editionFolder(id, manifestSha256);
      // The data folder goes at the end; the edition stays, on the usual shelf.
      const shelf = openShelf(pathToFileURL(place).href);
      await shelf.publish(folder, (await system.shelf.read(folder)) ?? []);
      const path = shelf.locate(folder);
      editions.push({ id, manifestSha256, path });
    }
    progress.done(editions.map(({ id }) => id).join(", "));
    const findings = await Promise.all(ids.map((id) => findingsOf(system.db, id)));
    const roster = await networkInForce(system.db);
    return {
      network: roster?.network ?? { bodies: [], countries: [], organisations: [], affiliations: [] },
      years: await Promise.all(published.map((year) => readYear(system, year))),
      submitted: ids.length,
      findings: findings.flat(),
      defective: checked,
      editions,
    };
  });
};

const removeQueues = async (system: System): Promise<void> => {
  for (const queue of (await system.queue()).bullQueues) await queue.obliterate({ force: true });
};

/**
 * The census of public figures, start to finish, through the real parts, in a data folder of its own that is removed at
 * the end; the editions stay. With `isKept` it runs in the usual data folder and everything stays.
 */
export const runDemo = async (context: CliContext, isKept: boolean): Promise<Outcome> => {
  const began = performance.now();
  const home = await censusHome(context.environment);
  const fresh = isKept ? null : await makeFreshHome(context.log);
  try {
    // The queues may be outside; the data are the demonstration's own, whatever is set.
    const environment = { ...context.environment, databaseUrl: null, shelfFolder: null, home: fresh?.path ?? home };
    // Queues of its own, too: those of an installation on the same server are never touched.
    const queues = isKept ? {} : { queues: `census_demo_${randomBytes(4).toString("hex")}` };
    const result = await withSystem({ ...context, environment, ...queues }, async (system) => {
      try {
        return await runCensus(context, system, join(home, "shelf"));
      } finally {
        if (!isKept) await removeQueues(system);
      }
    });
    return sayDemo(result, (performance.now() - began) / 1000);
  } finally {
    await fresh?.remove();
  }
};
