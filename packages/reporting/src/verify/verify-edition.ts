import type { ShelfFile } from "@coop-census/contracts";
import { manifestPath, sumsPath } from "../edition/folder-files.ts";
import { judgeSignature } from "../signature/judge-signature.ts";
import type { VerifyEffects } from "../signature/verify-effects.ts";
import { compareFields } from "../text/compare-fields.ts";
import { compareFiles } from "./compare-files.ts";
import { judgeManifest, type ManifestJudgement } from "./judge-manifest.ts";
import { judgeSums } from "./judge-sums.ts";
import type { VerifyFinding } from "./verify-finding.ts";

/**
 * Proves the files of an edition's folder and names each that is changed, missing or too many, sorted by path; an
 * empty list is the proof. `recordedSha256` is the manifest's hash as it was recorded or published: without it the
 * folder is only proven to agree with itself. `expectedKey` is the fingerprint of the key that must have signed it, or its
 * first 16 digits and more; without it a signature is held against the key beside it only.
 */
export const verifyEdition = async (
  files: readonly ShelfFile[],
  effects: VerifyEffects,
  recordedSha256: string | null = null,
  expectedKey: string | null = null,
): Promise<readonly VerifyFinding[]> => {
  const bytesOf = (path: string): Uint8Array | null => files.find((file) => file.path === path)?.bytes ?? null;
  const present = await Promise.all(
    files.map(async ({ path, bytes }) => ({ path, sha256: await effects.digest(bytes) })),
  );
  const manifest = await judgeManifest(bytesOf(manifestPath), effects);
  const sums = judgeSums(bytesOf(sumsPath), manifest.proven);
  // Where the manifest is not to be trusted, the sums are the second witness of what was frozen.
  const frozen = manifest.proven?.manifest.files ?? sums.listed?.filter(({ path }) => path !== manifestPath);
  const findings = [
    ...manifest.findings,
    ...judgeRecorded(manifest.proven, recordedSha256),
    ...sums.findings,
    ...judgeSignature(files, effects, expectedKey).findings,
    ...(frozen === undefined ? [] : compareFiles(present, frozen)),
  ];
  return findings.sort((a, b) => compareFields([a.path, a.problem], [b.path, b.problem]));
};

const judgeRecorded = (proven: ManifestJudgement["proven"], recorded: string | null): readonly VerifyFinding[] => {
  if (proven === null || recorded === null || proven.sha256 === recorded) return [];
  const message = `${manifestPath} is sound but is not the recorded one: its SHA-256 is ${proven.sha256} and ${recorded} was recorded; take the folder again from where the edition was published`;
  return [{ path: manifestPath, problem: "other-edition", message }];
};
