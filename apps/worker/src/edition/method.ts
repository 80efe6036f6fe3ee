import { createHash } from "node:crypto";
import { methodVersion, ruleSetCanonicalText } from "@coop-census/census";
import type { Manifest } from "@coop-census/contracts";

/** The method in force: its version and the hash of the rule set. */
export const method: Manifest["method"] = {
  version: methodVersion,
  ruleSetSha256: createHash("sha256").update(ruleSetCanonicalText()).digest("hex"),
};
