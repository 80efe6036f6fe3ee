import { type HistoricAct, type History, Refusal } from "@coop-census/contracts";
import { systemClock } from "@coop-census/runtime";
import type { System } from "../system/system.ts";
import type { RawFiles } from "./raw-files.ts";
import { catchUp, type Replay, settleAll } from "./replay.ts";
import { replayStandalone } from "./replay-decision.ts";
import { replayImport } from "./replay-import.ts";
import { isOfSubmission, replaySubmission } from "./replay-submission.ts";

/** Makes an earlier edition anew from what was done so far. */
type FreezeEarlier = (earlier: Extract<HistoricAct, { readonly act: "edition" }>) => Promise<void>;

const doAgain = async (replay: Replay, what: HistoricAct, freezeEarlier: FreezeEarlier): Promise<void> => {
  // Returns that came one after the other are checked side by side; everything else finds what came before it done.
  if (what.act === "decision" || what.act === "thread") await catchUp(replay);
  else if (what.act !== "submission") await settleAll(replay);
  if (isOfSubmission(what)) return replaySubmission(replay, what);
  if (what.act === "import" || what.act === "undo-import") return replayImport(replay, what);
  if (what.act !== "edition") return replayStandalone(replay, what);
  await catchUp(replay);
  return freezeEarlier(what);
};

/**
 * Does a history again in an empty installation whose workers run, each act at its own time, and waits until all has
 * followed. Answers with what could not be done again, each in a sentence; the rest is done all the same.
 */
export const replayHistory = async (
  parts: {
    readonly system: System;
    readonly raw: RawFiles;
    readonly advance: (done: number, of: number) => void;
    readonly freezeEarlier: FreezeEarlier;
  },
  { acts }: History,
): Promise<readonly string[]> => {
  let now: number | null = null;
  const clock = { now: () => now ?? systemClock.now() };
  const replay: Replay = {
    system: { ...parts.system, clock },
    raw: parts.raw,
    problems: [],
    numbers: new Map(),
    pending: new Set(),
    years: new Set(),
  };
  for (const [index, { at, what }] of acts.entries()) {
    now = at === null ? null : Date.parse(at);
    try {
      await doAgain(replay, what, parts.freezeEarlier);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      replay.problems.push(`Act ${index + 1} (${what.act}) is refused here: ${error.message}`);
    }
    parts.advance(index + 1, acts.length);
  }
  await catchUp(replay);
  return replay.problems;
};
