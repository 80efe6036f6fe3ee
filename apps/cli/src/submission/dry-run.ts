import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { checkFile, threadReader } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import type { Outcome } from "../command/outcome.ts";
import { checkOrganisation } from "../reference/check-organisation.ts";
import type { System } from "../system/system.ts";
import { countFindings, sayFindings } from "./say-findings.ts";

const limits = { megabytes: 512, seconds: 120 };

/** Checks a file exactly as a real submission would be, and stores nothing. */
export const dryRun = async (
  system: System,
  file: { readonly path: string; readonly organisation: string; readonly year: number },
): Promise<Outcome> => {
  const { path, organisation, year } = file;
  const bytes = await readFile(path).catch(() => {
    throw new Refusal("usage/no-file", `There is no readable file ${path}.`, "Name an existing file.");
  });
  await checkOrganisation(system.db, organisation);
  const reader = threadReader(limits);
  try {
    const receivedOn = new Date(system.clock.now()).toISOString().slice(0, 10);
    const checked = await checkFile(
      { db: system.db, reader },
      { bytes, fileName: basename(path), organisation, year, receivedOn },
    );
    const { findings, outcome, observations } = checked;
    const kept = outcome.refused.length + outcome.held.length;
    const text = [
      `Dry run, nothing is stored: ${basename(path)} would be ${outcome.state} (${countFindings(findings)}; ${observations.length} values read, ${kept} of them kept out).`,
      ...(findings.length === 0 ? [] : [sayFindings(findings)]),
    ].join("\n");
    return {
      json: { dryRun: true, organisation, year, ...outcome, findings, values: observations.length },
      text,
      isRefused: outcome.state !== "accepted",
    };
  } finally {
    await reader.close();
  }
};
