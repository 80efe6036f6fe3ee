import type { Cell } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { isAskedFor } from "../figures/figure-query.ts";

/** The one figure that somebody asks for; the unit is needed where money is in several currencies. */
export interface AskedFigure {
  readonly geo: string;
  readonly type: string;
  readonly activity: string;
  readonly indicator: string;
  readonly detail: string;
  readonly unit: string | null;
}

/** The cell that is asked for, of those that may be shown; a Refusal where there is none, or several. */
export const chooseFigure = (cells: readonly Cell[], asked: AskedFigure): Cell => {
  const found = cells.filter((cell) => isAskedFor(asked, cell) && (asked.unit === null || asked.unit === cell.unit));
  const [cell, ...others] = found;
  if (cell === undefined) {
    const { geo, type, activity, indicator, detail } = asked;
    throw new Refusal(
      "lineage/no-figure",
      `There is no figure of ${[geo, type, activity, indicator, detail].join(" ")}${asked.unit === null ? "" : ` in ${asked.unit}`} that can be shown.`,
      "See which there are: census figures --year YEAR, or cells.csv of the edition.",
    );
  }
  if (others.length === 0) return cell;
  const names = found.map(({ activity, unit }) => `${activity} in ${unit}`);
  throw new Refusal(
    "lineage/several",
    `Several figures are meant: ${names.join(", ")}.`,
    "Name one: its activity as the figures have it (ISIC4_C), and its unit (EUR).",
  );
};
