import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EditionFiles } from "@coop-census/checking";
import { PermanentFault } from "@coop-census/contracts";
import { publisherPath, type ShownEdition, signaturePath } from "@coop-census/reporting";
import { bytesAt } from "./bytes-at.ts";
import { placeFile } from "./place-file.ts";

const beside = [signaturePath, publisherPath];

/** Puts the folder of a public edition into the tree, whole or not at all; one that lies there stays as it is, and gets its signature. */
export const placeEdition = async (
  files: EditionFiles,
  edition: ShownEdition,
  folder: string,
): Promise<"written" | "unchanged"> => {
  const target = join(folder, "editions", edition.id);
  const copy = async (path: string, to: string): Promise<void> => {
    const file = await files.find(edition, path);
    if (file !== null) return placeFile(join(to, path), file.read());
    if (beside.includes(path)) return undefined;
    throw new PermanentFault("edition/lost", `${path} of ${edition.id} is no longer on the shelf.`, {
      cure: "Put it back from a copy, or rebuild it: census edition rebuild",
    });
  };
  if ((await bytesAt(join(target, "SHA256SUMS"))) !== null) {
    for (const path of beside) if ((await bytesAt(join(target, path))) === null) await copy(path, target);
    return "unchanged";
  }
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const listed = (await files.manifest(edition)).files.map(({ path }) => path);
  for (const path of [...listed, "manifest.json", "SHA256SUMS", ...beside]) await copy(path, unfinished);
  await rename(unfinished, target);
  return "written";
};
