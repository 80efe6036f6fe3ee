import { toJsonFigure } from "@coop-census/census";
import type { JsonCell } from "@coop-census/contracts";
import { inOrder } from "../text/in-order.ts";
import type { EditionCell } from "./edition-cell.ts";

/** The JSON form of a cell; figures stay exact. */
export const toJsonCell = (cell: EditionCell): JsonCell => {
  const { answered, of, ids } = cell.reporters;
  const { members, weight, weightKnownFor, decidedBy } = cell.coverage;
  const { fresh, standIn, national, estimated, imputed } = cell.composition;
  // In the order of canonical JSON, which is written the faster for it.
  return {
    activity: cell.activity,
    bounds: { lower: toJsonFigure(cell.bounds.lower), upper: toJsonFigure(cell.bounds.upper) },
    composition: {
      estimated: toJsonFigure(estimated),
      fresh: toJsonFigure(fresh),
      imputed: toJsonFigure(imputed),
      national: toJsonFigure(national),
      standIn: toJsonFigure(standIn),
    },
    conf: cell.conf,
    coverage: {
      decidedBy,
      members: members === null ? null : toJsonFigure(members),
      weight: weight === null ? null : toJsonFigure(weight),
      weightKnownFor,
    },
    detail: cell.detail,
    flags: cell.flags,
    geo: cell.geo,
    gross: toJsonFigure(cell.gross),
    indicator: cell.indicator,
    lacking: [...inOrder(cell.lacking)],
    overlap: toJsonFigure(cell.overlap),
    overlapHere: toJsonFigure(cell.overlapHere),
    partial: [...inOrder(cell.partial)],
    printed: {
      lower: toJsonFigure(cell.printed.lower),
      step: toJsonFigure(cell.printed.step),
      upper: toJsonFigure(cell.printed.upper),
      value: toJsonFigure(cell.printed.value),
    },
    reporters: { answered, ids: [...inOrder(ids)], of },
    series: cell.series,
    type: cell.type,
    unit: cell.unit,
    value: toJsonFigure(cell.value),
    year: cell.year,
  };
};
