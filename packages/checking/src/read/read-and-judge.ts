import { type ReadResult, readReturn } from "@coop-census/intake";
import { judgeTemplateReading } from "../template/judge-template.ts";
import { judgeReturn } from "./judge-return.ts";
import type { JudgedReading, ReadingTask } from "./reader.ts";
import { showReading } from "./show-reading.ts";
import { tellNotices } from "./tell-notices.ts";

const judgeRead = (read: ReadResult, judging: ReadingTask["judging"]): JudgedReading => {
  if (read.kind === "unreadable") return read;
  if (read.kind === "template") return { kind: "template", template: judgeTemplateReading(read.template, judging) };
  const judged = judgeReturn(read.return, judging);
  const judgement = { ...judged, findings: tellNotices(judged.findings, read.form.notices) };
  if (read.kind === "read") return { kind: "read", profile: read.profile, judgement };
  return { kind: "proposed", reading: showReading(read.proposal, read.return, judgement) };
};

/** Reads a file and judges what was read, in the thread that calls; rejects only when the machine is at fault. */
export const readAndJudge = async ({ judging, ...input }: ReadingTask): Promise<JudgedReading> => {
  const { organisation, country } = judging;
  return judgeRead(await readReturn({ ...input, organisation, country }), judging);
};
