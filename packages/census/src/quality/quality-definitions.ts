import type { QualityHeading } from "./quality-heading.ts";

interface Definition {
  readonly heading: QualityHeading;
  /** Null where it is the unit of the indicator. */
  readonly unit: "share" | "ratio" | "days" | "years" | "count" | null;
  /** The formula in words. */
  readonly about: string;
}

const definitions = {
  INDICATORS_GIVEN: {
    heading: "completeness",
    unit: "share",
    about: "core indicators of which there is a figure / core indicators",
  },
  UNIT_RESPONSE: {
    heading: "response",
    unit: "share",
    about: "members with an accepted return / additive members of the place",
  },
  ITEM_RESPONSE: {
    heading: "response",
    unit: "share",
    about: "members that gave the indicator / additive members of the place",
  },
  WEIGHT_COVERAGE: {
    heading: "coverage",
    unit: "share",
    about:
      "last known enterprises of the members that gave the indicator / those of all members of the place that have any",
  },
  WEIGHT_KNOWN: {
    heading: "coverage",
    unit: "share",
    about: "members of which a number of enterprises is known / additive members of the place",
  },
  OVERLAP_REMOVED: {
    heading: "coverage",
    unit: "share",
    about: "what was counted twice and is removed / the sum of what reporters gave",
  },
  BOUNDS_WIDTH: {
    heading: "coverage",
    unit: "ratio",
    about: "(upper bound - lower bound) / the figure: what overlaps that nobody has measured leave open",
  },
  OVERLAPS: {
    heading: "coverage",
    unit: "count",
    about: "overlaps of the register, by what they did to the main series",
  },
  ESTIMATED_SHARE: {
    heading: "accuracy",
    unit: "share",
    about: "what its reporters estimated (flag E) / the sum of what they gave",
  },
  LOW_RELIABILITY: { heading: "accuracy", unit: "share", about: "figures with flag U / figures of cells.csv" },
  IMPUTED_SHARE: {
    heading: "imputation",
    unit: "share",
    about: "what is imputed / the sum of what is given and imputed, in the estimate of the network",
  },
  FRESH_SHARE: {
    heading: "timeliness",
    unit: "share",
    about: "what is dated in the reference year / the sum of what reporters gave",
  },
  STAND_IN_SHARE: {
    heading: "timeliness",
    unit: "share",
    about: "what is of another date or undated / the sum of what reporters gave",
  },
  MEDIAN_AGE: {
    heading: "timeliness",
    unit: "days",
    about:
      "median over the dated reporters: from the last day of a reporter's oldest reference date to 31 December of the year",
  },
  UNDATED: { heading: "timeliness", unit: "share", about: "reporters with a value without a date / reporters" },
  MATCHED_SHARE: {
    heading: "comparability-time",
    unit: "share",
    about: "reporters that are fresh and alike in this year and the one before / reporters",
  },
  COMPARABLE_YEARS: {
    heading: "comparability-time",
    unit: "years",
    about: "years up to this one that have the figure, back to its last break",
  },
  BREAKS: {
    heading: "comparability-time",
    unit: "share",
    about: "figures with a break of the kind against the year before / figures of series.csv in this year",
  },
  PERIMETER_CHANGES: {
    heading: "comparability-time",
    unit: "count",
    about: "members and countries that changed since 31 December of the year before, by kind",
  },
  NATIONAL_SHARE: {
    heading: "comparability-place",
    unit: "share",
    about: "what is of the whole country instead of the reporter's affiliates / the sum of what reporters gave",
  },
  CURRENCIES: {
    heading: "comparability-place",
    unit: "count",
    about: "currencies in which the indicator was given; they are never added",
  },
  STATEMENTS_COMPARED: {
    heading: "coherence",
    unit: "share",
    about: "earlier public statements beside which a figure stands / statements of the year",
  },
  STATEMENTS_APART: {
    heading: "coherence",
    unit: "share",
    about:
      "statements that are apart by more than 15% (V28) / statements that count alike beside which a figure stands",
  },
  MEAN_ABSOLUTE_DIFFERENCE: {
    heading: "coherence",
    unit: "ratio",
    about:
      "mean of |figure - statement| / statement, over the statements that count alike beside which a figure stands",
  },
  SERIES_DIFFERENCES: {
    heading: "internal-coherence",
    unit: "count",
    about: "figures in which the body's series and the main one differ",
  },
  REVISED_FIGURES: {
    heading: "revision",
    unit: "count",
    about: "figures that differ from the previous edition of the year, by kind of change",
  },
  REVISION_REASONS: {
    heading: "revision",
    unit: "count",
    about: "revised figures that have the reason; one may have several",
  },
  MEAN_ABSOLUTE_REVISION: {
    heading: "revision",
    unit: null,
    about: "sum of |figure - figure in the previous edition| / figures that are in both, the unchanged ones too",
  },
  RELATIVE_REVISION: {
    heading: "revision",
    unit: "ratio",
    about: "|figure - figure in the previous edition| / figure in the previous edition, all cooperatives",
  },
  PROTECTED_SHARE: {
    heading: "confidentiality",
    unit: "share",
    about: "protected figures (conf C) before anybody clears them / figures of cells.csv",
  },
  FINDINGS: { heading: "validation", unit: "count", about: "findings in the accepted returns, by rule and severity" },
  OPEN_HOLDS: {
    heading: "validation",
    unit: "count",
    about: "holds on which nobody has decided, by rule; their figures are kept out",
  },
  OPEN_QUESTIONS: {
    heading: "validation",
    unit: "count",
    about: "questions that put a figure in doubt (flag U) and that nobody has answered, by rule",
  },
  JUSTIFICATIONS: {
    heading: "validation",
    unit: "count",
    about: "values that a rule doubts and that stand with a reason, by rule; release-notes.md has the words",
  },
} as const satisfies Readonly<Record<string, Definition>>;

export type QualityCode = keyof typeof definitions;

/** Every measure of a quality report by its code, in the order of the report. */
export const qualityDefinitions: Readonly<Record<QualityCode, Definition>> = definitions;
