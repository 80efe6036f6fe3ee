import { manifestPath, sumsPath } from "../edition/folder-files.ts";
import { printSums } from "../edition/print-sums.ts";
import { decodeUtf8 } from "../text/decode-utf8.ts";
import type { ManifestJudgement } from "./judge-manifest.ts";
import { readSums, type SummedFile } from "./read-sums.ts";
import type { VerifyFinding } from "./verify-finding.ts";

/** What the bytes of SHA256SUMS are worth. */
export interface SumsJudgement {
  /** The files that it lists, the manifest's too, where they can be read. */
  readonly listed: readonly SummedFile[] | null;
  readonly findings: readonly VerifyFinding[];
}

const refuse = (problem: "changed" | "missing", why: string): SumsJudgement => ({
  listed: null,
  findings: [
    { path: sumsPath, problem, message: `${sumsPath} ${why}; take it again from where the edition was published` },
  ],
});

/** Judges the sums by the manifest, from which they follow to the byte, or by their form alone where there is none to trust. */
export const judgeSums = (bytes: Uint8Array | null, proven: ManifestJudgement["proven"]): SumsJudgement => {
  if (bytes === null) return refuse("missing", "is not in the folder");
  const text = decodeUtf8(bytes);
  const listed = text === null ? null : readSums(text);
  if (listed === null) return refuse("changed", "was changed: a line is not a SHA-256, two spaces and a file");
  if (proven === null) return { listed, findings: [] };
  const expected = printSums([...proven.manifest.files, { path: manifestPath, sha256: proven.sha256 }]);
  return text === expected
    ? { listed, findings: [] }
    : refuse("changed", `was changed: it does not agree with ${manifestPath}`);
};
