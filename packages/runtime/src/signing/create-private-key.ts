import { generateKeyPairSync } from "node:crypto";
import { open } from "node:fs/promises";
import { PermanentFault } from "@coop-census/contracts";
import { keyFile } from "./key-files.ts";
import { type PublicKey, readPublicKey } from "./read-public-key.ts";

/** Makes an Ed25519 key: the private half lies in the home, durable and for its owner only, and is told to nobody. */
export const createPrivateKey = async (home: string): Promise<PublicKey> => {
  const pair = generateKeyPairSync("ed25519");
  const key = readPublicKey(pair.publicKey.export({ type: "spki", format: "pem" }).toString());
  if (key === null) throw new PermanentFault("key/not-made", "This machine makes no Ed25519 keys.");
  const file = await open(await keyFile(home, key.fingerprint), "wx", 0o600);
  try {
    await file.writeFile(pair.privateKey.export({ type: "pkcs8", format: "pem" }));
    await file.sync();
  } finally {
    await file.close();
  }
  return key;
};
