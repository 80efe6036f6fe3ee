import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal } from "@coop-census/contracts";
import type { Receipt } from "@coop-census/ingest";
import { decisionsOf, findingsOf } from "@coop-census/store";
import { acting } from "../command/acting.ts";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import { followFigures } from "../figures/follow-figures.ts";
import type { System } from "../system/system.ts";
import { saidFindings } from "./said-findings.ts";
import { countFindings, sayFindings } from "./say-findings.ts";
import { sayHolds } from "./say-holds.ts";
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
  readonly isAwaited: boolean;
}

const openFile = async (
  path: string,
): Promise<{ readonly path: string; readonly bytes: AsyncIterable<Uint8Array> }> => {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) {
    throw new Refusal("usage/no-file", `There is no readable file ${path}.`, "Name an existing file.");
  }
  return { path, bytes: createReadStream(path) };
};

const receive = async (context: CliContext, system: System, sending: Sending): Promise<Receipt> => {
  const actor = await acting(system.db, context.actor, []);
  const { db, shelf, clock, log } = system;
  const parts = { db, shelf, clock, log, uploadLimit: context.environment.uploadLimit };
  const opened = sending.path === null ? null : await openFile(sending.path);
  const { organisation, year, reasonCode, reason } = sending;
  const { plainFileName, receiveSubmission } = await import("@coop-census/ingest");
  const file = opened === null ? null : { name: plainFileName(basename(opened.path)), bytes: opened.bytes };
  return receiveSubmission(parts, { actor, channel: "cli", organisation, year, reasonCode, reason, file });
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
  context.progress.done(submission.state);
  if (submission.state === "accepted") await followFigures(context, system, [submission.year]);
  const text = [
    `${submission.id} is ${submission.state}: ${countFindings(findings)}.${again}`,
    ...(findings.length === 0 ? [] : [sayFindings(findings)]),
    ...sayHolds(findings, await decisionsOf(system.db, submission.id)),
    ...sayNextOfFindings(submission),
    ...(submission.state === "accepted" ? [`→ census figures --year ${submission.year}`] : []),
  ].join("\n");
  return {
    json: { ...receipt, state: submission.state, findings: saidFindings(findings) },
    text,
    isRefused: submission.state === "rejected" || submission.state === "needs-answer",
  };
};
