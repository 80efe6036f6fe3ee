import { compareCells, rollUpYear, sameCells } from "@coop-census/census";
import { readCells } from "@coop-census/store";
import { waitUntil } from "../submission/wait-until.ts";
import type { System } from "../system/system.ts";

const patience = 120;

/** Whether the workers' figures of a year are those that a full rebuild from the accepted returns gives. */
export const areFiguresCurrent = async ({ db }: Pick<System, "db">, year: number): Promise<boolean> => {
  const { readYearInputs } = await import("@coop-census/worker");
  const inputs = await readYearInputs(db, year);
  if (inputs === null) return (await readCells(db, { year })).length === 0;
  for (const series of inputs.series) {
    const rebuilt = rollUpYear({ ...inputs, series, variant: "all_reported" });
    if (!sameCells([...(await readCells(db, { year, series }))].sort(compareCells), rebuilt)) return false;
  }
  return true;
};

/** Waits until they are; a worker must run. */
export const awaitFigures = (system: Pick<System, "db">, year: number): Promise<true> =>
  waitUntil(async () => ((await areFiguresCurrent(system, year)) ? true : null), `The roll-up of ${year}`, patience);
