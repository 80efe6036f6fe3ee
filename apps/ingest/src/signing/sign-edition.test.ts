import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { createPrivateKey, verifySignature } from "@coop-census/runtime";
import { addActor, addSigningKey, approveEdition, editionById, signatureOf } from "@coop-census/store";
import { beforeAll, expect, test } from "vitest";
import { editionsOf } from "../fixture/editions.ts";
import { useIngest } from "../fixture/use-ingest.ts";
import { manifestOnShelf } from "./manifest-on-shelf.ts";
import { signEdition } from "./sign-edition.ts";

const ingest = useIngest();
const { now, inReview } = editionsOf(ingest);
const people = ["paul", "petra"];

beforeAll(() =>
  ingest.commit(async (tx) => {
    for (const id of people) {
      await addActor(tx, { id, name: id, roles: ["publisher"], organisation: null, actor: "local", at: now() });
    }
  }),
);

const approved = async (): Promise<{ readonly id: string; readonly manifestSha256: string }> => {
  const id = await inReview(2022);
  const manifestSha256 = (await editionById(ingest.db, id))?.manifestSha256 ?? "";
  for (const actor of people) {
    await ingest.commit((tx) => approveEdition(tx, { edition: id, manifestSha256, actor, at: now() }));
  }
  return { id, manifestSha256 };
};

const newKey = async (label: string, later: number) => {
  const key = await createPrivateKey(ingest.folder);
  const at = new Date(now().getTime() + later);
  const row = { id: key.fingerprint, publicKeyPem: key.pem, label, actor: "local", at };
  await ingest.commit((tx) => addSigningKey(tx, row));
  return key;
};

const sign = (edition: string) =>
  signEdition(
    { db: ingest.db, shelf: ingest.shelf, clock: { now: () => now().getTime() }, home: ingest.folder },
    { edition, actor: "paul" },
  );

test("a manifest that is not the one that was frozen is not signed", async () => {
  const { id, manifestSha256 } = await approved();
  await expect(manifestOnShelf(ingest.shelf, { id, manifestSha256 })).resolves.toBeInstanceOf(Uint8Array);
  const other = `${manifestSha256.slice(0, 12)}${"0".repeat(52)}`;
  await expect(manifestOnShelf(ingest.shelf, { id, manifestSha256: other })).rejects.toMatchObject({
    code: "edition/damaged",
  });
});

test("the newest key signs whose private half lies here, and not with a half that is not its own", async () => {
  const { id, manifestSha256 } = await approved();
  expect(await sign(id)).toBeNull();
  const old = await newKey("old", 0);
  const next = await newKey("next", 1000);
  expect(await sign(id)).toBe(next.fingerprint);
  const manifest = await manifestOnShelf(ingest.shelf, { id, manifestSha256 });
  const kept = await signatureOf(ingest.db, id);
  expect(verifySignature(next.pem, manifest, kept?.signature ?? new Uint8Array())).toBe(true);
  const fileOf = ({ fingerprint }: typeof old): string => join(ingest.folder, "keys", `${fingerprint}.pem`);
  await copyFile(fileOf(old), fileOf(next));
  const other = await approved();
  await expect(sign(other.id)).rejects.toMatchObject({ code: "key/other-half" });
  expect(await signatureOf(ingest.db, other.id)).toBeNull();
});
