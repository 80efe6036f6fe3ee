import { expect, test } from "vitest";
import { listAudit } from "../audit/list-audit.ts";
import { editionById } from "../edition/edition-by-id.ts";
import { lifeOf } from "../fixture/editions.ts";
import { at, hashOf } from "../fixture/submissions.ts";
import { useStore } from "../fixture/use-store.ts";
import { addSigningKey } from "./add-signing-key.ts";
import { keepSignature } from "./keep-signature.ts";
import { listSigningKeys } from "./list-signing-keys.ts";
import { retireSigningKey } from "./retire-signing-key.ts";
import { signatureOf } from "./signature-of.ts";

const store = useStore();
const { frozen, reach } = lifeOf(store);

const pem = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n";
const later = new Date(at.getTime() + 1000);

const addKey = async (name: string): Promise<string> => {
  const id = hashOf(name);
  await store.commit((tx) => addSigningKey(tx, { id, publicKeyPem: pem, label: name, actor: "local", at }));
  return id;
};
const retire = (id: string) =>
  store.commit((tx) => retireSigningKey(tx, { id, because: "lost", actor: "local", at: later }));
const sign = (edition: string, keyId: string, fill = 1, when = at) =>
  store.commit(async (tx) => {
    const manifestSha256 = (await editionById(tx, edition))?.manifestSha256 ?? "";
    const signature = new Uint8Array(64).fill(fill);
    await keepSignature(tx, { edition, manifestSha256, keyId, signature, actor: "local", at: when });
  });

const approved = async (year: number): Promise<string> => {
  const edition = await frozen(year);
  await reach(edition, "approved");
  return edition;
};

test("an approved edition keeps its signature, byte for byte; the same key again changes nothing", async () => {
  const key = await addKey("one");
  const edition = await approved(1990);
  expect(await signatureOf(store.db, edition)).toBeNull();
  await sign(edition, key, 7);
  await sign(edition, key, 8);
  const kept = await signatureOf(store.db, edition);
  expect(kept).toMatchObject({ edition, keyId: key, publicKeyPem: pem, actor: "local", at });
  expect(kept?.signature).toEqual(new Uint8Array(64).fill(7));
  expect((await listAudit(store.db, { object: edition })).filter(({ act }) => act === "edition.sign")).toHaveLength(1);
});

test("of two signatures the newer one goes with the edition", async () => {
  const edition = await approved(1991);
  const [old, next] = [await addKey("old"), await addKey("next")];
  await sign(edition, next, 2, later);
  await sign(edition, old, 1, at);
  expect((await signatureOf(store.db, edition))?.keyId).toBe(next);
});

test("a draft, other bytes and a key that is retired or unknown sign nothing, not even past the program", async () => {
  const key = await addKey("two");
  const draft = await frozen(1992);
  await expect(sign(draft, key)).rejects.toMatchObject({ code: "edition/not-approved" });
  const forced = (edition: string, manifestSha256: string, keyId: string) =>
    store.db
      .insertInto("editionSignature")
      .values({ edition, manifestSha256, keyId, signature: "00".repeat(64), actor: "local", at })
      .execute();
  await expect(forced(draft, hashOf(draft), key)).rejects.toThrow("only what is approved or released is signed");
  await reach(draft, "in-review");
  await expect(sign(draft, key)).rejects.toMatchObject({ code: "edition/not-approved" });
  await expect(forced(draft, hashOf(draft), key)).rejects.toThrow("only what is approved or released is signed");
  const edition = await approved(1993);
  await expect(forced(edition, hashOf("other"), key)).rejects.toThrow("is frozen as");
  await expect(sign(edition, hashOf("nobody's"))).rejects.toMatchObject({ code: "key/not-in-force" });
  const other = { edition, manifestSha256: hashOf("other"), keyId: key, signature: new Uint8Array(64) };
  await expect(store.commit((tx) => keepSignature(tx, { ...other, actor: "local", at }))).rejects.toMatchObject({
    code: "edition/other-manifest",
  });
  await retire(key);
  await expect(sign(edition, key)).rejects.toMatchObject({ code: "key/not-in-force" });
  await expect(forced(edition, hashOf(edition), key)).rejects.toThrow("is retired and signs no more");
});

test("a retired key keeps its period and what it has signed", async () => {
  const key = await addKey("three");
  const edition = await approved(1994);
  await sign(edition, key);
  await retire(key);
  expect((await listSigningKeys(store.db)).find(({ id }) => id === key)).toMatchObject({
    label: "three",
    validFrom: at,
    retiredAt: later,
    retiredBecause: "lost",
  });
  expect((await signatureOf(store.db, edition))?.keyId).toBe(key);
  await expect(retire(key)).rejects.toMatchObject({ code: "key/retired" });
  await expect(retire(hashOf("unknown"))).rejects.toMatchObject({ code: "key/unknown" });
});

test("keys are listed from the oldest to the newest", async () => {
  const ids = ["f", "0"].map((digit) => digit.repeat(64));
  for (const [index, id] of ids.entries()) {
    const key = { id, publicKeyPem: pem, label: id.slice(0, 1), actor: "local" };
    await store.commit((tx) => addSigningKey(tx, { ...key, at: new Date(at.getTime() - 1000 * (2 - index)) }));
  }
  expect((await listSigningKeys(store.db)).map(({ id }) => id).slice(0, 2)).toEqual(ids);
});

test("only the public half of a key comes here", async () => {
  const row = { id: hashOf("private"), label: "private", actor: "local", validFrom: at };
  const publicKeyPem = "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n";
  await expect(
    store.db
      .insertInto("signingKey")
      .values({ ...row, publicKeyPem })
      .execute(),
  ).rejects.toThrow("public_key_pem");
});

test("keys, their end and signatures are never changed or removed", async () => {
  const key = await addKey("four");
  const edition = await approved(1995);
  await sign(edition, key);
  const { db } = store;
  await expect(db.deleteFrom("editionSignature").where("edition", "=", edition).execute()).rejects.toThrow(
    "never changed",
  );
  await expect(db.updateTable("signingKey").set({ label: "x" }).where("id", "=", key).execute()).rejects.toThrow(
    "never changed",
  );
  await retire(key);
  await expect(db.updateTable("signingKeyRetirement").set({ at }).where("keyId", "=", key).execute()).rejects.toThrow(
    "never changed",
  );
  await expect(db.deleteFrom("signingKeyRetirement").where("keyId", "=", key).execute()).rejects.toThrow(
    "never changed",
  );
});
