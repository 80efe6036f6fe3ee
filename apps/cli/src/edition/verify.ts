import { type FolderContents, judgeSignature, type KnownOfEdition, verifyFolder } from "@coop-census/reporting";
import type { Outcome } from "../command/outcome.ts";
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

// A name may hold a line end, and must not look like a line of the answer.
const inOneLine = (text: string): string => text.replaceAll("\n", "␊");

/**
 * Proves a folder without any database: every file is the one that was frozen, and the signature beside them is of these
 * bytes; against the recorded hash and the expected key too, where they are known.
 */
export const verifyFiles = async (name: string, contents: FolderContents, known: KnownOfEdition): Promise<Outcome> => {
  const { recordedSha256, expectedKey } = known;
  const findings = await verifyFolder(contents, verifyEffects, known);
  const { signedBy } = judgeSignature(contents.read, verifyEffects, expectedKey);
  const files = contents.summed.length;
  const manifestSha256 = contents.summed.find(({ path }) => path === "manifest.json")?.sha256 ?? null;
  const text =
    findings.length === 0
      ? [
          `${name}: all ${files} files are as they were frozen.`,
          `manifest ${manifestSha256}`,
          sayAgainst(recordedSha256),
          saySigned(signedBy, expectedKey),
        ].join("\n")
      : [
          `${name}: NOT as it was frozen.`,
          ...findings.map(({ message }) => inOneLine(`  ${message}`)),
          "→ Take the folder from its source again.",
        ].join("\n");
  return {
    json: { name, files, manifestSha256, recordedSha256, signedBy, expectedKey, findings },
    text,
    isRefused: findings.length > 0,
  };
};
