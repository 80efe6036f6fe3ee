import {
  additiveCells,
  codesOf,
  compareStatements,
  convertYear,
  countedObservations,
  indicators,
  memberCells,
  moneyViews,
} from "@coop-census/census";
import { type Manifest, PermanentFault } from "@coop-census/contracts";
import { codeListsOfEdition, type EditionInput } from "@coop-census/reporting";
import {
  acceptedReturns,
  consentsInForce,
  type Db,
  estimatesInForce,
  ratesInForce,
  statementsInForce,
} from "@coop-census/store";
import { estimateFrom, yearOfCells } from "../estimate/estimate-from.ts";
import { readYearInputs, type YearInputs } from "../roll-up/year-inputs.ts";
import { comparedYear } from "../statement/compared-year.ts";
import { describeDerived } from "./describe-derived.ts";
import { describeEstimates } from "./describe-estimates.ts";
import { describeOverlaps } from "./describe-overlaps.ts";
import { describeResponse } from "./describe-response.ts";
import { describeReturns } from "./describe-returns.ts";
import { describeSeries } from "./describe-series.ts";
import { describeTalk } from "./describe-talk.ts";
import { earlierYears } from "./earlier-years.ts";
import { method } from "./method.ts";
import { openFigures } from "./open-figures.ts";

const cellsOfReturns = ({ returns }: YearInputs) =>
  returns.flatMap((accepted) => memberCells(accepted, "all_reported"));

type Named = Pick<EditionInput, "year" | "status" | "number" | "previous" | "inputs">;

/**
 * Everything an edition is made of, computed anew from the inputs: the full rebuild, which the incremental cells of the
 * store must equal.
 */
export const editionInput = async (
  db: Db,
  named: Named & { readonly inputs: Manifest["inputs"] },
): Promise<EditionInput> => {
  const year = await readYearInputs(db, named.year);
  if (year === null) {
    throw new PermanentFault("edition/no-roster", "there is no roster in force", {
      cure: "Import one (census network import FILE) and build the edition again.",
    });
  }
  const returns = await acceptedReturns(db, named.year);
  const earlier = await earlierYears(db, named.year);
  const statements = (await statementsInForce(db))?.statements ?? [];
  const sources = {
    earlier: earlier.map((one) => yearOfCells(one.year, year.network, cellsOfReturns(one))),
    statements,
    experts: await estimatesInForce(db, named.year),
  };
  const isOpen = openFigures([...earlier, year], await consentsInForce(db, named.year));
  const described = year.series.map((body) => {
    const estimated = estimateFrom(year, sources, body);
    return {
      body,
      ...describeSeries(year, earlier, body, estimated, isOpen),
      ...describeEstimates(estimated, { year: named.year, series: body, isOpen }),
    };
  });
  const rates = await ratesInForce(db);
  return {
    ...named,
    method,
    mainCells: described.find(({ body }) => body === "main")?.cells ?? [],
    bodySeries: described.filter(({ body }) => body !== "main").map(({ body, cells }) => ({ body, cells })),
    growth: described.flatMap(({ growth }) => growth),
    points: described.flatMap(({ points }) => points),
    estimates: described.flatMap(({ estimates }) => estimates),
    estimatedCells: described.flatMap(({ estimatedCells }) => estimatedCells),
    response: describeResponse(year),
    returns: describeReturns(year.network, named.year, returns),
    observations: returns.flatMap(countedObservations),
    network: year.network,
    overlaps: describeOverlaps(year),
    rates: rates?.rates ?? [],
    money: moneyViews.map((view) =>
      convertYear({
        context: {
          ...year,
          series: "main",
          members: additiveCells({ ...year, series: "main", variant: "all_reported" }),
        },
        returns: year.returns,
        rates: rates?.rates ?? [],
        view,
      }),
    ),
    statements: compareStatements(comparedYear(year, rates?.rates ?? [], statements)),
    derived: describeDerived(year),
    talk: await describeTalk(db, year.network, returns, named.year),
    indicators,
    codes: codeListsOfEdition.flatMap(codesOf),
  };
};
