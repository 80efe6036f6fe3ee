import fc from "fast-check";
import { expect, test } from "vitest";
import { arriving, at } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { acceptedSubmission } from "./accepted-submission.ts";
import type { AttemptOutcome } from "./attempt.ts";
import { beginAttempt } from "./begin-attempt.ts";
import { listSubmissions } from "./list-submissions.ts";
import { registerSubmission } from "./register-submission.ts";
import { requestAttempt } from "./request-attempt.ts";
import { settleSubmission } from "./settle-submission.ts";

const store = useStore();

let organisations = 0;
const nextOrganisation = (): string => {
  organisations += 1;
  return `it-${organisations}`;
};

const register = (organisation: string, files: number): Promise<readonly string[]> =>
  store.commit(async (tx) => {
    const ids: string[] = [];
    for (let file = 0; file < files; file += 1) {
      const { id } = await registerSubmission(tx, arriving(organisation, `file ${file}`));
      const attempt = await requestAttempt(tx, { submission: id, actor: "local", at });
      await beginAttempt(tx, { submission: id, attempt, at });
      ids.push(id);
    }
    return ids;
  });

const settle = (submission: string, outcome: AttemptOutcome) =>
  store.commit((tx) => settleSubmission(tx, { submission, outcome, actor: "system", at }));

const statesOf = async (organisation: string): Promise<readonly string[]> =>
  (await listSubmissions(store.db, { organisation })).map(({ state }) => state);

test("a newer file supersedes the accepted one, and says which", async () => {
  const [first = "", second = ""] = await register("it-two", 2);
  expect(await settle(first, "accepted")).toEqual({ state: "accepted", superseded: null });
  expect(await settle(second, "accepted")).toEqual({ state: "accepted", superseded: first });
  expect(await statesOf("it-two")).toEqual(["superseded", "accepted"]);
  expect((await acceptedSubmission(store.db, "it-two", 2022))?.supersedes).toBe(first);
});

test("a newer file that is not accepted supersedes nothing", async () => {
  const [first = "", second = ""] = await register("it-worse", 2);
  await settle(first, "accepted");
  await settle(second, "rejected");
  expect(await statesOf("it-worse")).toEqual(["accepted", "rejected"]);
});

test("settling twice changes nothing", async () => {
  const [only = ""] = await register("it-twice", 1);
  await settle(only, "accepted");
  expect(await settle(only, "accepted")).toEqual({ state: "accepted", superseded: null });
});

test("two newer files that are accepted at once leave one accepted: the later", async () => {
  for (let run = 0; run < 10; run += 1) {
    const organisation = nextOrganisation();
    const ids = await register(organisation, 3);
    await settle(ids[0] ?? "", "accepted");
    await Promise.all(ids.slice(1).map((id) => settle(id, "accepted")));
    expect(await statesOf(organisation)).toEqual(["superseded", "superseded", "accepted"]);
  }
});

test("Postgres refuses a second accepted submission of the same organisation and year", async () => {
  const [first = "", second = ""] = await register("it-index", 2);
  await settle(first, "accepted");
  const forced = store.db.updateTable("submission").set({ state: "accepted" }).where("id", "=", second).execute();
  await expect(forced).rejects.toThrow("submission_accepted");
});

test("the states do not depend on the order in which the checks end", async () => {
  const outcome = fc.constantFrom<AttemptOutcome>("rejected", "needs-answer", "accepted");
  const run = fc.array(outcome, { minLength: 1, maxLength: 4 }).chain((outcomes) =>
    fc.tuple(
      fc.constant(outcomes),
      fc.shuffledSubarray(
        outcomes.map((_, index) => index),
        { minLength: outcomes.length },
      ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(run, async ([outcomes, order]) => {
      const organisation = nextOrganisation();
      const ids = await register(organisation, outcomes.length);
      for (const index of order) await settle(ids[index] ?? "", outcomes[index] ?? "rejected");
      const latest = outcomes.lastIndexOf("accepted");
      const expected = outcomes.map((one, index) => (one !== "rejected" && index < latest ? "superseded" : one));
      expect(await statesOf(organisation)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
