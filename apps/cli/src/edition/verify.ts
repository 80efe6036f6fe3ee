import { createHash } from "node:crypto";
import { Refusal, type ShelfFile } from "@coop-census/contracts";
import { verifyEdition } from "@coop-census/reporting";
import { editionById } from "@coop-census/store";
import { editionFolder } from "@coop-census/worker";
import type { Outcome } from "../command/outcome.ts";
import type { System } from "../system/system.ts";

const digest = async (bytes: Uint8Array): Promise<string> => createHash("sha256").update(bytes).digest("hex");

/** Proves a folder: every file is the one that was frozen; against the recorded hash too where it is known. */
export const verifyFiles = async (
  name: string,
  files: readonly ShelfFile[],
  recordedSha256: string | null,
): Promise<Outcome> => {
  const findings = await verifyEdition(files, { digest }, recordedSha256);
  const manifest = files.find(({ path }) => path === "manifest.json");
  const manifestSha256 = manifest === undefined ? null : await digest(manifest.bytes);
  const against =
    recordedSha256 === null
      ? "The folder agrees with itself; compare the hash with the one that was published."
      : "It is the edition that was recorded.";
  const text =
    findings.length === 0
      ? `${name}: all ${files.length} files are as they were frozen.\nmanifest ${manifestSha256}\n${against}`
      : [
          `${name}: NOT as it was frozen.`,
          ...findings.map(({ path, message }) => `  ${path}: ${message}`),
          "→ Take the folder from its source again.",
        ].join("\n");
  return {
    json: { name, files: files.length, manifestSha256, recordedSha256, findings },
    text,
    isRefused: findings.length > 0,
  };
};

/** The same for an edition by its id, as it lies on the shelf. */
export const verifyById = async (system: System, id: string): Promise<Outcome> => {
  const edition = await editionById(system.db, id);
  if (edition === null || edition.manifestSha256 === null) {
    throw new Refusal("edition/unknown", `There is no frozen edition ${id}.`, "See census edition list.");
  }
  const files = await system.shelf.read(editionFolder(id, edition.manifestSha256));
  return verifyFiles(id, files ?? [], edition.manifestSha256);
};
