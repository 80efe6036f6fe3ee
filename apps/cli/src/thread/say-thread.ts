import { sayFinding } from "@coop-census/census";
import { type Db, findingOfThread, type StoredFinding, type Thread, type ThreadEntry } from "@coop-census/store";
import { table } from "../text/table.ts";

const stateOf = ({ state, isGone }: Thread): string => (isGone ? "gone" : state);

/** Threads as a list for people. */
export const sayThreads = async (db: Db, threads: readonly Thread[]): Promise<string> => {
  if (threads.length === 0) return "Nothing is asked.";
  const rows: string[][] = [];
  for (const thread of threads) {
    const { what, where } = sayFinding(await findingOfThread(db, thread));
    const { id, organisation, year, rule, doubts } = thread;
    const state = `${stateOf(thread)}${doubts && thread.state === "open" ? " (U)" : ""}`;
    rows.push([String(id), organisation, String(year), rule, state, where, what]);
  }
  const titles = ["thread", "organisation", "year", "rule", "state", "where", "what"];
  const list = table(
    titles.map((title) => ({ title })),
    rows,
  );
  return `${list}\n→ census thread ID`;
};

const pipelineWords: Partial<Record<ThreadEntry["kind"], string>> = {
  gone: "It is not found any more.",
  back: "It is found again.",
  changed: "It says something else now.",
  carried: "It goes on at a newer file.",
};

const sayEntry = ({ kind, side, actor, at, body }: ThreadEntry): string => {
  const who = side === "pipeline" ? "the pipeline" : `${actor} (${side})`;
  return `${at.toISOString().slice(0, 16)}  ${who}, ${kind}: ${pipelineWords[kind] ?? body}`;
};

const nextOf = ({ id, state, isGone }: Thread): string => {
  if (isGone) return "Nothing is needed.";
  if (state === "settled") return `→ census thread ${id} reopen --because "…"`;
  return `→ census thread ${id} answer --text "…" [--justify], or settle --because "…"`;
};

/** One thread with its cell, what was expected, and all that was said. */
export const sayThread = (thread: Thread, finding: StoredFinding, entries: readonly ThreadEntry[]): string => {
  const { what, where, expected, cure } = sayFinding(finding);
  const { id, submission, state, doubts } = thread;
  const isDoubted = state === "open" && doubts;
  return [
    `Thread ${id} of ${submission}: ${stateOf(thread)}${isDoubted ? "; its figures have flag U until somebody answers" : ""}`,
    `${finding.severity} ${finding.code} at ${where}${finding.raw === null ? "" : `, which says ${JSON.stringify(finding.raw)}`}`,
    what,
    `Expected: ${expected}. ${cure}`,
    ...(entries.length === 0 ? ["Nobody has said anything yet."] : entries.map(sayEntry)),
    nextOf(thread),
  ].join("\n");
};
