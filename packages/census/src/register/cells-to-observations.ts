import { noDimensions, type Observation } from "../observation/observation.ts";
import { indicator, isMoney } from "../reference/indicator.ts";
import { wholeFile } from "../return/place-in-return.ts";
import type { ReturnTerms } from "../return/return.ts";
import type { Reporter } from "../return/to-observations.ts";
import type { RegisterCell } from "./register-cell.ts";

/**
 * The cells of a register as observations of its reporter, in their order; they stand at the file as a whole, since no
 * single row gave them. Money without a currency is left out: nobody knows its unit.
 */
export const cellsToObservations = (
  cells: readonly RegisterCell[],
  reporter: Reporter,
  terms: Pick<ReturnTerms, "currency" | "isPublic" | "confidentiality">,
): readonly Observation[] =>
  cells.flatMap(({ rows: _rows, enterprises: _enterprises, largest: _largest, size: _size, ...cell }) => {
    const unit = isMoney(cell.indicator) ? terms.currency : (indicator(cell.indicator)?.unit ?? null);
    if (unit === null) return [];
    return [
      {
        ...cell,
        reporter: reporter.organisation,
        year: reporter.year,
        country: reporter.country,
        dimensions: noDimensions,
        unit,
        confidentiality: terms.confidentiality ?? "F",
        isPublic: terms.isPublic,
        address: wholeFile,
      },
    ];
  });
