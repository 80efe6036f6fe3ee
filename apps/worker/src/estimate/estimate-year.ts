import type { Series, YearOfCells } from "@coop-census/census";
import { type Db, estimatesInForce, membersOfYear, statementsInForce, yearsBefore } from "@coop-census/store";
import type { YearInputs } from "../roll-up/year-inputs.ts";
import { type EstimatedYear, estimateFrom, yearOfCells } from "./estimate-from.ts";

/**
 * Estimates what is missing of a year and series as it follows from what the store has now: from what is kept of the
 * returns of the years before, the statements and the experts' estimates in force. Nothing of it is stored.
 */
export const estimateYear = async (db: Db, inputs: YearInputs, series: Series): Promise<EstimatedYear> => {
  const { year, network } = inputs;
  const earlier: YearOfCells[] = [];
  for (const one of await yearsBefore(db, year)) {
    earlier.push(yearOfCells(one, network, await membersOfYear(db, one)));
  }
  const statements = (await statementsInForce(db))?.statements ?? [];
  return estimateFrom(inputs, { earlier, statements, experts: await estimatesInForce(db, year) }, series);
};
