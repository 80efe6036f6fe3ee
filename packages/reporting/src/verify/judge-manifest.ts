import { type Manifest, manifestSchema } from "@coop-census/contracts";
import type { EditionEffects } from "../edition/edition-effects.ts";
import { editionId } from "../edition/edition-id.ts";
import { manifestPath } from "../edition/folder-files.ts";
import { printManifest } from "../edition/print-manifest.ts";
import { sealOf } from "../edition/seal-manifest.ts";
import { decodeUtf8 } from "../text/decode-utf8.ts";
import { encodeUtf8 } from "../text/encode-utf8.ts";
import type { VerifyFinding } from "./verify-finding.ts";

/** What the bytes of a manifest are worth by themselves. */
export interface ManifestJudgement {
  /** The manifest and the hash of its canonical bytes, where its own seal proves it. */
  readonly proven: { readonly manifest: Manifest; readonly sha256: string } | null;
  readonly findings: readonly VerifyFinding[];
}

const again = "take it again from where the edition was published";

const refuse = (problem: "changed" | "missing", why: string): ManifestJudgement => ({
  proven: null,
  findings: [{ path: manifestPath, problem, message: `${manifestPath} ${why}; ${again}` }],
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Judges a manifest's form, its seal and its canonical text; null is a folder without one. */
export const judgeManifest = async (bytes: Uint8Array | null, effects: EditionEffects): Promise<ManifestJudgement> => {
  if (bytes === null) return refuse("missing", "is not in the folder");
  const text = decodeUtf8(bytes);
  const parsed = manifestSchema.safeParse(text === null ? null : parse(text));
  if (!parsed.success) return refuse("changed", "was changed: it cannot be read as a manifest");
  const manifest = parsed.data;
  if ((await sealOf(manifest, effects)) !== manifest.seal) {
    return refuse("changed", "was changed: its content does not agree with its seal");
  }
  if (editionId(manifest) !== manifest.edition) {
    return refuse("changed", "was changed: its name is not made of its year, status and number");
  }
  const canonical = printManifest(manifest);
  const proven = { manifest, sha256: await effects.digest(encodeUtf8(canonical)) };
  if (canonical === text) return { proven, findings: [] };
  const message = `${manifestPath} says what was frozen, but not in its canonical bytes (keys and lists sorted, no white space); ${again}`;
  return { proven, findings: [{ path: manifestPath, problem: "not-canonical", message }] };
};
