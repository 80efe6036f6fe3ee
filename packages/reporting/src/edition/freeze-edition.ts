import type { Manifest, ShelfFile } from "@coop-census/contracts";
import { allForms } from "../form/all-forms.ts";
import type { Form } from "../form/form.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import { encodePieces } from "../text/encode-pieces.ts";
import { encodeUtf8 } from "../text/encode-utf8.ts";
import { checkInput } from "./check-input.ts";
import { editionCells } from "./edition-cells.ts";
import type { EditionEffects } from "./edition-effects.ts";
import { editionId } from "./edition-id.ts";
import type { EditionInput } from "./edition-input.ts";
import { manifestPath, sumsPath } from "./folder-files.ts";
import { printCellLines } from "./print-cell-lines.ts";
import { printManifest } from "./print-manifest.ts";
import { printReadme } from "./print-readme.ts";
import { printReleaseNotes } from "./print-release-notes.ts";
import { printSums } from "./print-sums.ts";
import { printTables } from "./print-tables.ts";
import { sealManifest } from "./seal-manifest.ts";
import { sortManifest } from "./sort-manifest.ts";

/** A frozen edition: its manifest, the SHA-256 of manifest.json, which names it, and its files sorted by path. */
export interface FrozenEdition {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly files: readonly ShelfFile[];
}

/**
 * Freezes a year into the files of an edition's folder: the same input in any order gives the same bytes anywhere.
 * Throws a PermanentFault "edition/inconsistent-input" where the inputs contradict each other.
 */
export const freezeEdition = async (
  input: EditionInput,
  effects: EditionEffects,
  forms: readonly Form[] = allForms,
): Promise<FrozenEdition> => {
  checkInput(input);
  const cells = editionCells(input);
  const tables = printTables(input, cells);
  const texts = new Map([
    ...tables,
    ["README.md", printReadme(input, forms)],
    ["release-notes.md", printReleaseNotes(input)],
  ]);
  const contents: ShelfFile[] = Array.from(texts, ([path, text]) => ({ path, bytes: encodeUtf8(text) }));
  contents.push({ path: "cells.json", bytes: encodePieces(printCellLines(cells)) });
  const summed = await sumFiles(contents, effects);
  for (const form of forms) {
    const printed = await form.print({ input, cells, tables, files: [...summed] });
    contents.push(...printed);
    summed.push(...(await sumFiles(printed, effects)));
  }
  const manifest = await sealManifest(toManifest(input, summed), effects);
  const manifestBytes = encodeUtf8(printManifest(manifest));
  const manifestSha256 = await effects.digest(manifestBytes);
  const sums = printSums([...summed, { path: manifestPath, sha256: manifestSha256 }]);
  const files = [
    ...contents,
    { path: manifestPath, bytes: manifestBytes },
    { path: sumsPath, bytes: encodeUtf8(sums) },
  ].sort((a, b) => compareCodePoints(a.path, b.path));
  return { manifest: sortManifest(manifest), manifestSha256, files };
};

const sumFiles = (files: readonly ShelfFile[], { digest }: EditionEffects): Promise<Manifest["files"]> =>
  Promise.all(files.map(async ({ path, bytes }) => ({ path, sha256: await digest(bytes), size: bytes.length })));

const toManifest = (input: EditionInput, files: Manifest["files"]): Omit<Manifest, "seal"> => ({
  manifest: 1,
  edition: editionId(input),
  year: input.year,
  status: input.status,
  number: input.number,
  previous: input.previous,
  method: input.method,
  inputs: input.inputs,
  files,
});
