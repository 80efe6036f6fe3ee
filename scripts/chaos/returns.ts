import { basename, join } from "node:path";
import { root } from "../gate/root.ts";

/** A return that is sent in every run. */
export interface SentReturn {
  readonly path: string;
  readonly name: string;
  readonly organisation: string;
  readonly year: number;
  /** A code of REVISION_REASON where an earlier file of the organisation may be there. */
  readonly reason: string | null;
}

const sent = (file: string, organisation: string, year: number, reason: string | null = null): SentReturn => ({
  path: join(root, "samples/submissions", file),
  name: basename(file),
  organisation,
  year,
  reason,
});

/**
 * What every run sends, in lists that keep their order among themselves: a draft before the file that replaces it; a
 * workbook, UTF-16, and organisations whose members overlap among the others.
 */
export const returns: readonly (readonly SentReturn[])[] = [
  [
    sent("superseded/us-usfwc_2021_v1-draft.csv", "us-usfwc", 2021),
    sent("2021/us-usfwc_2021.csv", "us-usfwc", 2021, "ERR"),
  ],
  [sent("2021/es-coceta_2021.xlsx", "es-coceta", 2021)],
  [sent("2021/es-konfekoop_2021.csv", "es-konfekoop", 2021)],
  [sent("2022/it-agci-pl_2022.csv", "it-agci-pl", 2022)],
  [sent("2022/it-legacoop-ps_2022.csv", "it-legacoop-ps", 2022)],
  [sent("2022/jp-jwcu_2022.csv", "jp-jwcu", 2022)],
];

/** The years whose editions are frozen. */
export const years = [2021, 2022] as const;
