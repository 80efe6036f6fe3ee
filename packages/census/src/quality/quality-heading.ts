/** The headings of a quality report in their order, with the concepts of SIMS (Eurostat's single integrated metadata structure) in words. */
export const qualityHeadings = {
  completeness: "Relevance: completeness",
  accuracy: "Accuracy: overall",
  coverage: "Accuracy: coverage error",
  response: "Accuracy: non-response error",
  imputation: "Accuracy: imputation",
  timeliness: "Timeliness: age of the data",
  "comparability-time": "Comparability over time",
  "comparability-place": "Comparability between countries",
  coherence: "Coherence: earlier public statements",
  "internal-coherence": "Coherence: series of the bodies",
  revision: "Data revision",
  confidentiality: "Confidentiality",
  validation: "Data validation",
} as const;

export type QualityHeading = keyof typeof qualityHeadings;
