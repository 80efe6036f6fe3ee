import {
  codesOf,
  compareBlocks,
  contextOfYear,
  countedObservations,
  indicators,
  memberCells,
  openFigures,
  type ReleaseBlock,
  ratioBlocks,
  seriesBlocks,
} from "@coop-census/census";
import { type Manifest, PermanentFault } from "@coop-census/contracts";
import { codeListsOfEdition, type EditionInput } from "@coop-census/reporting";
import {
  acceptedReturns,
  consentsInForce,
  type Db,
  type EditionBasis,
  estimatesInForce,
  ratesInForce,
  readYearInputs,
  statementsInForce,
} from "@coop-census/store";
import { estimateFrom, yearOfCells } from "../estimate/estimate-from.ts";
import { describeContributions } from "./describe-contributions.ts";
import { describeDerived } from "./describe-derived.ts";
import { describeDifferences } from "./describe-differences.ts";
import { describeEstimates } from "./describe-estimates.ts";
import { describeMoney } from "./describe-money.ts";
import { describeOverlaps } from "./describe-overlaps.ts";
import { describeResponse } from "./describe-response.ts";
import { describeReturns } from "./describe-returns.ts";
import { describeSeries } from "./describe-series.ts";
import { describeStatements } from "./describe-statements.ts";
import { describeTalk } from "./describe-talk.ts";
import { earlierYears, type PastYear } from "./earlier-years.ts";
import { freezeBasis } from "./freeze-basis.ts";
import { judgedYear } from "./judged-year.ts";
import { method } from "./method.ts";
import type { PublishedYear } from "./published-years.ts";

const cellsOfReturns = ({ returns }: Pick<PastYear, "returns">) =>
  returns.flatMap((accepted) => memberCells(accepted, "all_reported"));

type Named = Pick<EditionInput, "year" | "status" | "number" | "previous" | "inputs">;

/** Everything an edition is made of, and what stops its release, in order (V29, V30, V35). */
export interface JudgedEdition {
  readonly input: EditionInput;
  readonly blocks: readonly ReleaseBlock[];
  /** What its figures follow from, for the editions that come after it. */
  readonly basis: EditionBasis;
}

/**
 * An edition computed anew from the inputs: the full rebuild, which the incremental cells of the store must equal, with
 * every figure judged.
 */
export const editionInput = async (
  db: Db,
  named: Named & { readonly inputs: Manifest["inputs"] },
  published: readonly PublishedYear[],
): Promise<JudgedEdition> => {
  const found = await readYearInputs(db, named.year);
  if (found === null) {
    throw new PermanentFault("edition/no-roster", "there is no roster in force", {
      cure: "Import one (census network import FILE) and build the edition again.",
    });
  }
  const year = await judgedYear(db, found);
  const returns = await acceptedReturns(db, named.year);
  const earlier = await earlierYears(db, named.year, published);
  const statements = (await statementsInForce(db))?.statements ?? [];
  const sources = {
    earlier: earlier.map((one) => yearOfCells(one.year, year.network, cellsOfReturns(one))),
    statements,
    experts: await estimatesInForce(db, named.year),
  };
  const isOpen = openFigures({
    returns: [...earlier, year].flatMap(({ returns: given }) => given),
    consents: await consentsInForce(db, named.year),
  });
  const described = year.series.map((body) => {
    const estimated = estimateFrom(year, sources, body);
    return {
      body,
      ...describeSeries(year, earlier, body, estimated, isOpen),
      ...describeEstimates(estimated, { year: named.year, series: body, isOpen }),
    };
  });
  const rates = (await ratesInForce(db))?.rates ?? [];
  const mainCells = described.find(({ body }) => body === "main")?.cells ?? [];
  const bodySeries = described.filter(({ body }) => body !== "main").map(({ body, cells }) => ({ body, cells }));
  const money = describeMoney(year, rates);
  const conversions = money.flatMap((one) => one.conversions).filter(({ view }) => view === "EUR");
  const ratios = year.series.flatMap((series) =>
    ratioBlocks({ ...contextOfYear({ ...year, series, variant: "all_reported" }), conversions }),
  );
  const input: EditionInput = {
    ...named,
    method,
    mainCells,
    bodySeries,
    differences: describeDifferences(year, mainCells, bodySeries),
    growth: described.flatMap(({ growth }) => growth),
    points: described.flatMap(({ points }) => points),
    estimates: described.flatMap(({ estimates }) => estimates),
    estimatedCells: described.flatMap(({ estimatedCells }) => estimatedCells),
    response: describeResponse(year),
    returns: describeReturns(year.network, named.year, returns),
    observations: year.returns.flatMap(countedObservations),
    contributions: describeContributions(year),
    network: year.network,
    overlaps: describeOverlaps(year),
    rates,
    money,
    statements: describeStatements(year, rates, statements),
    derived: describeDerived(year),
    talk: await describeTalk(db, year.network, returns, named.year),
    indicators,
    codes: codeListsOfEdition.flatMap(codesOf),
  };
  const basis = freezeBasis(year, rates, named.inputs, earlier);
  const own = described.flatMap((one) => one.blocks);
  return { input, blocks: [...own, ...seriesBlocks(basis), ...ratios].sort(compareBlocks), basis };
};
