import { type CandidateLabel, candidateLabels } from "./candidate-labels.ts";
import { decodeStrictly } from "./decode-strictly.ts";
import { judgeText } from "./judge-text.ts";

/** One text that the bytes may be. */
export interface PlausibleReading extends CandidateLabel {
  readonly text: string;
  /** As `judgeText` gives it, less what the encoding loses for being rare. */
  readonly score: number;
  readonly language: string | null;
}

/** Below this a reading is noise. */
export const lowestScore = 0.15;
/** The distinct texts that bytes beyond ASCII may be in older encodings, the most plausible first; noise is left out. */
export const plausibleReadings = (sample: Uint8Array): readonly PlausibleReading[] => {
  const seen = new Set<string>();
  const readings: PlausibleReading[] = [];
  for (const candidate of candidateLabels) {
    const { label, languages, handicap } = candidate;
    const text = decodeStrictly(sample, label);
    if (text === null || seen.has(text)) continue;
    seen.add(text);
    const { score, language } = judgeText(text, languages);
    if (score - handicap >= lowestScore) readings.push({ ...candidate, text, score: score - handicap, language });
  }
  return readings.toSorted((a, b) => b.score - a.score);
};
