import {
  contextOfYear,
  type EstimatedCell,
  type Estimation,
  estimatedCells,
  estimateMembers,
  memberCells,
  type Series,
  weighMembers,
  type YearOfCells,
} from "@coop-census/census";
import { acceptedReturns, type Db, estimatesInForce, listSubmissions, statementsInForce } from "@coop-census/store";
import type { YearInputs } from "../roll-up/year-inputs.ts";

/** The estimate of the network of one year and series, as it follows from what the store has now; nothing of it is stored. */
export interface EstimatedYear extends Estimation {
  /** Every cell, those that may not be published among them (`coverage.estimate`). */
  readonly cells: readonly EstimatedCell[];
}

const earlierCells = async (db: Db, { year, network }: YearInputs): Promise<readonly YearOfCells[]> => {
  const accepted = await listSubmissions(db, { state: "accepted" });
  const years = [...new Set(accepted.map((one) => one.year))].filter((one) => one < year).sort((a, b) => a - b);
  const countries = new Map(network.organisations.map(({ id, country }) => [id, country]));
  const all: YearOfCells[] = [];
  for (const one of years) {
    const cells = (await acceptedReturns(db, one)).flatMap((accepted) => memberCells(accepted, "all_reported"));
    all.push({ year: one, cells: cells.map((cell) => ({ ...cell, country: countries.get(cell.reporter) ?? "" })) });
  }
  return all;
};

/** Estimates what is missing of a year: from the returns of the years before, the statements and the experts' estimates in force. */
export const estimateYear = async (db: Db, inputs: YearInputs, series: Series): Promise<EstimatedYear> => {
  const { year } = inputs;
  const context = contextOfYear({ ...inputs, series, variant: "all_reported" });
  const earlier = await earlierCells(db, inputs);
  const statements = (await statementsInForce(db))?.statements ?? [];
  const experts = await estimatesInForce(db, year);
  const { returns, standIns } = inputs;
  const estimation = estimateMembers({ ...context, returns, earlier, statements, experts, standIns });
  const weights = weighMembers({ year, years: [...earlier, { year, cells: context.members }], statements });
  return { ...estimation, cells: estimatedCells(context, { estimation, weights, everything: true }) };
};
