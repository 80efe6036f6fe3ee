import type { QualityMeasure } from "@coop-census/census";
import { coherenceSection } from "./coherence-section.ts";
import { comparabilitySection } from "./comparability-section.ts";
import { figuresSection } from "./figures-section.ts";
import { imputationSection } from "./imputation-section.ts";
import { measureBook } from "./measure-book.ts";
import type { QualitySection } from "./quality-section.ts";
import { responseSection } from "./response-section.ts";
import { revisionSection } from "./revision-section.ts";
import { validationSection } from "./validation-section.ts";

/** The readable report of measures in any order: the main series, the world and its regions; the rest stands in quality.csv. */
export const qualityReport = (measures: readonly QualityMeasure[]): readonly QualitySection[] => {
  const order = (one: QualityMeasure): string => JSON.stringify([one.series, one.geo, one.indicator, one.detail]);
  const book = measureBook(measures.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)));
  return [
    responseSection,
    figuresSection,
    imputationSection,
    comparabilitySection,
    coherenceSection,
    revisionSection,
    validationSection,
  ].map((section) => section(book));
};
