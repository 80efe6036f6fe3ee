import {
  compareFindings,
  type Finding,
  hasFigures,
  judge,
  makeFinding,
  otherReturn,
  templateFile,
  wholeFile,
} from "@coop-census/census";
import type { TemplateReading } from "@coop-census/intake";
import { judgeReturn } from "../read/judge-return.ts";
import type { Judgement, ReadingTask } from "../read/reader.ts";

/** A return in a form of the census itself (a template or JSON), with what the rules say of its figures; null where it sends none of its own. */
export interface JudgedTemplate {
  readonly reading: TemplateReading;
  readonly judgement: Judgement | null;
}

const place = { severity: "ERROR", level: "file", address: wholeFile } as const;

/** A template has its rows before anybody fills it in, so that the rules of a table would say what nobody can see. */
const unfilled = ({ return: ret, year }: TemplateReading): readonly Finding[] =>
  ret === null ? [] : [makeFinding(templateFile, "V01/template-unfilled", place, { year: String(year) })];

/** Judges the figures of a template by every rule, and its answers with them. */
export const judgeTemplateReading = (reading: TemplateReading, judging: ReadingTask["judging"]): JudgedTemplate => {
  if (reading.return === null || !reading.return.records.some(hasFigures)) {
    const declared = { organisation: reading.organisation, years: [reading.year] };
    const other = otherReturn(declared, judging.organisation, judging.year);
    const findings = [...other, ...unfilled(reading), ...reading.findings];
    return { reading: { ...reading, findings }, judgement: null };
  }
  const judged = judgeReturn(reading.return, judging);
  const findings = [...judged.findings, ...reading.findings].toSorted(compareFindings);
  return { reading, judgement: { ...judged, findings, outcome: judge(findings) } };
};
