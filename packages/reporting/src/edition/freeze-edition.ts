import type { FileInPieces, KeptFile, Manifest, ShelfFile } from "@coop-census/contracts";
import { allForms } from "../form/all-forms.ts";
import type { Form } from "../form/form.ts";
import { editionQuality } from "../quality/edition-quality.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import { encodeInBlocks, joinBlocks } from "../text/encode-pieces.ts";
import { encodeUtf8 } from "../text/encode-utf8.ts";
import { checkInput } from "./check-input.ts";
import { editionCells } from "./edition-cells.ts";
import type { EditionEffects } from "./edition-effects.ts";
import { editionId } from "./edition-id.ts";
import type { EditionInput } from "./edition-input.ts";
import { manifestPath, sumsPath } from "./folder-files.ts";
import { printCellLines } from "./print-cell-lines.ts";
import { printManifest } from "./print-manifest.ts";
import { printQualityReport } from "./print-quality-report.ts";
import { printReadme } from "./print-readme.ts";
import { printReleaseNotes } from "./print-release-notes.ts";
import { printSums } from "./print-sums.ts";
import { printTables } from "./print-tables.ts";
import { program } from "./program.ts";
import { sealManifest } from "./seal-manifest.ts";
import { sortManifest } from "./sort-manifest.ts";

/** A frozen edition: its manifest, the SHA-256 of manifest.json, which names it, and its files sorted by path. */
export interface FrozenEdition {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly files: readonly ShelfFile[];
}

/** What names a frozen edition. */
export type FrozenName = Pick<FrozenEdition, "manifest" | "manifestSha256">;

/**
 * Freezes a year into the files of an edition's folder: the same input in any order gives the same bytes anywhere.
 * Throws a PermanentFault "edition/inconsistent-input" where the inputs contradict each other.
 */
export const freezeEdition = async (
  input: EditionInput,
  effects: EditionEffects,
  forms: readonly Form[] = allForms,
): Promise<FrozenEdition> => {
  const files: ShelfFile[] = [];
  const keep = async ({ path, pieces }: FileInPieces): Promise<KeptFile> => {
    const bytes = joinBlocks([...pieces]);
    files.push({ path, bytes });
    return { sha256: await effects.digest(bytes), size: bytes.length };
  };
  const name = await freezeInto(input, effects, keep, forms);
  return { ...name, files: files.sort((a, b) => compareCodePoints(a.path, b.path)) };
};

/**
 * The same, handing out each file as it is printed, so that none of the large tables is ever held. Whoever keeps a file answers
 * with its SHA-256 and size.
 */
export const freezeInto = async (
  input: EditionInput,
  effects: EditionEffects,
  keep: (file: FileInPieces) => Promise<KeptFile>,
  forms: readonly Form[] = allForms,
): Promise<FrozenName> => {
  const summed: Manifest["files"] = [];
  const add = async (path: string, pieces: Iterable<Uint8Array>): Promise<void> => {
    summed.push({ path, ...(await keep({ path, pieces })) });
  };
  const cells = editionCells(input);
  checkInput(input, cells);
  const quality = editionQuality(input, cells);
  for (const [path, text] of printTables(input, cells, quality)) await add(path, encodeInBlocks(text));
  await add("README.md", [encodeUtf8(printReadme(input, forms))]);
  await add("quality-report.md", [encodeUtf8(printQualityReport(input, quality))]);
  await add("release-notes.md", [encodeUtf8(printReleaseNotes(input))]);
  await add("cells.json", encodeInBlocks(printCellLines(cells)));
  for (const form of forms) {
    const files = [...summed];
    for (const { path, pieces } of form.print({ input, cells, quality, files })) await add(path, pieces);
  }
  const manifest = await sealManifest(toManifest(input, summed), effects);
  const kept = await keep({ path: manifestPath, pieces: [encodeUtf8(printManifest(manifest))] });
  const manifestSha256 = kept.sha256;
  const sums = printSums([...summed, { path: manifestPath, sha256: manifestSha256 }]);
  await keep({ path: sumsPath, pieces: [encodeUtf8(sums)] });
  return { manifest: sortManifest(manifest), manifestSha256 };
};

const toManifest = (input: EditionInput, files: Manifest["files"]): Omit<Manifest, "seal"> => ({
  manifest: 1,
  edition: editionId(input),
  year: input.year,
  status: input.status,
  number: input.number,
  previous: input.previous,
  method: input.method,
  program,
  inputs: input.inputs,
  files,
});
