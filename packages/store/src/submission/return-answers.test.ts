import type { ReturnAnswers } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { arriving, at, submitted } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { deleteSubmission } from "./delete-submission.ts";
import { keepAnswers, returnAnswersOf } from "./return-answers.ts";
import { keepSource, sourceOf } from "./submission-source.ts";

const store = useStore();

const answers: ReturnAnswers = {
  kind: "figures",
  template: { version: 1, language: "it" },
  referenceDate: "2022-12-31",
  scope: "AFF",
  perimeter: "COOP",
  currency: "EUR",
  multiplier: "1000",
  numberFormat: "1.234,5",
  public: "part",
  publicAddress: null,
  source: "il libro soci",
  contactRole: null,
  note: null,
  rows: [],
  behind: [
    {
      type: "WORKER",
      area: "_T",
      activity: "_T",
      scope: "AFF",
      perimeter: "COOP",
      indicator: "WRK_TOTAL",
      enterprises: "2",
      largestShare: "80.5",
    },
  ],
  overlaps: [],
};

test("what a template said is kept with its check, whole, and is never changed", async () => {
  const { id } = await store.commit((tx) => submitted(tx, arriving("it-a", "a")));
  expect(await returnAnswersOf(store.db, id)).toBeNull();
  await store.commit((tx) => keepAnswers(tx, { submission: id, attempt: 1, answers }));
  expect(await returnAnswersOf(store.db, id)).toEqual(answers);
  const change = store.commit((tx) => tx.deleteFrom("returnAnswers").where("submission", "=", id).execute());
  await expect(change).rejects.toThrow();
});

test("the source of an entry on behalf is kept with who entered it, and goes with a deleted upload", async () => {
  const { id } = await store.commit(async (tx) => {
    const made = await submitted(tx, arriving("it-b", "b"));
    await keepSource(tx, { submission: made.id, source: "https://example.org/report", actor: "local", at });
    await keepAnswers(tx, { submission: made.id, attempt: 1, answers });
    return made;
  });
  expect(await sourceOf(store.db, id)).toEqual({
    submission: id,
    source: "https://example.org/report",
    actor: "local",
    at,
  });
  await store.commit((tx) => deleteSubmission(tx, { submission: id, because: "another member's", actor: "local", at }));
  expect([await sourceOf(store.db, id), await returnAnswersOf(store.db, id)]).toEqual([null, null]);
});
