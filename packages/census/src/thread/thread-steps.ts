import type { ThreadState } from "./thread-state.ts";

/** Who speaks in a thread: the organisation that sent the return, the secretariat, or the pipeline itself. */
export const threadSides = ["reporter", "secretariat", "pipeline"] as const;

export type ThreadSide = (typeof threadSides)[number];

/**
 * What an entry of a thread is. Of people: message, justification, settle, reopen. Of the pipeline: gone (the finding is
 * not there any more), back (it is there again and says the same), changed (it says something else now), carried (the
 * thread goes on at a newer file of the organisation).
 */
export const threadEntryKinds = [
  "message",
  "justification",
  "settle",
  "reopen",
  "gone",
  "back",
  "changed",
  "carried",
] as const;

export type ThreadEntryKind = (typeof threadEntryKinds)[number];

/** One permitted entry of a thread, and what it does to its state. */
export interface ThreadStep {
  readonly kind: ThreadEntryKind;
  readonly side: ThreadSide;
  readonly from: ThreadState;
  readonly to: ThreadState;
}

const step = (kind: ThreadEntryKind, side: ThreadSide, from: ThreadState, to: ThreadState): ThreadStep => ({
  kind,
  side,
  from,
  to,
});

/**
 * Every permitted entry (methodology section 3); what is not here is refused, by the database too. A reporter's word
 * answers, and the secretariat settles or asks again; its own justification settles. A settled thread is silent until
 * the secretariat opens it again or the finding comes back otherwise.
 */
export const threadSteps: readonly ThreadStep[] = [
  step("message", "reporter", "open", "answered"),
  step("message", "reporter", "answered", "answered"),
  step("justification", "reporter", "open", "answered"),
  step("justification", "reporter", "answered", "answered"),
  step("message", "secretariat", "open", "open"),
  step("message", "secretariat", "answered", "answered"),
  step("justification", "secretariat", "open", "settled"),
  step("justification", "secretariat", "answered", "settled"),
  step("settle", "secretariat", "open", "settled"),
  step("settle", "secretariat", "answered", "settled"),
  step("reopen", "secretariat", "answered", "open"),
  step("reopen", "secretariat", "settled", "open"),
  step("gone", "pipeline", "open", "settled"),
  step("gone", "pipeline", "answered", "settled"),
  step("gone", "pipeline", "settled", "settled"),
  step("back", "pipeline", "settled", "open"),
  step("back", "pipeline", "settled", "answered"),
  step("back", "pipeline", "settled", "settled"),
  step("changed", "pipeline", "open", "open"),
  step("changed", "pipeline", "answered", "open"),
  step("changed", "pipeline", "settled", "open"),
  step("carried", "pipeline", "open", "settled"),
  step("carried", "pipeline", "answered", "settled"),
];

/** Where a person's entry leads; null where it is not permitted in that state. */
export const stateAfter = (
  kind: "message" | "justification" | "settle" | "reopen",
  side: ThreadSide,
  from: ThreadState,
): ThreadState | null =>
  threadSteps.find((one) => one.kind === kind && one.side === side && one.from === from)?.to ?? null;
