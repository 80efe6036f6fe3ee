import { createHash } from "node:crypto";
import type { VerifyEffects } from "@coop-census/reporting";
import { readPublicKey, verifySignature } from "@coop-census/runtime";

/** Node's SHA-256 and Ed25519. */
export const verifyEffects: VerifyEffects = {
  digest: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
  readPublicKey,
  verify: verifySignature,
};
