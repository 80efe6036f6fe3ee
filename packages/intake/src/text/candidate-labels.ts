import type { StrictLabel } from "./decode-strictly.ts";

/** An encoding that a file without a mark may have. */
export interface CandidateLabel {
  readonly label: StrictLabel;
  /** The languages that it is used for; null for those of its letters, whichever they are. */
  readonly languages: readonly string[] | null;
  /** The score from which a reading without a rival is proved: pairs of bytes that all are characters tell by themselves. */
  readonly provingScore: number;
  /** What it loses for being seldom met today. */
  readonly handicap: number;
}

const common = (label: StrictLabel, languages: readonly string[] | null = null): CandidateLabel => ({
  label,
  languages,
  provingScore: 0.6,
  handicap: 0,
});
const rare = (label: StrictLabel): CandidateLabel => ({ ...common(label), handicap: 0.1 });
const paired = (label: StrictLabel, language: string): CandidateLabel => ({
  ...common(label, [language]),
  provingScore: 0.35,
});

/** Where several decode to the same text, the first of them is named. */
export const candidateLabels: readonly CandidateLabel[] = [
  common("windows-1252"),
  common("windows-1250"),
  common("windows-1251"),
  common("windows-1253"),
  common("windows-1254"),
  common("windows-1255", ["he"]),
  common("windows-1256", ["ar", "fr"]),
  common("windows-1257"),
  common("windows-1258", ["vi"]),
  common("windows-874", ["th"]),
  paired("shift_jis", "ja"),
  paired("euc-jp", "ja"),
  paired("euc-kr", "ko"),
  paired("gb18030", "zh"),
  paired("big5", "zh"),
  rare("koi8-r"),
  common("iso-8859-2"),
  common("iso-8859-15"),
  common("iso-8859-7"),
  common("iso-8859-5"),
  rare("iso-8859-4"),
  rare("iso-8859-6"),
  rare("iso-8859-8"),
  rare("macintosh"),
  rare("ibm866"),
];
