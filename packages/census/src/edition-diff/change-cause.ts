/** Why a figure differs from the one of the edition before, in the order in which the inputs are swapped (methodology section 7). */
export const changeCauses = ["method", "perimeter", "late-data", "error", "overlap", "currency"] as const;

export type ChangeCause = (typeof changeCauses)[number];

const byCode: Readonly<Record<string, ChangeCause>> = {
  LATE: "late-data",
  ERR: "error",
  METH: "method",
  PERI: "perimeter",
  OVL: "overlap",
  CUR: "currency",
};

/** The cause that a code of REVISION_REASON names; null for anything else. */
export const causeOfCode = (code: string): ChangeCause | null => byCode[code] ?? null;
