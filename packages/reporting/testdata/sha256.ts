import { createHash, createPublicKey, verify } from "node:crypto";
import type { VerifyEffects } from "../src/signature/verify-effects.ts";

/** Node's SHA-256 and Ed25519 for the tests. */
export const effects: VerifyEffects = {
  digest: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
  readPublicKey: (pem) => {
    try {
      const key = createPublicKey(pem);
      const fingerprint = createHash("sha256").update(key.export({ type: "spki", format: "der" })).digest("hex");
      return { fingerprint, pem: key.export({ type: "spki", format: "pem" }).toString() };
    } catch {
      return null;
    }
  },
  verify: (pem, bytes, signature) => verify(null, bytes, createPublicKey(pem), signature),
};
