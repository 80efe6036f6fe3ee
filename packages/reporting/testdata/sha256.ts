import { createHash } from "node:crypto";
import type { EditionEffects } from "../src/edition/edition-effects.ts";

/** Node's SHA-256 for the tests. */
export const effects: EditionEffects = {
  digest: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
};
