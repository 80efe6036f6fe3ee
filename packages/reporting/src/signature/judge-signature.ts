import type { ShelfFile } from "@coop-census/contracts";
import { manifestPath } from "../edition/folder-files.ts";
import type { VerifyFinding } from "../verify/verify-finding.ts";
import { judgePublisher } from "./judge-publisher.ts";
import { publisherPath, signaturePath } from "./signature-files.ts";
import type { VerifyEffects } from "./verify-effects.ts";

/** What the signature beside an edition is worth. */
export interface SignatureJudgement {
  /** The fingerprint of the key that has signed the manifest's bytes as they are; null where none is proven to. */
  readonly signedBy: string | null;
  readonly findings: readonly VerifyFinding[];
}

const again = "take it again from where the edition was published";

const refuse = (path: string, problem: VerifyFinding["problem"], why: string): SignatureJudgement => ({
  signedBy: null,
  findings: [{ path, problem, message: `${path} ${why}` }],
});

/**
 * Judges the signature over the bytes of manifest.json by the key beside it, and that key by the fingerprint that is
 * expected (its first 16 digits or more). A folder without a signature is a finding only where a key is expected.
 */
export const judgeSignature = (
  files: readonly ShelfFile[],
  effects: VerifyEffects,
  expectedKey: string | null,
): SignatureJudgement => {
  const bytesOf = (path: string): Uint8Array | null => files.find((file) => file.path === path)?.bytes ?? null;
  const [signature, publisher, manifest] = [bytesOf(signaturePath), bytesOf(publisherPath), bytesOf(manifestPath)];
  if (signature === null && publisher === null) {
    if (expectedKey === null) return { signedBy: null, findings: [] };
    return refuse(signaturePath, "missing", `is not in the folder: it carries no signature; ${again}`);
  }
  if (signature === null) return refuse(signaturePath, "missing", `is not in the folder; ${again}`);
  if (publisher === null) return refuse(publisherPath, "missing", `is not in the folder; ${again}`);
  const judged = judgePublisher(publisher, effects, expectedKey);
  if ("finding" in judged) return { signedBy: null, findings: [judged.finding] };
  const { key } = judged;
  if (manifest === null) return { signedBy: null, findings: [] };
  if (signature.length === 64 && effects.verify(key.pem, manifest, signature)) {
    return { signedBy: key.fingerprint, findings: [] };
  }
  const why = `is no signature of ${manifestPath} by the key of ${publisherPath}: one of the three was changed; ${again}`;
  return refuse(signaturePath, "bad-signature", why);
};
