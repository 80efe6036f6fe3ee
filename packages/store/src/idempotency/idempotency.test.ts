import { expect, test } from "vitest";
import { arriving, at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { deleteSubmission } from "../submission/delete-submission.ts";
import { registerSubmission } from "../submission/register-submission.ts";
import { answerByKey } from "./answer-by-key.ts";
import { lockKey } from "./lock-key.ts";
import { rememberAnswer } from "./remember-answer.ts";

const store = useStore();

const remember = (key: string, organisation: string, more: { readonly actor?: string } = {}) =>
  store.commit(async (tx) => {
    const { id: submission } = await registerSubmission(tx, arriving(organisation, "a"));
    const fingerprint = hashOf(key);
    await rememberAnswer(tx, { actor: "local", key, fingerprint, submission, answer: { id: submission }, at, ...more });
    return submission;
  });

test("an answer is found by its actor and key, as it was given", async () => {
  const submission = await remember("key-1", "it-a");
  const answer = { fingerprint: hashOf("key-1"), submission, answer: { id: submission } };
  expect(await answerByKey(store.db, "local", "key-1")).toEqual(answer);
  expect(await answerByKey(store.db, "local", "key-2")).toBeNull();
});

test("the key of one actor says nothing to another", async () => {
  await remember("shared", "it-b");
  expect(await answerByKey(store.db, "system", "shared")).toBeNull();
  const submission = await remember("shared", "it-c", { actor: "system" });
  expect(await answerByKey(store.db, "system", "shared")).toMatchObject({ submission });
});

test("a key has one answer", async () => {
  await remember("once", "it-d");
  await expect(remember("once", "it-e")).rejects.toMatchObject({ code: "store/conflict" });
});

test.each(["", "a b", "ключ", "a\n", "x".repeat(201)])("%j is no key", async (key) => {
  await expect(remember(key, "it-f")).rejects.toMatchObject({ code: "store/refused" });
});

test("the answer goes with its submission", async () => {
  const submission = await remember("deleted", "it-g");
  await store.commit((tx) => deleteSubmission(tx, { submission, because: "another's", actor: "local", at }));
  expect(await answerByKey(store.db, "local", "deleted")).toBeNull();
});

test("two requests under one key come one after the other, two keys at once", async () => {
  const order: string[] = [];
  const second = Promise.withResolvers<void>();
  const first = store.commit(async (tx) => {
    await lockKey(tx, "local", "locked");
    void store
      .commit(async (other) => {
        await lockKey(other, "local", "locked");
        order.push("second");
      })
      .then(second.resolve, second.reject);
    await store.commit((other) => lockKey(other, "local", "another"));
    order.push("first");
  });
  await Promise.all([first, second.promise]);
  expect(order).toEqual(["first", "second"]);
});
