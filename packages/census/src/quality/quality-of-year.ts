import { ageMeasures } from "./age-measures.ts";
import { cellMeasures } from "./cell-measures.ts";
import { coherenceMeasures } from "./coherence-measures.ts";
import { comparabilityMeasures } from "./comparability-measures.ts";
import { completenessMeasures } from "./completeness-measures.ts";
import { compositionMeasures } from "./composition-measures.ts";
import { imputationMeasures } from "./imputation-measures.ts";
import type { QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { responseMeasures } from "./response-measures.ts";
import { revisionMeasures } from "./revision-measures.ts";
import { validationMeasures } from "./validation-measures.ts";

const parts = [
  completenessMeasures,
  responseMeasures,
  compositionMeasures,
  cellMeasures,
  imputationMeasures,
  ageMeasures,
  comparabilityMeasures,
  coherenceMeasures,
  revisionMeasures,
  validationMeasures,
];

/** Every measure of the quality of a year, in no order that means anything; protected figures give no amount to any. */
export const qualityOfYear = (input: QualityInput): readonly QualityMeasure[] => parts.flatMap((part) => part(input));
