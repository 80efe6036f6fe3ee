import { createHash, createPublicKey } from "node:crypto";

/** A public Ed25519 key as every text of it says it. */
export interface PublicKey {
  /** SHA-256 of the key in DER (SubjectPublicKeyInfo), in lower-case hex. */
  readonly fingerprint: string;
  /** The one PEM text of the key. */
  readonly pem: string;
}

/** The key that a PEM text holds; null where it is no public Ed25519 key: a private one is never taken for its public half. */
export const readPublicKey = (text: string): PublicKey | null => {
  if (!text.includes("-----BEGIN PUBLIC KEY-----")) return null;
  try {
    const key = createPublicKey(text);
    if (key.asymmetricKeyType !== "ed25519") return null;
    const fingerprint = createHash("sha256")
      .update(key.export({ type: "spki", format: "der" }))
      .digest("hex");
    return { fingerprint, pem: key.export({ type: "spki", format: "pem" }).toString() };
  } catch {
    return null;
  }
};
