import { join } from "node:path";
import { openRound, withTransaction } from "@coop-census/store";
import { importReference } from "../reference/import-reference.ts";
import { openTable } from "../reference/keep-files.ts";
import { prepareNetwork } from "../reference/prepare-network.ts";
import { prepareOverlaps } from "../reference/prepare-overlaps.ts";
import { prepareProfiles } from "../reference/prepare-profiles.ts";
import { prepareRates } from "../reference/prepare-rates.ts";
import { prepareStatements } from "../reference/prepare-statements.ts";
import type { System } from "../system/system.ts";
import { samplesFolder } from "./samples.ts";

const openSample = (name: string) => openTable(join(samplesFolder, name));

/** Puts roster, overlaps, rates, public statements and file profiles of the samples in force, and opens the rounds of their years until tomorrow. */
export const importSamples = async (system: System, actor: string, years: readonly number[]): Promise<void> => {
  const network = await openSample("network.csv");
  await importReference(system, actor, [network], await prepareNetwork(network));
  const overlaps = await openSample("overlaps.csv");
  await importReference(system, actor, [overlaps], await prepareOverlaps(overlaps, system.db));
  const rates = await openSample("exchange_rates.csv");
  await importReference(system, actor, [rates], await prepareRates(rates));
  const statements = await openSample("published_figures.csv");
  await importReference(system, actor, [statements], await prepareStatements(statements));
  for (const folder of ["", "defective/"]) {
    const files = [await openSample(`${folder}manifest.csv`), await openSample(`${folder}header_map.csv`)] as const;
    await importReference(system, actor, files, prepareProfiles(...files));
  }
  const now = system.clock.now();
  const tomorrow = new Date(now + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await withTransaction(system.db, async (tx) => {
    for (const year of years) {
      await openRound(tx, { year, days: { acceptedUntil: tomorrow }, actor, at: new Date(now) });
    }
  });
};
