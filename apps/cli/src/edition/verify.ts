import type { ShelfFile } from "@coop-census/contracts";
import { judgeSignature, verifyEdition } from "@coop-census/reporting";
import { signedFolder } from "@coop-census/worker";
import type { Outcome } from "../command/outcome.ts";
import type { System } from "../system/system.ts";
import { verifyEffects } from "./verify-effects.ts";

const sayAgainst = (recorded: string | null): string =>
  recorded === null
    ? "The folder agrees with itself; compare the hash with the one that was published."
    : "It is the edition that was recorded.";

const saySigned = (signedBy: string | null, expectedKey: string | null): string => {
  if (signedBy === null) return "It carries no signature.";
  return expectedKey === null
    ? `signed by ${signedBy}, the key in publisher.pem: compare it with the fingerprint that the publisher has made known (--key)`
    : `signed by ${signedBy}, the key that was expected`;
};

/**
 * Proves a folder without any database: every file is the one that was frozen, and the signature beside them is of these
 * bytes; against the recorded hash and the expected key too, where they are known.
 */
export const verifyFiles = async (
  name: string,
  files: readonly ShelfFile[],
  known: { readonly recordedSha256: string | null; readonly expectedKey: string | null },
): Promise<Outcome> => {
  const { recordedSha256, expectedKey } = known;
  const findings = await verifyEdition(files, verifyEffects, recordedSha256, expectedKey);
  const { signedBy } = judgeSignature(files, verifyEffects, expectedKey);
  const manifest = files.find(({ path }) => path === "manifest.json");
  const manifestSha256 = manifest === undefined ? null : await verifyEffects.digest(manifest.bytes);
  const text =
    findings.length === 0
      ? [
          `${name}: all ${files.length} files are as they were frozen.`,
          `manifest ${manifestSha256}`,
          sayAgainst(recordedSha256),
          saySigned(signedBy, expectedKey),
        ].join("\n")
      : [
          `${name}: NOT as it was frozen.`,
          ...findings.map(({ path, message }) => `  ${path}: ${message}`),
          "→ Take the folder from its source again.",
        ].join("\n");
  return {
    json: { name, files: files.length, manifestSha256, recordedSha256, signedBy, expectedKey, findings },
    text,
    isRefused: findings.length > 0,
  };
};

/** The same for an edition by its id, as it lies on the shelf and was signed here. */
export const verifyById = async (system: System, id: string, expectedKey: string | null): Promise<Outcome> => {
  const { manifestSha256, keyId, files } = await signedFolder(system, id);
  return verifyFiles(id, files, { recordedSha256: manifestSha256, expectedKey: expectedKey ?? keyId });
};
