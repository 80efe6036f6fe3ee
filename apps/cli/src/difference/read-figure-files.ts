import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Manifest, Refusal, type ShelfFile } from "@coop-census/contracts";
import { verifyEffects } from "../edition/verify-effects.ts";
import { readManifest } from "../rebuild/read-manifest.ts";

/** The files that editions are compared by. */
const compared: readonly string[] = ["cells.json", "money.csv", "revisions.csv"];

/** The manifest of a folder that a person named, and the figures beside it; a Refusal where these are not what the manifest says. */
export const readFigureFiles = async (
  folder: string,
): Promise<{ readonly manifest: Manifest; readonly files: readonly ShelfFile[] }> => {
  const bytesOf = (path: string): Promise<Uint8Array | null> => readFile(join(folder, path)).catch(() => null);
  const manifestBytes = await bytesOf("manifest.json");
  const manifest = manifestBytes === null ? null : readManifest(manifestBytes);
  if (manifest === null) {
    throw new Refusal(
      "edition/no-manifest",
      `${folder} holds no manifest.json of an edition.`,
      "Name the folder of an edition, or its id.",
    );
  }
  const files: ShelfFile[] = [];
  for (const { path, sha256 } of manifest.files) {
    if (!compared.includes(path)) continue;
    const bytes = await bytesOf(path);
    if (bytes === null || (await verifyEffects.digest(bytes)) !== sha256) {
      throw new Refusal(
        "edition/not-as-frozen",
        `${path} in ${folder} is not as it was frozen, and nothing was compared.`,
        `Take the folder again from where it was published; census edition verify ${folder} names every file that was changed.`,
      );
    }
    files.push({ path, bytes });
  }
  return { manifest, files };
};
