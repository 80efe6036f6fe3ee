import type { Observation } from "@coop-census/census";

/** The code of CONF_STATUS that a text is; null for any other. */
export const confidentialityOf = (text: string | null | undefined): Observation["confidentiality"] | null =>
  text === "F" || text === "C" || text === "N" ? text : null;
