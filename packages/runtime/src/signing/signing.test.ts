import { generateKeyPairSync } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPrivateKey } from "./create-private-key.ts";
import { hasPrivateKey } from "./has-private-key.ts";
import { keyFile } from "./key-files.ts";
import { readPublicKey } from "./read-public-key.ts";
import { signWithKey } from "./sign-with-key.ts";
import { verifySignature } from "./verify-signature.ts";

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "coop-census-keys-"));
});

afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

const bytes = Buffer.from("the manifest");

test("a key signs what its public half proves, and its private half is for its owner only", async () => {
  const key = await createPrivateKey(home);
  const signature = await signWithKey(home, key.fingerprint, bytes);
  expect(signature).toHaveLength(64);
  expect(verifySignature(key.pem, bytes, signature ?? new Uint8Array())).toBe(true);
  expect(verifySignature(key.pem, Buffer.from("the manifesto"), signature ?? new Uint8Array())).toBe(false);
  expect((await stat(join(home, "keys"))).mode & 0o777).toBe(0o700);
  expect((await stat(await keyFile(home, key.fingerprint))).mode & 0o777).toBe(0o600);
  expect(await readdir(join(home, "keys"))).toEqual([`${key.fingerprint}.pem`]);
});

test("a key that lies elsewhere signs nothing", async () => {
  const missing = "0".repeat(64);
  expect(await hasPrivateKey(home, missing)).toBe(false);
  expect(await signWithKey(home, missing, bytes)).toBeNull();
});

test("a private key that others may read is refused", async () => {
  const { fingerprint } = await createPrivateKey(home);
  await chmod(await keyFile(home, fingerprint), 0o644);
  await expect(signWithKey(home, fingerprint, bytes)).rejects.toMatchObject({ code: "key/open-to-others" });
});

test("no error tells what a damaged key file holds", async () => {
  const { fingerprint } = await createPrivateKey(home);
  const path = await keyFile(home, fingerprint);
  const secret = (await readFile(path, "utf8")).split("\n")[1] ?? "";
  await writeFile(path, `-----BEGIN PRIVATE KEY-----\n!${secret}\n-----END PRIVATE KEY-----\n`);
  const error: unknown = await signWithKey(home, fingerprint, bytes).catch((one: unknown) => one);
  expect(error).toMatchObject({ code: "key/unreadable" });
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    expect(`${cause.message}${cause.stack}`).not.toContain(secret.slice(4, 20));
  }
});

test("only a public Ed25519 key is read as one", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const other = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
  expect(readPublicKey(pem)?.pem).toBe(pem);
  expect(readPublicKey(`${pem}\n\n`)?.pem).toBe(pem);
  expect(readPublicKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString())).toBeNull();
  expect(readPublicKey(other.publicKey.export({ type: "spki", format: "pem" }).toString())).toBeNull();
  expect(readPublicKey("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")).toBeNull();
});
