import { generateKeyPairSync, sign } from "node:crypto";
import type { ShelfFile } from "@coop-census/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formsButSite } from "../../testdata/forms-but-site.ts";
import { effects } from "../../testdata/sha256.ts";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import { freezeEdition } from "../edition/freeze-edition.ts";
import { verifyEdition } from "../verify/verify-edition.ts";
import { judgeSignature } from "./judge-signature.ts";
import { signatureFiles } from "./signature-files.ts";

const { files } = await freezeEdition(threeReporters, effects, formsButSite);
const manifest = files.find(({ path }) => path === "manifest.json")?.bytes ?? new Uint8Array();

const publisher = generateKeyPairSync("ed25519");
const stranger = generateKeyPairSync("ed25519");
const pemOf = ({ publicKey }: typeof publisher): string => publicKey.export({ type: "spki", format: "pem" }).toString();
const fingerprintOf = (pair: typeof publisher): string => effects.readPublicKey(pemOf(pair))?.fingerprint ?? "";
const signedBy = (pair: typeof publisher): readonly ShelfFile[] => [
  ...files,
  ...signatureFiles({ publicKeyPem: pemOf(pair), signature: new Uint8Array(sign(null, manifest, pair.privateKey)) }),
];
const signed = signedBy(publisher);

const named = async (folder: readonly ShelfFile[], key: string | null = null): Promise<readonly string[]> =>
  (await verifyEdition(folder, effects, null, key)).map(({ path, problem }) => `${path} ${problem}`);

const without = (path: string): readonly ShelfFile[] => signed.filter((file) => file.path !== path);

test("a signed folder is proven, by the key beside it and by the fingerprint that is expected", async () => {
  const fingerprint = fingerprintOf(publisher);
  for (const key of [null, fingerprint, fingerprint.slice(0, 16)]) {
    expect(await named(signed, key)).toEqual([]);
    expect(judgeSignature(signed, effects, key).signedBy).toBe(fingerprint);
  }
});

test("one changed byte in any file of a signed folder is found, in the signature and the key too", async () => {
  const place = fc.constantFrom(...signed).chain(({ path, bytes }) =>
    fc.record({
      path: fc.constant(path),
      at: fc.nat({ max: bytes.length - 1 }),
      by: fc.integer({ min: 1, max: 255 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(place, async ({ path, at, by }) => {
      const folder = signed.map((file) => {
        if (file.path !== path) return file;
        const bytes = file.bytes.slice();
        bytes[at] = ((bytes[at] ?? 0) + by) % 256;
        return { path, bytes };
      });
      const blamed = (await verifyEdition(folder, effects)).map((finding) => finding.path);
      expect(blamed).not.toEqual([]);
      expect([path, "manifest.json.sig"]).toEqual(expect.arrayContaining([...blamed]));
    }),
    { numRuns: 400 },
  );
});

test("every single byte of the signature and of the public key counts", async () => {
  for (const name of ["manifest.json.sig", "publisher.pem"]) {
    const length = signed.find(({ path }) => path === name)?.bytes.length ?? 0;
    expect(length).toBeGreaterThan(63);
    for (let at = 0; at < length; at += 1) {
      const folder = signed.map(({ path, bytes }) => {
        const changed = bytes.slice();
        if (path === name) changed[at] = (changed[at] ?? 0) ^ 1;
        return { path, bytes: changed };
      });
      expect(judgeSignature(folder, effects, null).signedBy).toBeNull();
    }
  }
});

test("a folder that somebody else signed is sound by itself and not what the publisher has signed", async () => {
  const forged = signedBy(stranger);
  expect(await named(forged)).toEqual([]);
  expect(await named(forged, fingerprintOf(publisher))).toEqual(["publisher.pem other-key"]);
});

test("a fingerprint that is too short to name one key names none", async () => {
  expect(await named(signed, fingerprintOf(publisher).slice(0, 15))).toEqual(["publisher.pem other-key"]);
});

test("the signature of other bytes, a shorter one and a key of another kind are told", async () => {
  const replaced = (name: string, bytes: Uint8Array): readonly ShelfFile[] =>
    signed.map((file) => (file.path === name ? { path: name, bytes } : file));
  const other = new Uint8Array(sign(null, Buffer.from("other bytes"), publisher.privateKey));
  expect(await named(replaced("manifest.json.sig", other))).toEqual(["manifest.json.sig bad-signature"]);
  expect(await named(replaced("manifest.json.sig", other.slice(1)))).toEqual(["manifest.json.sig bad-signature"]);
  const padded = Buffer.from(`${pemOf(publisher)}\n`);
  expect(await named(replaced("publisher.pem", new Uint8Array(padded)))).toEqual(["publisher.pem changed"]);
});

test("half of a signature is missing its other half; none at all is missing only where a key is expected", async () => {
  expect(await named(without("publisher.pem"))).toEqual(["publisher.pem missing"]);
  expect(await named(without("manifest.json.sig"))).toEqual(["manifest.json.sig missing"]);
  expect(await named(files)).toEqual([]);
  expect(await named(files, fingerprintOf(publisher))).toEqual(["manifest.json.sig missing"]);
});
