import type { EditionCell } from "../../cell/edition-cell.ts";
import type { FormInput } from "../form.ts";
import { findFigures } from "../site/facts/find-figures.ts";
import { type SiteFacts, siteFacts } from "../site/facts/site-facts.ts";
import { type Speaker, speakerOf } from "../site/language/speaker.ts";

/** An edition as its workbook shows it. */
export interface WorkbookFacts {
  readonly facts: SiteFacts;
  /** Of English. */
  readonly speaker: Speaker;
  readonly cells: readonly EditionCell[];
  /** A figure of the main series that is not broken down, whether free or not. */
  readonly cellOf: (of: Pick<EditionCell, "geo" | "type" | "indicator">) => EditionCell | null;
}

/** Finds everything once for all sheets. */
export const workbookFacts = (edition: FormInput): WorkbookFacts => {
  const facts = siteFacts(edition);
  const units = new Map(edition.input.indicators.map(({ code, unit }) => [code, unit]));
  const ofMain = findFigures(
    edition.cells.filter(({ series, activity, detail }) => series === "main" && activity === "_T" && detail === "_T"),
  );
  return {
    facts,
    speaker: speakerOf("en", facts.nameOf),
    cells: edition.cells,
    cellOf: (of) => ofMain({ ...of, activity: "_T", detail: "_T", unit: units.get(of.indicator) ?? "" })[0] ?? null,
  };
};
