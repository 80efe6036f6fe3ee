import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { decimal, noDimensions, type Observation, ruleSetCanonicalText } from "@coop-census/census";
import { systemClock } from "@coop-census/runtime";
import {
  beginAttempt,
  type Db,
  finishAttempt,
  readCells,
  registerSubmission,
  requestAttempt,
  requestNational,
  settleSubmission,
  withTransaction,
} from "@coop-census/store";
import { benchNetwork } from "./network.ts";
import { startBenchWorker } from "./start-bench-worker.ts";

/** How many returns come. */
const members = 51;

const ruleSetSha256 = createHash("sha256").update(ruleSetCanonicalText()).digest("hex");

const figures = [
  ["ENT_TOTAL", "ENT"],
  ["WRK_TOTAL", "PERS"],
  ["WRK_MBR", "PERS"],
  ["MBR_TOTAL", "MEM"],
] as const;

const observe = (reporter: string, country: string, year: number): readonly Observation[] =>
  ["WORKER", "SOCIAL", "PRODUCER"].flatMap((type, row) =>
    figures.map(([indicator, unit], column) => ({
      reporter,
      year,
      country,
      type,
      indicator,
      unit,
      value: decimal(100 + row * 10 + column + (year % 10) * 2),
      scope: "AFF" as const,
      perimeter: "COOP" as const,
      area: "_T",
      activity: "_T",
      activityRevision: null,
      dimensions: noDimensions,
      reference: { text: `${year}-12-31`, precision: "day" as const },
      flags: "",
      confidentiality: "F" as const,
      isPublic: true,
      address: { sheet: null, row: row + 2, column: column + 2, header: indicator },
    })),
  );

/** Accepts one summary return as the end of its check does. */
const accept = async (db: Db, organisation: string, country: string, year: number): Promise<void> => {
  const at = new Date(systemClock.now());
  const sha256 = createHash("sha256").update(`${organisation} ${year}`).digest("hex");
  const observations = observe(organisation, country, year);
  await withTransaction(db, async (tx) => {
    const { id } = await registerSubmission(tx, {
      organisation,
      year,
      fileName: "return.csv",
      sha256,
      size: 1,
      kind: "file",
      channel: "api",
      actor: "local",
      receivedAt: at,
      reasonCode: null,
      reason: null,
    });
    const attempt = await requestAttempt(tx, { submission: id, actor: "local", at });
    await tx.deleteFrom("outbox").where("job", "=", "validate").execute();
    await beginAttempt(tx, { submission: id, attempt, at });
    await finishAttempt(tx, {
      submission: id,
      attempt,
      outcome: "accepted",
      findings: [],
      observations: observations.map((observation) => ({ observation, status: "counts" })),
      profileVersion: 1,
      ruleSetSha256,
      terms: { rollUpScope: "AFF", totalType: "NA_TYPE", isPublic: true },
      blankRows: [],
      at,
    });
    await settleSubmission(tx, { submission: id, outcome: "accepted", actor: "system", at });
    await requestNational(tx, { organisation, year });
  });
};

/**
 * Seconds from the commit of the last of 51 accepted summary returns, one after the other, until the world counts all of
 * them: by a worker, through its relay and the queue at `queueUrl`.
 */
export const benchLatency = async (
  { db, url, folder }: { readonly db: Db; readonly url: string; readonly folder: string },
  { queueUrl, prefix, year }: { readonly queueUrl: string; readonly prefix: string; readonly year: number },
): Promise<number> => {
  const worker = await startBenchWorker({ db, url, folder, queueUrl, prefix });
  try {
    for (const { id, country } of benchNetwork.organisations.slice(0, members)) await accept(db, id, country, year);
    const begun = performance.now();
    for (;;) {
      const [world] = await readCells(db, {
        year,
        geo: "WORLD",
        type: "ALL_ENT",
        activity: "_T",
        indicator: "ENT_TOTAL",
      });
      const seconds = (performance.now() - begun) / 1000;
      if (world?.reporters.answered === members) return seconds;
      if (seconds > 60) throw new Error("the world figures did not come within a minute");
      await pause(5);
    }
  } finally {
    await worker.close();
  }
};
