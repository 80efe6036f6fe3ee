/** The figures that stand first in the sheets of the world and the regions, in their order. */
export const mainIndicators: readonly string[] = [
  "ENT_TOTAL",
  "MBR_TOTAL",
  "WRK_TOTAL",
  "WRK_MBR",
  "WRK_EMP",
  "WRK_PROD",
  "WRK_F",
];
