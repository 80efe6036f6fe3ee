import type { ChangeCause } from "@coop-census/census";

/** The code of REVISION_REASON of each cause. */
export const causeCodes: Readonly<Record<ChangeCause, string>> = {
  method: "METH",
  perimeter: "PERI",
  "late-data": "LATE",
  error: "ERR",
  overlap: "OVL",
  currency: "CUR",
};
