import { createHash } from "node:crypto";

/** The hash under which a key is stored and found; keys are long and random, so that a plain hash gives nothing away. */
export const keySha256 = (key: string): string => createHash("sha256").update(key).digest("hex");
