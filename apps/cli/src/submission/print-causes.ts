import { tallyCauses } from "@coop-census/census";
import { decisionsOf, eachFinding, readingOf, type StoredFinding, type Submission } from "@coop-census/store";
import type { System } from "../system/system.ts";
import { countCauses } from "./count-causes.ts";
import { sayHolds } from "./say-holds.ts";
import { sayConfirm } from "./say-reading.ts";
import { sayNextOfFindings } from "./say-submission.ts";
import { sayTally } from "./say-tally.ts";

const holdsShown = 20;

/** The findings of a submission for people: its causes with their numbers and first places, and what waits for a decision. */
export const printCauses = async function* (system: System, submission: Submission): AsyncGenerator<string> {
  const tally = tallyCauses<StoredFinding>();
  const holds: StoredFinding[] = [];
  let held = 0;
  for await (const finding of eachFinding(system.db, submission.id)) {
    tally.add(finding);
    if (finding.severity !== "HOLD") continue;
    held += 1;
    if (holds.length < holdsShown) holds.push(finding);
  }
  const tallies = tally.result();
  yield `${submission.id} (${submission.fileName}) is ${submission.state}: ${countCauses(tallies)}.\n`;
  if (tallies.length === 0) return;
  for (const one of tallies) yield `${sayTally(one)}\n`;
  for (const line of sayHolds(holds, await decisionsOf(system.db, submission.id))) yield `${line}\n`;
  if (held > holds.length) yield `→ ${held - holds.length} more wait: census findings ${submission.id} --format csv\n`;
  const reading = submission.state === "needs-answer" ? await readingOf(system.db, submission.id) : null;
  const next =
    reading === null
      ? sayNextOfFindings(submission)
      : [`→ Look at the proposed reading: census submission ${submission.id}`, ...sayConfirm(submission.id, reading)];
  for (const line of next) yield `${line}\n`;
};
