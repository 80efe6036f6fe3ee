import { compareCells, rollUpYear, sameCells } from "@coop-census/census";
import { readCells } from "@coop-census/store";
import { readYearInputs } from "@coop-census/worker";
import { waitUntil } from "../submission/wait-until.ts";
import type { System } from "../system/system.ts";

const patience = 120;

/** Waits until the workers' figures of a year are those that a full rebuild from the accepted returns gives. */
export const awaitFigures = (system: System, year: number): Promise<true> =>
  waitUntil(
    async () => {
      const inputs = await readYearInputs(system.db, year);
      if (inputs === null) return null;
      const rebuilt = rollUpYear({ ...inputs, series: "main", variant: "all_reported" });
      const stored = [...(await readCells(system.db, { year }))].sort(compareCells);
      return sameCells(stored, rebuilt) ? true : null;
    },
    `The roll-up of ${year}`,
    patience,
  );
