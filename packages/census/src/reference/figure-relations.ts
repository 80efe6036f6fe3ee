/**
 * How the figures of one thing hang together (V06, V08, V11, V14): what the rules judge by, and what a reader of many
 * rows may hold a row against before it asks the rules.
 */
export const figureRelations = {
  /** The first is at most the second: an ERROR where it is more (V11). */
  subsets: [
    ["WRK_F", "WRK_TOTAL"],
    ["WRK_PERM", "WRK_TOTAL"],
    ["WRK_DIS", "WRK_DISADV"],
    ["WRK_DIS", "WRK_TOTAL"],
    ["WRK_DISADV", "WRK_TOTAL"],
    ["WRK_MBR_F", "WRK_MBR"],
    ["WRK_MBR_F", "WRK_F"],
    ["WRK_ABROAD", "WRK_SUBS"],
  ],
  /** The first is at most the second: a WARN where it is more (V06). */
  usualSubsets: [
    ["MBR_LEGAL", "MBR_TOTAL"],
    ["WRK_MBR", "MBR_WORKER"],
  ],
  /** WRK_TOTAL is their sum (V08). */
  workerParts: ["WRK_MBR", "WRK_EMP", "WRK_DC"],
  /** MBR_TOTAL is their sum (V06). */
  memberCategories: ["MBR_WORKER", "MBR_PRODUCER", "MBR_USER", "MBR_VOLUNTEER", "MBR_SUPPORT"],
  /** Full-time equivalents a person, at most (V11). */
  fullTimeShare: "1.05",
  /** EUR of turnover a worker (V14). */
  turnoverPerWorker: { low: "2000", high: "1000000" },
} as const;
