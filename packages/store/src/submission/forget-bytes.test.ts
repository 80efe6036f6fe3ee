import { expect, test } from "vitest";
import { arriving, at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { recordImport } from "../reference/record-import.ts";
import { deleteSubmission } from "./delete-submission.ts";
import { forgetBytes } from "./forget-bytes.ts";
import { registerSubmission } from "./register-submission.ts";

const store = useStore();

const forget = async (bytes: string): Promise<{ readonly isGone: boolean; readonly removed: number }> => {
  let removed = 0;
  const isGone = await forgetBytes(store.db, hashOf(bytes), async () => void (removed += 1));
  return { isGone, removed };
};

test("bytes that nothing is made of any more are removed", async () => {
  const { id } = await store.commit((tx) => registerSubmission(tx, arriving("it-gone", "wrong")));
  await store.commit((tx) => deleteSubmission(tx, { submission: id, because: "another's", actor: "local", at }));
  expect(await forget("wrong")).toEqual({ isGone: true, removed: 1 });
});

test("bytes of another submission stay", async () => {
  await store.commit((tx) => registerSubmission(tx, arriving("it-other", "shared")));
  expect(await forget("shared")).toEqual({ isGone: false, removed: 0 });
});

test("bytes of an import stay", async () => {
  const files = [{ name: "network.csv", sha256: hashOf("roster"), size: 6 }];
  await store.commit((tx) => recordImport(tx, { kind: "network", files, actor: "local", at }));
  expect(await forget("roster")).toEqual({ isGone: false, removed: 0 });
});

test("whoever registers the same bytes meanwhile waits until they are gone, and then brings them anew", async () => {
  const order: string[] = [];
  const registered = Promise.withResolvers<void>();
  await forgetBytes(store.db, hashOf("raced"), async () => {
    void store
      .commit(async (tx) => {
        await registerSubmission(tx, arriving("it-raced", "raced"));
        order.push("registered");
      })
      .then(registered.resolve, registered.reject);
    // Time enough for a registration that does not wait.
    for (const one of ["a", "b", "c"])
      await store.commit((tx) => registerSubmission(tx, arriving("it-raced-too", one)));
    order.push("removed");
  });
  await registered.promise;
  expect(order).toEqual(["removed", "registered"]);
});

test("while a registration is under way its bytes stay", async () => {
  const registering = store.commit(async (tx) => {
    await registerSubmission(tx, arriving("it-under-way", "under way"));
    return { forgetting: forget("under way") };
  });
  const { forgetting } = await registering;
  expect(await forgetting).toEqual({ isGone: false, removed: 0 });
});
