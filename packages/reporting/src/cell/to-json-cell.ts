import { toJsonFigure } from "@coop-census/census";
import type { JsonCell } from "@coop-census/contracts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import type { EditionCell } from "./edition-cell.ts";

/** The JSON form of a cell; figures stay exact. */
export const toJsonCell = (cell: EditionCell): JsonCell => {
  const { answered, of, ids } = cell.reporters;
  const { members, weight, weightKnownFor, decidedBy } = cell.coverage;
  const { fresh, standIn, national, estimated, imputed } = cell.composition;
  return {
    series: cell.series,
    year: cell.year,
    geo: cell.geo,
    type: cell.type,
    activity: cell.activity,
    indicator: cell.indicator,
    detail: cell.detail,
    unit: cell.unit,
    gross: toJsonFigure(cell.gross),
    overlap: toJsonFigure(cell.overlap),
    overlapHere: toJsonFigure(cell.overlapHere),
    value: toJsonFigure(cell.value),
    printed: {
      step: toJsonFigure(cell.printed.step),
      value: toJsonFigure(cell.printed.value),
      lower: toJsonFigure(cell.printed.lower),
      upper: toJsonFigure(cell.printed.upper),
    },
    bounds: { lower: toJsonFigure(cell.bounds.lower), upper: toJsonFigure(cell.bounds.upper) },
    flags: cell.flags,
    conf: cell.conf,
    reporters: { answered, of, ids: [...ids].sort(compareCodePoints) },
    lacking: [...cell.lacking].sort(compareCodePoints),
    partial: [...cell.partial].sort(compareCodePoints),
    composition: {
      fresh: toJsonFigure(fresh),
      standIn: toJsonFigure(standIn),
      national: toJsonFigure(national),
      estimated: toJsonFigure(estimated),
      imputed: toJsonFigure(imputed),
    },
    coverage: {
      members: members === null ? null : toJsonFigure(members),
      weight: weight === null ? null : toJsonFigure(weight),
      weightKnownFor,
      decidedBy,
    },
  };
};
