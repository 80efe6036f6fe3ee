import { sayFinding } from "@coop-census/census";
import type { PlanAnswer } from "@coop-census/contracts";
import { saidCause } from "@coop-census/handout";
import type { Arrival } from "../submission/arrival.ts";
import { planFor } from "../submission/plan-for.ts";
import type { PlannedSubmission } from "../submission/plan-submission.ts";

/** What a dry run came to, as far as the sender may see it. */
export const sayPlanAnswer = ({ actor, organisation, year, file }: Arrival, planned: PlannedSubmission): PlanAnswer => {
  const { sha256, size, hash, checked } = planned;
  return {
    dryRun: true,
    organisation,
    year,
    fileName: file?.name ?? null,
    sha256,
    size,
    hash,
    ...planFor(actor, planned),
    reading: checked.reading,
    findings: checked.findings.map((finding) => ({
      ...finding,
      params: { ...finding.params },
      keepsOut: finding.keepsOut.map((one) => ({ ...one })),
      words: sayFinding(finding),
    })),
    causes: planned.causes.map((tally) => {
      const { first, params, ...said } = saidCause(tally, "en");
      return { ...said, first: [...first], params: { ...params } };
    }),
  };
};
