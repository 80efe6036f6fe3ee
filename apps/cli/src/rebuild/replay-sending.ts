import type { HistoricAct } from "@coop-census/contracts";
import { makePlanner, receiveSubmission } from "@coop-census/ingest";
import { openRound, withTransaction } from "@coop-census/store";
import { type Replay, secretariat } from "./replay.ts";

const uploadLimit = 8 * 1024 * 1024 * 1024;

/** Whether a return came in its round was judged when it came. */
const openYear = async (replay: Replay, year: number): Promise<void> => {
  if (replay.years.has(year)) return;
  replay.years.add(year);
  const { db, clock } = replay.system;
  const days = { opensOn: "1900-01-01", askedBy: "2999-12-31", acceptedUntil: "2999-12-31" };
  await withTransaction(db, (tx) => openRound(tx, { year, days, actor: "local", at: new Date(clock.now()) }));
};

/** Sends the same bytes again; missing ones are told. */
export const replaySending = async (
  replay: Replay,
  sent: Extract<HistoricAct, { readonly act: "submission" }>,
): Promise<void> => {
  const { organisation, year, kind, sha256, fileName, reasonCode, reason, source, submission } = sent;
  const raw = kind === "nil" ? null : await replay.raw(sha256);
  if (kind === "file" && raw === null) {
    replay.problems.push(`The file of ${submission} (SHA-256 ${sha256}) is missing among the raw files.`);
    return;
  }
  await openYear(replay, year);
  const { db, shelf, clock, log } = replay.system;
  const planner = makePlanner(replay.system);
  try {
    const file = raw === null ? null : { name: fileName, bytes: raw.open() };
    const receipt = await receiveSubmission(
      { db, shelf, clock, log, planner, uploadLimit },
      { actor: await secretariat(replay), channel: "cli", organisation, year, reasonCode, reason, source, file },
    );
    if (receipt.submission !== submission) {
      replay.problems.push(`What was sent as ${submission} came to ${receipt.submission}: its bytes are others.`);
    }
    replay.pending.add(receipt.submission);
  } finally {
    await planner.close();
  }
};
