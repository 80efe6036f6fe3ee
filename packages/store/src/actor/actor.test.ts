import { sql } from "kysely";
import { expect, test } from "vitest";
import { audit } from "../audit/audit.ts";
import { listAudit } from "../audit/list-audit.ts";
import { at } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { actorById } from "./actor-by-id.ts";
import { actorByKeyHash } from "./actor-by-key-hash.ts";
import { addActor } from "./add-actor.ts";
import { addKey } from "./add-key.ts";
import { disableActor } from "./disable-actor.ts";
import { keySha256 } from "./key-sha256.ts";
import { listActors } from "./list-actors.ts";
import { listKeys } from "./list-keys.ts";
import { revokeKey } from "./revoke-key.ts";

const store = useStore();

const adding = (id: string, more: Partial<Parameters<typeof addActor>[1]> = {}): Promise<void> => {
  const base = { id, name: id, roles: ["uploader"] as const, organisation: "it-a", actor: "local", at };
  return store.commit((tx) => addActor(tx, { ...base, ...more }));
};

const giveKey = (owner: string, key: string): Promise<number> =>
  store.commit((tx) => addKey(tx, { owner, key, label: "laptop", actor: "local", at }));

const holder = async (key: string) => (await actorByKeyHash(store.db, keySha256(key)))?.id ?? null;

test("the pipeline and the command line are there from the start, without a key", async () => {
  expect((await listActors(store.db)).map(({ id }) => id)).toEqual(["local", "system"]);
  expect(await listKeys(store.db, "local")).toEqual([]);
  expect(await listKeys(store.db, "system")).toEqual([]);
});

test("an actor is found by a key until the key is revoked", async () => {
  await adding("anna");
  const key = await giveKey("anna", "secret-1");
  await giveKey("anna", "secret-2");
  expect(await holder("secret-1")).toBe("anna");
  expect(await holder("secret-3")).toBeNull();
  await store.commit((tx) => revokeKey(tx, { key, actor: "local", at }));
  expect(await holder("secret-1")).toBeNull();
  expect(await holder("secret-2")).toBe("anna");
  const again = store.commit((tx) => revokeKey(tx, { key, actor: "local", at }));
  await expect(again).rejects.toMatchObject({ code: "actor/unknown-key" });
});

test("no key stands anywhere in the database", async () => {
  await adding("bruno");
  await giveKey("bruno", "never-to-be-found");
  const tables = await Promise.all(
    (["actor", "actorKey", "audit"] as const).map((table) => store.db.selectFrom(table).selectAll().execute()),
  );
  expect(JSON.stringify(tables)).not.toContain("never-to-be-found");
});

test("a disabled actor is let in no more, and what it did keeps its name", async () => {
  await adding("carla");
  await giveKey("carla", "secret-c");
  await store.commit((tx) => disableActor(tx, { id: "carla", actor: "local", at }));
  expect(await holder("secret-c")).toBeNull();
  expect(await actorById(store.db, "carla")).toMatchObject({ id: "carla", disabledAt: at });
  expect((await listAudit(store.db, { object: "carla" })).map(({ act }) => act)).toEqual([
    "actor.add",
    "actor.add-key",
    "actor.disable",
  ]);
});

test("an id is given once, in small letters, and an uploader belongs to an organisation", async () => {
  await adding("dora");
  await expect(adding("dora")).rejects.toMatchObject({ code: "actor/exists" });
  await expect(adding("Dora")).rejects.toMatchObject({ code: "actor/malformed-id" });
  await expect(adding("emil", { organisation: null })).rejects.toMatchObject({ code: "actor/no-organisation" });
  await expect(giveKey("nobody", "x")).rejects.toMatchObject({ code: "actor/unknown" });
});

test("the audit is never changed, removed or emptied", async () => {
  await store.commit((tx) => audit(tx, { at, actor: "local", act: "test", object: "x", details: { list: [1] } }));
  expect(await listAudit(store.db, { object: "x" })).toMatchObject([{ act: "test", details: { list: [1] } }]);
  const { db } = store;
  await expect(db.updateTable("audit").set({ act: "other" }).execute()).rejects.toThrow("never changed or removed");
  await expect(db.deleteFrom("audit").execute()).rejects.toThrow("never changed or removed");
  await expect(sql`truncate audit`.execute(db)).rejects.toThrow("never emptied");
});
