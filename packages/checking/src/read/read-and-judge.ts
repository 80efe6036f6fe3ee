import type { Return } from "@coop-census/census";
import type { Proposal } from "@coop-census/contracts";
import { type ReadResult, readReturn } from "@coop-census/intake";
import { judgeTemplateReading } from "../template/judge-template.ts";
import { judgeReturn } from "./judge-return.ts";
import type { JudgedReading, ReadingTask } from "./reader.ts";
import { showReading } from "./show-reading.ts";

type Proposed = { readonly kind: "proposed"; readonly proposal: Proposal; readonly return: Return };

const judgeRead = (read: ReadResult | Proposed, judging: ReadingTask["judging"]): JudgedReading => {
  if (read.kind === "unreadable") return read;
  if (read.kind === "template") return { kind: "template", template: judgeTemplateReading(read.template, judging) };
  const judgement = judgeReturn(read.return, judging);
  if (read.kind === "read") return { kind: "read", profile: read.profile, judgement };
  return { kind: "proposed", reading: showReading(read.proposal, read.return, judgement) };
};

/** Reads a file and judges what was read, in the thread that calls; rejects only when the machine is at fault. */
export const readAndJudge = async ({ judging, ...input }: ReadingTask): Promise<JudgedReading> =>
  judgeRead(await readReturn(input), judging);
