import type { EditionCell } from "../../cell/edition-cell.ts";
import { compareFields } from "../../text/compare-fields.ts";
import { unitName } from "../sdmx/unit-name.ts";
import { shownTypes } from "../site/facts/shown-types.ts";
import { figureSentence } from "../site/part/figure-sentence.ts";
import { mainIndicators } from "./main-indicators.ts";
import { type SheetColumn, tableSheet } from "./table-sheet.ts";
import { figureCell, plainNumberCell, textCell, type WorkbookSheet } from "./workbook-cell.ts";
import type { WorkbookFacts } from "./workbook-facts.ts";

// The main figures of a region's sheet stand first here too.
const placeOf = (indicator: string): number => (mainIndicators.indexOf(indicator) + 1 || mainIndicators.length + 1) - 1;

/** The world by type and indicator, each figure with a sentence that can be quoted as it stands. */
export const worldSheet = ({ facts, speaker }: WorkbookFacts): WorkbookSheet => {
  const rows = facts
    .cellsAt("WORLD")
    .filter(({ activity, detail, type }) => activity === "_T" && detail === "_T" && shownTypes.includes(type))
    .toSorted(
      (a, b) =>
        shownTypes.indexOf(a.type) - shownTypes.indexOf(b.type) ||
        placeOf(a.indicator) - placeOf(b.indicator) ||
        compareFields([a.indicator, a.unit], [b.indicator, b.unit]),
    );
  const columns: readonly SheetColumn<EditionCell>[] = [
    { head: "Type", width: 34, of: ({ type }) => textCell(speaker.typeTitle(type)) },
    { head: "Indicator", width: 40, of: ({ indicator }) => textCell(speaker.indicator(indicator)) },
    { head: "Unit", width: 22, of: ({ unit }) => textCell(unitName(unit)) },
    { head: "Figure", width: 16, of: ({ printed }) => figureCell(printed.value) },
    { head: "At least", width: 16, of: ({ printed }) => figureCell(printed.lower) },
    { head: "At most", width: 16, of: ({ printed }) => figureCell(printed.upper) },
    { head: "Reporters", width: 11, of: ({ reporters }) => plainNumberCell(reporters.answered) },
    { head: "Of members", width: 11, of: ({ reporters }) => plainNumberCell(reporters.of) },
    { head: "Flags", width: 8, of: ({ flags }) => (flags === "" ? null : textCell(flags)) },
    { head: "In a sentence", width: 110, of: (cell) => textCell(figureSentence(facts, speaker, cell)) },
  ];
  return tableSheet({
    name: "World",
    title: `The world: what the members of CICOPA reported for ${facts.input.year}`,
    about: "Figures as printed. Each is the sum of what was reported, never the size of the whole network.",
    columns,
    rows,
    frozen: 2,
  });
};
