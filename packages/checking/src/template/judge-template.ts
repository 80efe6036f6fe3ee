import { compareFindings, judge, otherReturn } from "@coop-census/census";
import type { TemplateReading } from "@coop-census/intake";
import { judgeReturn } from "../read/judge-return.ts";
import type { Judgement, ReadingTask } from "../read/reader.ts";

/** A template that came back, with what the rules say of its figures; null where it sends none of its own. */
export interface JudgedTemplate {
  readonly reading: TemplateReading;
  readonly judgement: Judgement | null;
}

/** Judges the figures of a template by every rule, and its answers with them. */
export const judgeTemplateReading = (reading: TemplateReading, judging: ReadingTask["judging"]): JudgedTemplate => {
  if (reading.return === null) {
    const declared = { organisation: reading.organisation, years: [reading.year] };
    const findings = [...otherReturn(declared, judging.organisation, judging.year), ...reading.findings];
    return { reading: { ...reading, findings }, judgement: null };
  }
  const judged = judgeReturn(reading.return, judging);
  const findings = [...judged.findings, ...reading.findings].toSorted(compareFindings);
  return { reading, judgement: { ...judged, findings, outcome: judge(findings) } };
};
