import { planSubmission, receiveSubmission } from "@coop-census/ingest";
import { actorById, findingsOf, submissionById } from "@coop-census/store";
import { expect, onTestFinished, test } from "vitest";
import { openTrial, trialYear } from "./fixture/open-trial.ts";
import { printTable } from "./fixture/random-return.ts";
import { readState } from "./fixture/stored-state.ts";

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const table = [["WORKER", "_T", "AFF", "COOP", "10", "200", "", "2021-12-31", ""]];

const open = async () => {
  const trial = await openTrial();
  onTestFinished(() => trial.close());
  const actor = await actorById(trial.parts.db, "local");
  if (actor === null) throw new Error("there is no actor");
  const arrival = () => ({
    actor,
    channel: "cli" as const,
    organisation: "it-a",
    year: trialYear,
    reasonCode: null,
    reason: null,
    file: { name: "return.csv", bytes: whole(printTable(table)) },
  });
  const { hash } = await planSubmission(trial.parts, arrival());
  const { submission } = await receiveSubmission(trial.parts, { ...arrival(), plan: hash });
  return { trial, submission };
};

test("a plan whose base moves between the door and the check is asked about, and nothing counts", async () => {
  const { trial, submission } = await open();
  const { db } = trial.parts;
  await trial.changeOverlaps(7);
  await trial.settle();
  expect((await submissionById(db, submission))?.state).toBe("needs-answer");
  expect(await findingsOf(db, submission)).toContainEqual(
    expect.objectContaining({ code: "V01/plan-moved", severity: "ERROR", keepsOut: [] }),
  );
  expect((await readState(db, "it-a", trialYear)).cells.size).toBe(0);
});

test("a plan whose base stands is accepted", async () => {
  const { trial, submission } = await open();
  await trial.settle();
  expect((await submissionById(trial.parts.db, submission))?.state).toBe("accepted");
});
