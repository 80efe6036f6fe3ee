import { type SubmissionState, submissionStates, transitions } from "@coop-census/census";
import { expect, test } from "vitest";
import { arriving, at } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { moveSubmission } from "./move-submission.ts";
import { registerSubmission } from "./register-submission.ts";
import { submissionById } from "./submission-by-id.ts";

const store = useStore();

const steps = (rows: readonly { readonly from: string; readonly to: string }[]): readonly string[] =>
  [...new Set(rows.map(({ from, to }) => `${from} > ${to}`))].sort();

/** The shortest way from received to each state. */
const ways = (): ReadonlyMap<SubmissionState, readonly SubmissionState[]> => {
  const found = new Map<SubmissionState, readonly SubmissionState[]>([["received", []]]);
  for (const [state, way] of found) {
    for (const { from, to } of transitions) if (from === state && !found.has(to)) found.set(to, [...way, to]);
  }
  return found;
};

test("Postgres permits the transitions of the methodology, no more and no less", async () => {
  const rows = await store.db.selectFrom("submissionTransition").selectAll().execute();
  expect(steps(rows)).toEqual(steps(transitions));
});

test.each(submissionStates)(
  "from %s Postgres lets a submission go where the table says, and nowhere else",
  async (from) => {
    const way = ways().get(from);
    if (way === undefined) throw new Error(`nothing leads to ${from}`);
    for (const to of submissionStates.filter((state) => state !== from)) {
      const { id } = await store.commit((tx) => registerSubmission(tx, arriving(`it-${from}-${to}`, "a")));
      let state: SubmissionState = "received";
      for (const next of way) {
        await store.commit((tx) => moveSubmission(tx, { submission: id, from: state, to: next, actor: "system", at }));
        state = next;
      }
      const move = store.commit((tx) => moveSubmission(tx, { submission: id, from, to, actor: "system", at }));
      if (transitions.some((one) => one.from === from && one.to === to)) await move;
      else await expect(move).rejects.toThrow(`cannot go from ${from} to ${to}`);
      const isMoved = transitions.some((one) => one.from === from && one.to === to);
      expect((await submissionById(store.db, id))?.state).toBe(isMoved ? to : from);
    }
  },
);

test("a submission that somebody else has moved is not moved again", async () => {
  const { id } = await store.commit((tx) => registerSubmission(tx, arriving("it-race", "a")));
  const move = () =>
    store.commit((tx) => moveSubmission(tx, { submission: id, from: "received", to: "checking", actor: "system", at }));
  const results = await Promise.allSettled([move(), move(), move()]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(move()).rejects.toMatchObject({ code: "submission/moved" });
});

test("a submission begins as received", async () => {
  const values = { ...arriving("it-early", "b"), id: "x", sequence: 1, state: "accepted" as const, supersedes: null };
  await expect(store.db.insertInto("submission").values(values).execute()).rejects.toThrow("begins as received");
});

test("what was sent is never changed and never removed by a plain statement", async () => {
  const { id } = await store.commit((tx) => registerSubmission(tx, arriving("it-fixed", "a")));
  const renamed = store.db.updateTable("submission").set({ organisation: "it-other" }).where("id", "=", id).execute();
  await expect(renamed).rejects.toThrow("is never changed");
  const removed = store.db.deleteFrom("submission").where("id", "=", id).execute();
  await expect(removed).rejects.toThrow("is evidence");
});
