import { decimal } from "@coop-census/census";
import type { JsonCell } from "@coop-census/contracts";
import type { EditionCell } from "./edition-cell.ts";

/** The cell that `toJsonCell` made the JSON of. */
export const fromJsonCell = (json: JsonCell): EditionCell => ({
  ...json,
  gross: decimal(json.gross),
  overlap: decimal(json.overlap),
  overlapHere: decimal(json.overlapHere),
  value: decimal(json.value),
  printed: {
    step: decimal(json.printed.step),
    value: decimal(json.printed.value),
    lower: decimal(json.printed.lower),
    upper: decimal(json.printed.upper),
  },
  bounds: { lower: decimal(json.bounds.lower), upper: decimal(json.bounds.upper) },
  composition: {
    fresh: decimal(json.composition.fresh),
    standIn: decimal(json.composition.standIn),
    national: decimal(json.composition.national),
    estimated: decimal(json.composition.estimated),
    imputed: decimal(json.composition.imputed),
  },
  coverage: {
    ...json.coverage,
    members: json.coverage.members === null ? null : decimal(json.coverage.members),
    weight: json.coverage.weight === null ? null : decimal(json.coverage.weight),
  },
});
