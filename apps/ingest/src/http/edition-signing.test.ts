import { editionLifeAnswerSchema } from "@coop-census/contracts";
import { createPrivateKey, verifySignature } from "@coop-census/runtime";
import { addActor, addKey, addSigningKey, retireSigningKey, signatureOf } from "@coop-census/store";
import { beforeAll, expect, test } from "vitest";
import { ask } from "../fixture/ask.ts";
import { editionsOf } from "../fixture/editions.ts";
import { keyOf } from "../fixture/people.ts";
import { useIngest } from "../fixture/use-ingest.ts";
import { manifestOnShelf } from "../signing/manifest-on-shelf.ts";

const ingest = useIngest();
const { now, inReview } = editionsOf(ingest);

beforeAll(() =>
  ingest.commit(async (tx) => {
    const by = { actor: "local", at: now() };
    for (const id of ["paul", "petra"]) {
      await addActor(tx, { id, name: id, roles: ["publisher"], organisation: null, ...by });
      await addKey(tx, { owner: id, key: keyOf(id), label: "test", ...by });
    }
  }),
);

const approve = async (id: string, as: string) => {
  const path = `/api/v1/editions/${id}`;
  const seen = editionLifeAnswerSchema.parse(await (await ask(ingest.url, `${path}/life`, as)).json());
  const answer = await fetch(new URL(`${path}/approvals`, ingest.url), {
    method: "POST",
    headers: { authorization: `Bearer ${keyOf(as)}` },
    body: JSON.stringify({ manifestSha256: seen.manifestSha256 }),
  });
  return editionLifeAnswerSchema.parse(await answer.json());
};

test("the second approval signs by itself where the key lies, and says why not where it lies elsewhere", async () => {
  const { fingerprint, pem } = await createPrivateKey(ingest.folder);
  const by = { actor: "local", at: now() };
  await ingest.commit((tx) => addSigningKey(tx, { id: fingerprint, publicKeyPem: pem, label: "test", ...by }));
  const id = await inReview(2022);
  expect(await approve(id, "paul")).toMatchObject({ state: "in-review", isSigned: false, unsigned: null });
  const approved = await approve(id, "petra");
  expect(approved).toMatchObject({ state: "approved", isSigned: true, unsigned: null });
  const kept = await signatureOf(ingest.db, id);
  const manifest = await manifestOnShelf(ingest.shelf, { id, manifestSha256: approved.manifestSha256 ?? "" });
  expect(kept).toMatchObject({ keyId: fingerprint, actor: "petra" });
  expect(verifySignature(pem, manifest, kept?.signature ?? new Uint8Array())).toBe(true);

  await ingest.commit((tx) => retireSigningKey(tx, { id: fingerprint, because: "lost", ...by }));
  await ingest.commit((tx) => addSigningKey(tx, { id: "f".repeat(64), publicKeyPem: pem, label: "elsewhere", ...by }));
  const other = await inReview(2022);
  await approve(other, "paul");
  expect(await approve(other, "petra")).toMatchObject({
    state: "approved",
    isSigned: false,
    unsigned: "No key in force lies on this machine.",
  });
});
