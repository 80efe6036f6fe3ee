import { manifestPath, sumsPath } from "../edition/folder-files.ts";
import { judgeSignature } from "../signature/judge-signature.ts";
import type { VerifyEffects } from "../signature/verify-effects.ts";
import { compareFields } from "../text/compare-fields.ts";
import { compareFiles } from "./compare-files.ts";
import type { FolderContents } from "./folder-contents.ts";
import { judgeManifest, type ManifestJudgement } from "./judge-manifest.ts";
import { judgeSums } from "./judge-sums.ts";
import type { VerifyFinding } from "./verify-finding.ts";

/** What is known of an edition from elsewhere than its folder; without it the folder is only proven to agree with itself. */
export interface KnownOfEdition {
  /** The manifest's hash as it was recorded or published. */
  readonly recordedSha256: string | null;
  /** The fingerprint of the key that must have signed it, or its first 16 digits and more. */
  readonly expectedKey: string | null;
}

/** Proves what lies in an edition's folder and names each thing that is changed, missing or too many, sorted by path; an empty list is the proof. */
export const verifyFolder = async (
  { summed, read, others }: FolderContents,
  effects: VerifyEffects,
  { recordedSha256, expectedKey }: KnownOfEdition,
): Promise<readonly VerifyFinding[]> => {
  const bytesOf = (path: string): Uint8Array | null => read.find((file) => file.path === path)?.bytes ?? null;
  const manifest = await judgeManifest(bytesOf(manifestPath), effects);
  const sums = judgeSums(bytesOf(sumsPath), manifest.proven);
  // Where the manifest is not to be trusted, the sums are the second witness of what was frozen.
  const frozen = manifest.proven?.manifest.files ?? sums.listed?.filter(({ path }) => path !== manifestPath) ?? null;
  const findings = [
    ...manifest.findings,
    ...judgeRecorded(manifest.proven, recordedSha256),
    ...sums.findings,
    ...judgeSignature(read, effects, expectedKey).findings,
    ...compareFiles(summed, others, frozen),
  ];
  return findings.sort((a, b) => compareFields([a.path, a.problem], [b.path, b.problem]));
};

const judgeRecorded = (proven: ManifestJudgement["proven"], recorded: string | null): readonly VerifyFinding[] => {
  if (proven === null || recorded === null || proven.sha256 === recorded) return [];
  const message = `${manifestPath} is sound but is not the recorded one: its SHA-256 is ${proven.sha256} and ${recorded} was recorded; take the folder again from where the edition was published`;
  return [{ path: manifestPath, problem: "other-edition", message }];
};
