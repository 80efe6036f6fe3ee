import { type AcceptedReturn, type FiguresToTrace, type FrozenReturn, seriesOf } from "@coop-census/census";
import { Refusal, type Shelf } from "@coop-census/contracts";
import type { EditionCell } from "@coop-census/reporting";
import {
  acceptedReturns,
  basisOfEdition,
  type Db,
  editionById,
  ratesInForce,
  type AcceptedReturn as StoredReturn,
} from "@coop-census/store";
import { inputsOfFigures } from "../figures/current-figures.ts";
import { publishedCells } from "./published-cells.ts";

interface Parts {
  readonly db: Db;
  readonly shelf: Shelf;
}

type Year = Omit<FiguresToTrace, "series" | "variant" | "view">;

/** What the figures of an edition followed from when it was frozen, or those of a year follow from now. */
export interface LineageSource {
  readonly edition: string | null;
  readonly year: Year;
  readonly series: readonly string[];
  /** The submission of each reporter whose return counts. */
  readonly submissionOf: ReadonlyMap<string, { readonly id: string; readonly accepted: AcceptedReturn }>;
  /** What was said and decided later is none of it; null for now. */
  readonly until: Date | null;
  /** Its cells as the tables of the edition publish them; null for now, of which nothing is published. */
  readonly published: readonly EditionCell[] | null;
}

const submissions = (
  returns: readonly (AcceptedReturn & { readonly submission: string })[],
): LineageSource["submissionOf"] =>
  new Map(returns.map((one) => [one.organisation, { id: one.submission, accepted: one }]));

const ofEdition = async ({ db, shelf }: Parts, id: string): Promise<LineageSource> => {
  const edition = await editionById(db, id);
  if (edition === null || edition.frozenAt === null) {
    throw new Refusal("edition/unknown", `There is no frozen edition ${id}.`, "See census edition list.");
  }
  const basis = await basisOfEdition(db, id);
  if (basis === null) {
    throw new Refusal(
      "lineage/not-kept",
      `What ${id} followed from was not kept when it was frozen.`,
      "Ask for the lineage of a later edition, or of the figures as they stand now.",
    );
  }
  const { inputs } = basis;
  const returns: readonly FrozenReturn[] = inputs.returns;
  return {
    edition: id,
    year: inputs,
    series: seriesOf(inputs.network),
    submissionOf: submissions(returns),
    until: edition.frozenAt,
    published: await publishedCells(shelf, edition),
  };
};

const ofNow = async ({ db }: Parts, year: number): Promise<LineageSource> => {
  const inputs = await inputsOfFigures(db, year);
  const returns: readonly StoredReturn[] = await acceptedReturns(db, year);
  const rates = (await ratesInForce(db))?.rates ?? [];
  return {
    edition: null,
    year: { ...inputs, returns, rates },
    series: inputs.series,
    submissionOf: submissions(returns),
    until: null,
    published: null,
  };
};

/** Reads what the figures followed from; a Refusal where there is no such edition, or nothing of the kind was kept. */
export const lineageSource = (
  parts: Parts,
  of: { readonly edition: string } | { readonly year: number },
): Promise<LineageSource> => ("edition" in of ? ofEdition(parts, of.edition) : ofNow(parts, of.year));
