import type { QualitySubject } from "./quality-measure.ts";

/** A subject of the main series of which nothing is told apart but what is given. */
export const subjectOf = (given: Partial<QualitySubject> = {}): QualitySubject => ({
  series: "main",
  geo: null,
  indicator: null,
  detail: null,
  ...given,
});
