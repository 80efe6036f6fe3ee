import type { Receipt } from "@coop-census/ingest";
import { decisionsOf, findingsOf, readingOf } from "@coop-census/store";
import { acting } from "../command/acting.ts";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import { followFigures } from "../figures/follow-figures.ts";
import type { System } from "../system/system.ts";
import { openSending } from "./open-sending.ts";
import { saidFindings } from "./said-findings.ts";
import { countFindings, sayFindings } from "./say-findings.ts";
import { sayHolds } from "./say-holds.ts";
import { sayConfirm, sayReading } from "./say-reading.ts";
import { sayNext, sayNextOfFindings } from "./say-submission.ts";
import { settle } from "./settle.ts";
import { withWorker } from "./with-worker.ts";

/** What a person wants to send. */
export interface Sending {
  /** Absolute; null for "nothing to report". */
  readonly path: string | null;
  readonly organisation: string;
  readonly year: number;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  /** The hash of the plan that the sender relies on. */
  readonly plan: string | null;
  /** Where the figures come from, when the secretariat enters them on behalf of the organisation. */
  readonly source: string | null;
  readonly isAwaited: boolean;
}

const receive = async (context: CliContext, system: System, sending: Sending): Promise<Receipt> => {
  const actor = await acting(system.db, context.actor, []);
  const { db, shelf, clock, log } = system;
  const { path, organisation, year, reasonCode, reason, plan, source } = sending;
  const { makePlanner, receiveSubmission } = await import("@coop-census/ingest");
  const file = await openSending(path);
  const planner = makePlanner(system);
  try {
    const parts = { db, shelf, clock, log, planner, uploadLimit: context.environment.uploadLimit };
    const arrival = { actor, channel: "cli", organisation, year, reasonCode, reason, plan, source, file } as const;
    return await receiveSubmission(parts, arrival);
  } finally {
    await planner.close();
  }
};

/** Sends a file by the same way as the API, and waits for the check if the person wants to. */
export const submitFile = async (context: CliContext, system: System, sending: Sending): Promise<Outcome> => {
  const receipt = await receive(context, system, sending);
  const again = receipt.isNew
    ? ""
    : "\nThe same bytes were sent before: it is the same submission, and nothing was changed.";
  if (!sending.isAwaited) {
    return {
      json: receipt,
      text: `${receipt.submission} is received and safe (${receipt.state}).${again}\n${sayNext({ ...receipt, id: receipt.submission })}`,
    };
  }
  context.progress.step(`Checking ${receipt.submission}`);
  const submission = await withWorker(system, () => settle(system.db, receipt.submission));
  const findings = await findingsOf(system.db, submission.id);
  const reading = submission.state === "needs-answer" ? await readingOf(system.db, submission.id) : null;
  context.progress.done(submission.state);
  if (submission.state === "accepted") await followFigures(context, system, [submission.year]);
  const text = [
    `${submission.id} is ${submission.state}: ${countFindings(findings)}.${again}`,
    ...(findings.length === 0 ? [] : [sayFindings(findings)]),
    ...sayHolds(findings, await decisionsOf(system.db, submission.id)),
    ...(reading === null
      ? sayNextOfFindings(submission)
      : [...sayReading(reading), ...sayConfirm(submission.id, reading)]),
    ...(receipt.isNew || submission.state === "accepted"
      ? []
      : [
          `→ To have the same file checked again, after a layout or the roster was mended: census submission ${submission.id} recheck`,
        ]),
    ...(submission.state === "accepted" ? [`→ census figures --year ${submission.year}`] : []),
  ].join("\n");
  return {
    json: { ...receipt, state: submission.state, findings: saidFindings(findings) },
    text,
    isRefused: submission.state === "rejected" || submission.state === "needs-answer",
  };
};
