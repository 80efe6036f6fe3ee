import { decodeUtf8 } from "../text/decode-utf8.ts";
import type { VerifyFinding } from "../verify/verify-finding.ts";
import { publisherPath } from "./signature-files.ts";
import type { VerifyEffects } from "./verify-effects.ts";

type PublicKey = NonNullable<ReturnType<VerifyEffects["readPublicKey"]>>;

// Fewer digits could be met on purpose, by trying keys.
const fewestDigits = 16;

/** The key that a folder's publisher.pem holds, or why it cannot be trusted: other bytes, or not the key that is expected. */
export const judgePublisher = (
  bytes: Uint8Array,
  effects: VerifyEffects,
  expectedKey: string | null,
): { readonly key: PublicKey } | { readonly finding: VerifyFinding } => {
  const text = decodeUtf8(bytes);
  const key = text === null ? null : effects.readPublicKey(text);
  if (key === null || key.pem !== text) {
    const message = `${publisherPath} was changed: it is not the plain text of a public Ed25519 key; take it again from where the edition was published`;
    return { finding: { path: publisherPath, problem: "changed", message } };
  }
  const isExpected =
    expectedKey === null || (expectedKey.length >= fewestDigits && key.fingerprint.startsWith(expectedKey));
  if (isExpected) return { key };
  const message = `${publisherPath} is the key ${key.fingerprint}, and ${expectedKey} was expected: somebody else has signed this folder; do not use it`;
  return { finding: { path: publisherPath, problem: "other-key", message } };
};
