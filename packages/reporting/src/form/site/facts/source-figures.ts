import type { EditionCell } from "../../../cell/edition-cell.ts";
import { shownTypes } from "./shown-types.ts";
import type { SiteFacts } from "./site-facts.ts";

/** Figures whose sources one page tells: those of the last indicators stand in the files alone, so that a page stays small. */
const mostFigures = 120;

const typePlace = ({ type }: EditionCell): number => {
  const found = shownTypes.indexOf(type);
  return found < 0 ? shownTypes.length : found;
};

const isByActivity = ({ type, activity, indicator }: EditionCell): boolean =>
  /^ISIC4_[A-Z]{1,2}$/.test(activity) && type === "ALL_COOP" && indicator === "ENT_TOTAL";

/** The free figures of a place whose sources are told: those that are not broken down, then the enterprises by activity. */
export const sourceFigures = (
  { cellsAt, indicators }: Pick<SiteFacts, "cellsAt" | "indicators">,
  geo: string,
): readonly EditionCell[] => {
  const order = new Map(indicators.map(({ code }, index) => [code, index]));
  const placeOf = ({ indicator }: EditionCell): number => order.get(indicator) ?? order.size;
  const all = cellsAt(geo).filter(({ detail }) => detail === "_T");
  const whole = all
    .filter(({ activity }) => activity === "_T")
    .toSorted((a, b) => placeOf(a) - placeOf(b) || typePlace(a) - typePlace(b));
  return [...whole.slice(0, mostFigures), ...all.filter(isByActivity)];
};
