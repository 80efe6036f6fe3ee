import { isAddable } from "../reference/indicator.ts";
import { wholeFile } from "../return/place-in-return.ts";
import { doubtedCells } from "../thread/doubted-cells.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
import { countedObservations } from "./counted-observations.ts";
import { type FigureOf, figureOf, inDoubt, sumFigures } from "./figure.ts";
import type { ReturnCell } from "./members-of-series.ts";
import { isCounted, type Variant } from "./variant.ts";

/** Whether a return is the sums of a register: all of it stands at the file as a whole. */
export const isOfRegister = ({ observations }: Pick<AcceptedReturn, "observations">): boolean =>
  observations.length > 0 && observations.every(({ address }) => address.row === wholeFile.row);

/**
 * The cells of an accepted register that add. Each of its rows is in one of its sums only, so that none of them is a
 * total of others: enterprises without an area or activity, or of a type that contains other types, stand beside the rest.
 */
export const registerMemberCells = (
  accepted: AcceptedReturn,
  variant: Variant,
  toFigure: FigureOf = figureOf,
): readonly ReturnCell[] => {
  const { organisation: reporter, terms, year } = accepted;
  const counted = countedObservations(accepted).filter(
    (one) =>
      one.perimeter === "COOP" &&
      one.scope === terms.rollUpScope &&
      isAddable(one.indicator) &&
      isCounted(one, year, variant),
  );
  const doubted = new Set(doubtedCells(accepted.doubted ?? [], counted).map(({ indicator }) => indicator));
  const values = counted.flatMap((one) => {
    const { indicator, unit } = one;
    const type = one.type === "_T" ? terms.totalType : one.type;
    const activities = one.activity === "_T" ? ["_T"] : [`ISIC${one.activityRevision ?? ""}_${one.activity}`, "_T"];
    const figure = doubted.has(one.indicator) ? inDoubt(toFigure(one, year)) : toFigure(one, year);
    return activities.map((activity) => ({ type, activity, indicator, unit, figure }));
  });
  const groups = Map.groupBy(values, ({ type, activity, indicator, unit }) =>
    JSON.stringify([type, activity, indicator, unit]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { figure: _figure, ...of } = first;
    return [{ reporter, ...of, detail: "_T", ...sumFigures(group.map(({ figure }) => figure)) }];
  });
};
