import type { Decimal } from "../decimal/decimal.ts";
import type { MoneyView } from "../money/money-view.ts";
import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";

/** What a figure of an edition is of. */
export interface FigureCoordinates extends Pick<Cell, "geo" | "type" | "activity" | "indicator" | "detail" | "unit"> {
  /** `main`, or a body. */
  readonly series: string;
  /** The common unit that money is converted into; null for a figure in its own unit. */
  readonly view: MoneyView | null;
}

/** A figure as an edition has published it. */
export interface PublishedFigure extends FigureCoordinates {
  readonly value: Decimal;
  readonly conf: "F" | "C";
  readonly flags: string;
  readonly reporters: readonly string[];
  /** All that is published of the figure itself: value, gross, overlap, bounds, printed value, flags, confidentiality, reporters and composition. */
  readonly content: string;
}

/** Names a figure among those of a year. */
export const figureName = ({ series, view, geo, ...key }: FigureCoordinates): string =>
  `${series} ${view ?? ""} ${geo} ${keyInPlace(key)}`;

/** The coordinates alone, of anything that has them. */
export const figureCoordinates = (of: FigureCoordinates): FigureCoordinates => {
  const { series, view, geo, type, activity, indicator, detail, unit } = of;
  return { series, view, geo, type, activity, indicator, detail, unit };
};
