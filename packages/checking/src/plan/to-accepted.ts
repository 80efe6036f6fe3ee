import type { AcceptedReturn } from "@coop-census/census";
import type { CheckedFile } from "../check/checked-file.ts";

/** A checked return as it would be accepted, without what is refused or held in it. */
export const toAccepted = (
  { organisation, year }: { readonly organisation: string; readonly year: number },
  checked: CheckedFile,
): AcceptedReturn => ({
  organisation,
  year,
  observations: checked.observations,
  terms: checked.terms ?? { rollUpScope: "AFF", totalType: "NA_TYPE" },
  keptOut: [...checked.outcome.refused, ...checked.outcome.held],
  blankRows: checked.blankRows,
});
