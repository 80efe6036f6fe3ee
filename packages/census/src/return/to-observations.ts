import type { Observation } from "../observation/observation.ts";
import { uniteFlags } from "../roll-up/unite-flags.ts";
import { countedFigures } from "./counted-figures.ts";
import type { Figure } from "./figure-group.ts";
import { placeOfRecord } from "./place-of-record.ts";
import type { Return, ReturnRecord } from "./return.ts";
import { unitOf } from "./unit-of.ts";

/** Who sent a return, and for which year. */
export interface Reporter {
  readonly organisation: string;
  /** ISO 3166-1 alpha-2 of its seat. */
  readonly country: string;
  readonly year: number;
}

/** A word that nobody knows opens nothing. */
const confidentialityOf = ({ terms }: Return, { confidentiality }: ReturnRecord): Observation["confidentiality"] =>
  confidentiality === undefined ? (terms.confidentiality ?? "F") : (confidentiality.code ?? "C");

const toObservation = (ret: Return, reporter: Reporter, { record, cell, value }: Figure): Observation | null => {
  const place = placeOfRecord(record);
  const unit = unitOf(ret, cell.indicator);
  if (place === null || unit === null) return null;
  return {
    reporter: reporter.organisation,
    year: reporter.year,
    country: reporter.country,
    ...place,
    indicator: cell.indicator,
    value,
    unit,
    reference: record.reference?.date ?? null,
    flags: uniteFlags(record.flags?.codes ?? ""),
    confidentiality: confidentialityOf(ret, record),
    isPublic: record.isPublic ?? ret.terms.isPublic,
    address: cell.address,
  };
};

/**
 * The figures of a return as observations, in the order of the file: every readable cell of a known row, total rows
 * (`_T`) among them. What findings keep out is still there; the caller leaves it out by row and indicator.
 */
export const toObservations = (ret: Return, reporter: Reporter): readonly Observation[] =>
  countedFigures(ret)
    .map((figure) => toObservation(ret, reporter, figure))
    .filter((one) => one !== null);
