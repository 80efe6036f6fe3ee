/** A rate that is computed and never uploaded: two levels of the same reporters, the first over the second. */
export interface RateDefinition {
  readonly code: string;
  readonly numerator: string;
  readonly denominator: string;
  /** In words, for a reader. */
  readonly meaning: string;
}

/** Every rate of the census (methodology section 2, identities), in the order in which they are shown. */
export const rateDefinitions: readonly RateDefinition[] = [
  { code: "SHR_MBR", numerator: "WRK_MBR", denominator: "WRK_TOTAL", meaning: "worker-members among workers" },
  { code: "SHR_WOMEN", numerator: "WRK_F", denominator: "WRK_TOTAL", meaning: "women among workers" },
  { code: "SHR_MBR_WOMEN", numerator: "WRK_MBR_F", denominator: "WRK_MBR", meaning: "women among worker-members" },
  { code: "SHR_PERM", numerator: "WRK_PERM", denominator: "WRK_TOTAL", meaning: "long-term contracts among workers" },
  {
    code: "SHR_DIS",
    numerator: "WRK_DIS",
    denominator: "WRK_TOTAL",
    meaning: "persons with disabilities among workers",
  },
  {
    code: "SHR_DISADV",
    numerator: "WRK_DISADV",
    denominator: "WRK_TOTAL",
    meaning: "disadvantaged workers among workers",
  },
  { code: "SHR_SME", numerator: "ENT_SME", denominator: "ENT_TOTAL", meaning: "enterprises below 250 persons" },
  {
    code: "SURVIVAL",
    numerator: "SURV_ALIVE_N",
    denominator: "SURV_COHORT_N",
    meaning: "enterprises of a cohort that are alive at the horizon",
  },
];
